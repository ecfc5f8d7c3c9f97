package io.github.callcard.ui;

import io.github.callcard.call.Call;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.JournalListener;
import io.github.callcard.journal.JournalNews;
import io.github.callcard.journal.JournalState;
import io.github.callcard.journal.MissedCall;
import io.github.callcard.ui.caller.CallerContent;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.ui.card.CardNote;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.tray.MissedLine;
import io.github.callcard.ui.tray.RecentLine;
import io.github.callcard.ui.tray.StatusPresenter;
import java.util.function.Supplier;

/** Shows in the tray and the status window whom to call back, and brings up the card of those the user is reminded of. */
final class JournalViewer implements JournalListener {

    private final CardDeck deck;
    private final StatusPresenter status;
    private final Supplier<DesktopWords> words;
    private volatile JournalState latest = JournalState.EMPTY;

    /** @param words answers those of the language that is spoken now; asked on any thread */
    JournalViewer(CardDeck deck, StatusPresenter status, Supplier<DesktopWords> words) {
        this.deck = deck;
        this.status = status;
        this.words = words;
    }

    @Override
    public void onNews(JournalNews news) {
        latest = news.state();
        show(latest);
    }

    /** Says the same again, in the language that is spoken now. */
    void sayAnew() {
        show(latest);
    }

    /** The language may change until it is shown: it is put into words only then. */
    private void show(JournalState state) {
        FxThread.run(() -> status.showCalls(
                state.missed().stream().map(this::line).toList(),
                state.recent().stream().map(this::line).toList()));
    }

    /** As sure as the match: a name, what is possible, or the number. */
    private MissedLine line(MissedCall missed) {
        Call call = missed.last();
        CallerContent caller = words.get().callers().content(call.match(), call.details(), 0);
        return new MissedLine(caller.name().text(), caller.number(), call.startedAt(), missed.times());
    }

    private RecentLine line(JournalCall past) {
        return new RecentLine(words.get().past().name(past), past.call().startedAt(), past.isOpen());
    }

    /** Its card stays until somebody takes it away: after a night's sleep of the computer nobody may sit there yet. */
    @Override
    public void onReminder(MissedCall missed) {
        deck.note(missed.last(), CardNote.toRead(words.get().past().say("reminder")), true);
    }
}

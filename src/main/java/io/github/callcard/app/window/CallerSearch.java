package io.github.callcard.app.window;

import io.github.callcard.app.card.CallerPages;
import io.github.callcard.app.monitor.CallMonitor;
import io.github.callcard.app.monitor.CurrentFamiliarity;
import io.github.callcard.directory.CallerId;
import io.github.callcard.journal.Journal;
import io.github.callcard.number.DialCaution;
import io.github.callcard.number.NumberInText;
import io.github.callcard.number.TypedNumber;
import io.github.callcard.ui.caller.ColleagueLines;
import io.github.callcard.ui.search.DialWay;
import io.github.callcard.ui.search.SearchActions;
import io.github.callcard.words.SentenceException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The program's part of the box that searches and dials: the directory's names, the journal's habits, the lines. Safe to use from any thread. */
final class CallerSearch implements SearchActions {

    private final CallMonitor monitor;
    private final CurrentFamiliarity familiarity;
    private final Dialer dialer;
    private final CallerPages pages;
    private final ColleagueLines colleagues;

    CallerSearch(
            CallMonitor monitor,
            Journal journal,
            Dialer dialer,
            CallerPages pages,
            ColleagueLines colleagues,
            InstantSource clock) {
        this.monitor = monitor;
        familiarity = new CurrentFamiliarity(journal, () -> monitor.directory().plan(), clock);
        journal.listen(familiarity);
        this.dialer = dialer;
        this.pages = pages;
        this.colleagues = colleagues;
    }

    /** The people the user talks with come from the journal a moment later; until then nobody comes first. */
    @Override
    public void prepare() {
        monitor.names().prepare();
        familiarity.prepare();
    }

    @Override
    public List<CallerId> find(String typed, int most) throws SentenceException, InterruptedException {
        return monitor.names().find(typed, familiarity.now(), most);
    }

    @Override
    public List<CallerId> familiar(int most) throws SentenceException, InterruptedException {
        return monitor.names().familiar(familiarity.now(), most);
    }

    @Override
    public ColleagueLines colleagues() {
        return colleagues;
    }

    @Override
    public boolean hasServer() {
        return pages.hasServer();
    }

    @Override
    public List<CallerId> findAtServer(String typed) throws SentenceException, InterruptedException {
        return pages.find(typed, monitor.directory().plan());
    }

    @Override
    public Optional<String> numberIn(String text) {
        return NumberInText.find(text, monitor.directory().plan().region()).map(TypedNumber::number);
    }

    @Override
    public boolean isEmergency(String number) {
        return DialCaution.of(number, monitor.directory().plan()).equals(Optional.of(DialCaution.EMERGENCY));
    }

    @Override
    public DialWay way(String number) {
        return dialer.way(number);
    }

    @Override
    public void dial(String number) {
        dialer.dialAsShown(number);
    }

    @Override
    public void open(CallerId caller, Consumer<String> problem) {
        pages.open(caller, problem);
    }
}

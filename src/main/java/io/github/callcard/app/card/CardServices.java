package io.github.callcard.app.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.journal.CallNotes;
import io.github.callcard.settings.CardSettings;
import io.github.callcard.settings.SoundSettings;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.card.CardAction;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.ui.card.CardNote;
import io.github.callcard.ui.lookup.NumberToAdd;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Words;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The services of SuperOffice for cards beyond the caller ids: opening, logging, who unknown callers are, and the
 * details that fill in when a card is up. Nothing of it holds up a card. Safe to use from any thread.
 */
public final class CardServices implements CallListener, AutoCloseable {

    private final Words words;
    private final Clock clock;
    private final RememberedCallers remembered = new RememberedCallers();
    private final CallerCorrections corrections = new CallerCorrections(remembered);
    private final CardSources sources;
    private final CallParties parties;
    private final OpenedPages pages;
    private final CallLogging logging;
    private final CallerActions callers;
    private final CurrentNotes notes = new CurrentNotes();
    private final CrmActions actions;
    private final OwnActions own;
    private final ImportantCallers important;
    private volatile @Nullable Crm crm;
    private volatile @Nullable CardDeck deck;
    private volatile Consumer<UUID> logged = id -> {};

    /**
     * Services without a server; see {@link #use}.
     *
     * @param browser opens a page; false where there is none to open it in
     * @param user answers the language now in which it speaks
     */
    public CardServices(Predicate<URI> browser, Supplier<Locale> user, Clock clock) {
        this(browser, user, clock, call -> false);
    }

    /**
     * Services that log no call which was only tried out.
     *
     * @param trial whether nobody called in truth
     */
    public CardServices(Predicate<URI> browser, Supplier<Locale> user, Clock clock, Predicate<Call> trial) {
        this.clock = clock;
        this.words = new Words(CardDeck.class, user);
        this.sources = new CardSources(words, user, clock, remembered, corrections, trial);
        this.parties = sources.parties();
        this.pages = new OpenedPages(browser, words);
        this.logging = new CallLogging(
                () -> crm,
                words,
                new ActivityWords(user, clock.getZone()),
                notes,
                parties::certain,
                trial,
                this::note,
                call -> logged.accept(call.id()));
        this.callers = new CallerActions(() -> crm, sources, remembered, corrections, pages, words, this::note);
        this.actions = new CrmActions(() -> crm, parties, pages, logging, notes, words, clock, this::note);
        this.important = new ImportantCallers(() -> crm, clock);
        this.own = new OwnActions(browser, parties::target, this::problem);
        corrections.listen(this::showCorrected);
    }

    private void showCorrected() {
        CardDeck shown = deck;
        if (shown != null) {
            shown.callersCorrected();
        }
    }

    /** Another user, or another tenant's: the ids of those who called before are others' there. Called before its server is used. */
    public void changeUser() {
        notes.forget();
        parties.changeUser();
    }

    /** Goes over to another server, or to none; the one before is closed. */
    public void use(Optional<Crm> next) {
        Crm before = crm;
        crm = null;
        sources.forget();
        important.forget();
        if (before != null) {
            before.close();
        }
        remembered.use(next.isPresent() ? next.get().callers() : null);
        crm = next.orElse(null);
        next.ifPresent(server -> server.activities().start());
    }

    /** From now on the notes on calls are these. */
    public void use(CallNotes written) {
        notes.use(written);
    }

    /** SuperOffice's part in cards now; null where there is none. */
    @Nullable
    Crm crm() {
        return crm;
    }

    /** The actions that cards offer. */
    public List<CardAction> actions() {
        return Stream.of(callers.all(), actions.all(), own.all())
                .flatMap(List::stream)
                .toList();
    }

    /** People of SuperOffice without a call. */
    public CallerPages callerPages() {
        return new CallerPages(() -> crm, pages);
    }

    /** Hears which calls are logged, on any thread. */
    public void onLogged(Consumer<UUID> listener) {
        logged = listener;
    }

    /** From now on it serves this deck's cards. */
    public void serve(CardDeck shown) {
        deck = shown;
        CardContents contents = new CardContents(shown, () -> crm, sources, parties, corrections, remembered, clock);
        FxThread.run(() -> shown.watch(contents));
    }

    /** The user's corrections of who callers are, over what the directory says. */
    public CallerCorrections corrections() {
        return corrections;
    }

    /**
     * Adds numbers to SuperOffice in this window from now on.
     *
     * @param opener opens the window; called on any thread, returns at once
     */
    public void addIn(Consumer<NumberToAdd> opener) {
        callers.addIn(opener);
    }

    /** Takes over what cards ask of SuperOffice, and their own actions; for those that come up from now on. */
    public void apply(CardSettings settings) {
        sources.apply(settings);
        callers.allowAdding(settings.add());
        own.use(settings.actions());
    }

    /** Takes over whose calls are important. */
    public void apply(SoundSettings settings) {
        important.use(
                settings.on() ? settings.importantSelections() : List.of(),
                settings.on() ? settings.importantCategories() : List.of());
    }

    /** The callers who are important by SuperOffice's selections and categories. */
    public ImportantCallers important() {
        return important;
    }

    /** The server answered: what waits to be logged is tried now. */
    public void onStatus(SyncStatus status) {
        Crm server = crm;
        if (server != null && status.state() == SyncStatus.State.CURRENT) {
            sources.isBack();
            remembered.look();
            important.look();
            server.activities().wake();
        }
    }

    @Override
    public void onCall(Call call) {
        logging.onCall(call);
        if (call.isOver()) {
            parties.spokenWith(call).ifPresent(target -> remembered.spoke(target, CallParties.end(call)));
        }
    }

    /** Says something that is good to know on the call's card, where it has one. */
    public void note(Call call, Sentence sentence) {
        note(call, new CardNote(words.say(sentence), false), false);
    }

    /** Says on the call's card what went wrong, also where the card is gone. */
    public void problem(Call call, Sentence sentence) {
        note(call, new CardNote(words.say(sentence), true), true);
    }

    private void note(Call call, CardNote note, boolean important) {
        CardDeck shown = deck;
        if (shown != null) {
            shown.note(call, note, important);
        }
    }

    /** The user signed out: what waits to be logged is deleted, and nothing is asked any more. */
    public void signOut() {
        Crm before = crm;
        if (before != null) {
            before.activities().signOut();
        }
        remembered.forget();
        notes.forget();
        use(Optional.empty());
    }

    @Override
    public void close() {
        logging.endAt(clock.instant());
        pages.close();
        own.close();
        important.close();
        sources.close();
        remembered.close();
        use(Optional.empty());
    }
}

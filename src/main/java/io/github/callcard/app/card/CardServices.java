package io.github.callcard.app.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.journal.CallNotes;
import io.github.callcard.settings.OwnAction;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.caller.OfferedCaller;
import io.github.callcard.ui.card.CardAction;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.ui.card.CardNote;
import io.github.callcard.ui.card.CardWatcher;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Words;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The services of SuperOffice for cards beyond the caller ids: opening, logging, and the details that fill in when a
 * card is up. Nothing of it holds up a card. Safe to use from any thread.
 */
public final class CardServices implements CallListener, CardWatcher, AutoCloseable {

    private final Words words;
    private final CallLogging logging;
    private final Clock clock;
    private final ContextWords contextWords;
    private final CardRequests requests = new CardRequests("callcard-details-");
    private final DetailsLoader details;
    private final PhotoLoader photos;
    private final RememberedCallers remembered = new RememberedCallers();
    private final CallParties parties;
    private final OpenedPages pages;
    private final CurrentNotes notes = new CurrentNotes();
    private final CrmActions actions;
    private final OwnActions own;
    private volatile @Nullable Crm crm;
    private volatile @Nullable CardDeck deck;
    private volatile Consumer<UUID> logged = id -> {};

    /**
     * Services without a server; see {@link #use}.
     *
     * @param browser opens a page; false where there is none to open it in
     */
    public CardServices(Predicate<URI> browser, Locale user, Clock clock) {
        this(browser, user, clock, call -> false);
    }

    /**
     * Services that log no call which was only tried out.
     *
     * @param trial whether nobody called in truth
     */
    public CardServices(Predicate<URI> browser, Locale user, Clock clock, Predicate<Call> trial) {
        this.clock = clock;
        this.words = new Words(CardDeck.class, user);
        this.contextWords = new ContextWords(words, user);
        this.details = new DetailsLoader(clock, contextWords, requests);
        this.photos = new PhotoLoader(clock, requests);
        this.parties = new CallParties(clock, remembered, details::hasOpenSale);
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
        this.actions = new CrmActions(() -> crm, parties, pages, logging, notes, words, clock, this::note);
        this.own = new OwnActions(browser, parties::target, this::problem);
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
        details.forget();
        photos.forget();
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
        return Stream.concat(actions.all().stream(), own.all().stream()).toList();
    }

    /** From now on cards that come up have these own actions, when they are asked for their actions again. */
    public void offer(List<OwnAction> defined) {
        own.use(defined);
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
        FxThread.run(() -> shown.watch(this));
    }

    /** Whether cards say why somebody may call; for those that come up from now on. */
    public void showContext(boolean wanted) {
        details.withContext(wanted);
    }

    /** The server answered: what waits to be logged is tried now. */
    public void onStatus(SyncStatus status) {
        Crm server = crm;
        if (server != null && status.state() == SyncStatus.State.CURRENT) {
            details.isBack();
            remembered.look();
            server.activities().wake();
        }
    }

    @Override
    public void onCall(Call call) {
        logging.onCall(call);
        if (call.isOver()) {
            parties.spokenWith(call).ifPresent(target -> remembered.spoke(target, end(call)));
        }
    }

    private static Instant end(Call over) {
        return Objects.requireNonNullElse(over.endedAt(), over.startedAt());
    }

    @Override
    public List<OfferedCaller> offers(Call call) {
        return contextWords.offers(parties.choices(call.match()), clock.instant(), clock.getZone());
    }

    @Override
    public void onChosen(Call call, CallerId caller) {
        if (parties.isOurs(call)) {
            remembered.choose(call.match(), caller);
            parties.chose(call, caller);
            if (call.state() == CallState.ENDED) {
                // The user says it while the card of the call is still up.
                remembered.spoke(CrmTarget.of(caller, call.match()), end(call));
            }
        }
    }

    @Override
    public void onCard(Call call) {
        Crm server = crm;
        CardDeck shown = deck;
        if (server == null || shown == null || !parties.isOurs(call)) {
            return;
        }
        if (CallParties.isChoice(call.match())) {
            List<Integer> people = offers(call).stream()
                    .map(offer -> offer.caller().personId())
                    .filter(id -> id > 0)
                    .distinct()
                    .toList();
            photos.load(call.id(), people, server, found -> shown.fillInPhotos(call.id(), found));
        } else {
            CrmTarget.certain(call.match())
                    .ifPresent(
                            target -> details.load(call.id(), target, server, found -> shown.fillIn(call.id(), found)));
        }
    }

    @Override
    public boolean expectsContext(Call call) {
        return crm != null
                && parties.isOurs(call)
                && details.bringsContext()
                && CrmTarget.certain(call.match()).isPresent();
    }

    @Override
    public void onGone(UUID callId) {
        requests.cancel(callId);
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
        requests.close();
        details.forget();
        remembered.close();
        use(Optional.empty());
    }
}

package io.github.callcard.app.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
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
                clock.getZone(),
                parties::certain,
                trial,
                this::note,
                call -> logged.accept(call.id()));
    }

    /** Another user, or another tenant's: the ids of those who called before are others' there. Called before its server is used. */
    public void changeUser() {
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

    /** The actions that cards offer, the likeliest first. */
    public List<CardAction> actions() {
        return List.of(
                new CardAction(
                        words.say("action.open"),
                        "fth-external-link",
                        this::open,
                        call -> crm != null
                                && parties.isOurs(call)
                                && (CallParties.isChoice(call.match())
                                        || parties.target(call).isPresent()),
                        call -> parties.target(call).isPresent()),
                new CardAction(
                        words.say("action.log"),
                        "fth-phone-call",
                        logging::click,
                        logging::isOffered,
                        logging::isEnabled));
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
        if (call.state() == CallState.ENDED) {
            Instant at = Objects.requireNonNullElse(call.endedAt(), call.startedAt());
            parties.certain(call).ifPresent(target -> remembered.spoke(target, at));
        }
    }

    @Override
    public List<OfferedCaller> offers(Call call) {
        return contextWords.offers(parties.choices(call.match()), clock.instant(), clock.getZone());
    }

    @Override
    public void onChosen(Call call, CallerId caller) {
        if (parties.isOurs(call)) {
            remembered.choose(call.match(), caller);
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

    private void open(Call call) {
        Crm server = crm;
        CrmTarget target = parties.target(call).orElse(null);
        if (server != null && target != null) {
            pages.open(
                    server,
                    known -> OpenedPages.page(known, target),
                    problem -> note(call, new CardNote(problem, true), true));
        }
    }

    /** Says something that is good to know on the call's card, where it has one. */
    public void note(Call call, Sentence sentence) {
        note(call, new CardNote(words.say(sentence), false), false);
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
        use(Optional.empty());
    }

    @Override
    public void close() {
        logging.endAt(clock.instant());
        pages.close();
        requests.close();
        details.forget();
        remembered.close();
        use(Optional.empty());
    }
}

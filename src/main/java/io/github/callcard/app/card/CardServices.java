package io.github.callcard.app.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.call.CallState;
import io.github.callcard.call.CallerRanking;
import io.github.callcard.call.CallerRanking.Knowledge;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.os.WorkerThread;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.crm.WebClientPages;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The services of SuperOffice for cards beyond the caller ids: opening, logging, and the details that fill in when a
 * card is up. Nothing of it holds up a card. Safe to use from any thread.
 */
public final class CardServices implements CallListener, CardWatcher, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CardServices.class);

    private final Predicate<URI> browser;
    private final Words words;
    private final CallLogging logging;
    private final Clock clock;
    private final ContextWords contextWords;
    private final DetailsLoader details;
    private final RememberedCallers remembered = new RememberedCallers();

    /** The callers that the user chose on the cards of calls that go on. */
    private final Map<UUID, CallerId> chosenNow = new ConcurrentHashMap<>();

    private final WorkerThread opening = new WorkerThread("callcard-opening");
    /** The start of the present user: who called before is known by ids that are others' here. */
    private volatile Instant since = Instant.MIN;

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
        this.browser = browser;
        this.clock = clock;
        this.words = new Words(CardDeck.class, user);
        this.logging = new CallLogging(
                () -> crm, words, clock.getZone(), this::certain, trial, this::note, call -> logged.accept(call.id()));
        this.contextWords = new ContextWords(words, user);
        this.details = new DetailsLoader(clock, contextWords);
    }

    /** Another user, or another tenant's: the ids of those who called before are others' there. Called before its server is used. */
    public void changeUser() {
        since = clock.instant();
    }

    /** Goes over to another server, or to none; the one before is closed. */
    public void use(Optional<Crm> next) {
        Crm before = crm;
        crm = null;
        details.forget();
        if (before != null) {
            before.close();
        }
        remembered.use(next.isPresent() ? next.get().callers() : null);
        crm = next.orElse(null);
        next.ifPresent(server -> server.activities().start());
    }

    /** SuperOffice's part in cards now; null where there is none. */
    @Nullable
    Crm crm() {
        return crm;
    }

    /** The actions that cards offer, the likeliest first. */
    public List<CardAction> actions() {
        return List.of(
                new CardAction(
                        words.say("action.open"),
                        "fth-external-link",
                        this::open,
                        call -> crm != null
                                && isOurs(call)
                                && (isChoice(call.match()) || target(call).isPresent()),
                        call -> target(call).isPresent()),
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
            spokenWith(call).ifPresent(target -> remembered.spoke(target, at));
        }
        if (call.isOver()) {
            chosenNow.remove(call.id());
        }
    }

    /** The party that talked: the one there can be, or whom the user chose during this call. The choice of an earlier one may be wrong now. */
    private Optional<CrmTarget> spokenWith(Call call) {
        CallerId now = chosenNow.get(call.id());
        if (!isOurs(call)) {
            return Optional.empty();
        }
        return now == null ? CrmTarget.certain(call.match()) : Optional.of(CrmTarget.of(now, call.match()));
    }

    private boolean isOurs(Call call) {
        return !call.startedAt().isBefore(since);
    }

    /** The party of the call, where there is no doubt: one caller, or whom the user chose. */
    private Optional<CrmTarget> certain(Call call) {
        return isOurs(call)
                ? remembered
                        .chosen(call.match())
                        .map(caller -> CrmTarget.of(caller, call.match()))
                        .or(() -> CrmTarget.certain(call.match()))
                : Optional.empty();
    }

    /** The party to look at: the same, or else the company they all belong to, also where there is doubt. */
    private Optional<CrmTarget> target(Call call) {
        return isOurs(call) ? certain(call).or(() -> CrmTarget.of(call.match())) : Optional.empty();
    }

    /** True when several share the number, so that only the user knows who it is. */
    private static boolean isChoice(Match match) {
        return match.confident() && match.callers().stream().distinct().count() > 1;
    }

    @Override
    public List<OfferedCaller> offers(Call call) {
        Match match = call.match();
        if (!isChoice(match)) {
            return List.of();
        }
        Optional<CallerId> chosen = remembered.chosen(match);
        Knowledge known = new Knowledge() {
            @Override
            public boolean wasChosen(CallerId caller) {
                return chosen.filter(caller::equals).isPresent();
            }

            @Override
            public Optional<Instant> spoke(CallerId caller) {
                return remembered.spoke(caller);
            }

            @Override
            public boolean hasOpenSale(CallerId caller) {
                return details.hasOpenSale(caller);
            }
        };
        return contextWords.offers(CallerRanking.of(match.callers(), known), clock.instant(), clock.getZone());
    }

    @Override
    public void onChosen(Call call, CallerId caller) {
        if (isOurs(call)) {
            remembered.choose(call.match(), caller);
            if (call.isOver()) {
                // The user says it when the card of the call is still up.
                if (call.state() == CallState.ENDED) {
                    remembered.spoke(
                            CrmTarget.of(caller, call.match()),
                            Objects.requireNonNullElse(call.endedAt(), call.startedAt()));
                }
            } else {
                chosenNow.put(call.id(), caller);
            }
        }
    }

    @Override
    public void onCard(Call call) {
        Crm server = crm;
        CardDeck shown = deck;
        if (server == null || shown == null || !isOurs(call)) {
            return;
        }
        if (isChoice(call.match())) {
            List<Integer> people = offers(call).stream()
                    .map(offer -> offer.caller().personId())
                    .filter(id -> id > 0)
                    .distinct()
                    .toList();
            details.loadPhotos(call.id(), people, server, photos -> shown.fillInPhotos(call.id(), photos));
        } else {
            CrmTarget.certain(call.match())
                    .ifPresent(
                            target -> details.load(call.id(), target, server, found -> shown.fillIn(call.id(), found)));
        }
    }

    @Override
    public boolean expectsContext(Call call) {
        return crm != null
                && isOurs(call)
                && details.bringsContext()
                && CrmTarget.certain(call.match()).isPresent();
    }

    @Override
    public void onGone(UUID callId) {
        details.cancel(callId);
    }

    private void open(Call call) {
        Crm server = crm;
        CrmTarget target = target(call).orElse(null);
        if (server == null || target == null) {
            return;
        }
        // The address of a tenant may have to be asked for, and a browser takes its time.
        opening.run(() -> open(call, target, server));
    }

    private void open(Call call, CrmTarget target, Crm server) {
        try {
            WebClientPages pages = server.pages();
            URI page = target.personId() > 0
                    ? pages.person(target.personId(), target.contactId())
                    : pages.company(target.contactId());
            if (!browser.test(page)) {
                note(call, new CardNote(words.say("open.failed"), true), true);
            }
        } catch (SuperOfficeException e) {
            LOG.info("A card of SuperOffice cannot be opened: {}", e.kind());
            note(call, new CardNote(words.say("open.unknown", e.sentence()), true), true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
        opening.end(Duration.ZERO);
        details.close();
        remembered.close();
        use(Optional.empty());
    }
}

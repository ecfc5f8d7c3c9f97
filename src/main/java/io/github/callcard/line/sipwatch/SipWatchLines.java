package io.github.callcard.line.sipwatch;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.connection.Encryption;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The user's SIP accounts, each a line, watched in plain Java. The switchboard is asked to tell the calls of the user's own
 * extension (RFC 4235), which touches no call and takes no telephone's place. Only where it does not tell them, and other devices
 * of the account are registered, this computer rings along as one more of them, silently, as long as that removes no other.
 *
 * <p>Stop it before the process ends and wait for that, two seconds at most where a server is silent.
 */
public final class SipWatchLines implements LineProvider {

    private static final Duration PASSWORD_PAUSE = Duration.ofSeconds(30);
    private static final int WORD_BITS = 96;

    private final Map<SipLogin, WatchLine> lines = new LinkedHashMap<>();
    private final WatchThread thread;
    private final LineListener reports = new Reports();
    private final Surroundings surroundings;
    private final List<AccountWatch> watches = new ArrayList<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile @Nullable LineListener listener;
    private boolean started;
    private boolean stopping;

    /**
     * @param instance a URN that names this installation for good, such as {@code urn:uuid:…}: a registrar knows by it what is
     *     left of a run that did not end in order
     * @throws SentenceException when an account is listed twice
     */
    public SipWatchLines(List<SipLogin> logins, String instance) throws SentenceException {
        this(calls(logins), instance);
    }

    /**
     * The same with what the user wants of each account besides seeing its calls.
     *
     * @throws SentenceException when an account is listed twice
     */
    public SipWatchLines(Map<SipLogin, SipWishes> accounts, String instance) throws SentenceException {
        this(accounts, instance, Encryption.systemTrust(), PASSWORD_PAUSE, InstantSource.system());
    }

    private static Map<SipLogin, SipWishes> calls(List<SipLogin> logins) {
        Map<SipLogin, SipWishes> accounts = new LinkedHashMap<>();
        logins.forEach(login -> accounts.put(login, SipWishes.NONE));
        return accounts;
    }

    /**
     * @param trust the authorities whose certificates a server may have
     * @param passwordPause between two searches for a password that is not known or does not hold
     */
    SipWatchLines(List<SipLogin> logins, String instance, SSLContext trust, Duration passwordPause)
            throws SentenceException {
        this(calls(logins), instance, trust, passwordPause, InstantSource.system());
    }

    /** @param clock the time of day, which goes on while this computer sleeps */
    SipWatchLines(List<SipLogin> logins, String instance, InstantSource clock) throws SentenceException {
        this(calls(logins), instance, Encryption.systemTrust(), PASSWORD_PAUSE, clock);
    }

    SipWatchLines(
            Map<SipLogin, SipWishes> accounts,
            String instance,
            SSLContext trust,
            Duration passwordPause,
            InstantSource clock)
            throws SentenceException {
        thread = new WatchThread();
        SecureRandom random = new SecureRandom();
        surroundings = new Surroundings(
                thread,
                new Sockets(trust),
                new ServerSearch(new SystemNames(), random::nextDouble),
                () -> new BigInteger(WORD_BITS, random).toString(Character.MAX_RADIX),
                random::nextDouble,
                clock,
                instance,
                passwordPause);
        Set<Object> ids = new HashSet<>();
        for (Map.Entry<SipLogin, SipWishes> wished : accounts.entrySet()) {
            SipLogin login = wished.getKey();
            if (!ids.add(login.account().id())) {
                throw new SentenceException(Sentence.of(
                        "The SIP account {0} is configured twice; remove one of its lines from the settings.",
                        login.account().id().name()));
            }
            lines.put(login, new WatchLine(login.account(), wished.getValue(), surroundings.clock(), reports));
        }
    }

    @Override
    public synchronized CompletionStage<Void> start(LineListener eventListener) {
        if (started) {
            throw new IllegalStateException("SIP lines are started once");
        }
        started = true;
        listener = eventListener;
        if (!stopping) {
            lines.forEach((login, line) -> thread.execute(() -> {
                AccountWatch watch = new AccountWatch(login, line, surroundings);
                watches.add(watch);
                watch.begin();
            }));
        }
        return CompletableFuture.allOf(
                lines.values().stream().map(WatchLine::settled).toArray(CompletableFuture<?>[]::new));
    }

    @Override
    public synchronized CompletionStage<Void> stop() {
        if (!stopping) {
            stopping = true;
            thread.execute(this::end);
        }
        return ended;
    }

    /** On the thread of the accounts. */
    private void end() {
        AtomicInteger left = new AtomicInteger(watches.size() + 1);
        Runnable oneLess = () -> {
            if (left.decrementAndGet() == 0) {
                lines.values().forEach(line -> line.down(State.STOPPED, HealthSentences.STOPPED));
                thread.end();
                ended.complete(null);
            }
        };
        watches.forEach(watch -> watch.end(oneLess));
        oneLess.run();
    }

    @Override
    public List<? extends Line> lines() {
        return List.copyOf(lines.values());
    }

    private final class Reports implements LineListener {

        @Override
        public void onEvent(LineEvent event) {
            Objects.requireNonNull(listener).onEvent(event);
        }

        @Override
        public void onNews(Line line) {
            Objects.requireNonNull(listener).onNews(line);
        }
    }
}

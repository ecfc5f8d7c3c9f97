package io.github.callcard.line.sip;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The user's SIP accounts, each a line, watched through the user's own copy of liblinphone. One for a process.
 *
 * <p>Stop it before the process ends and wait for that, two seconds at most for each account where the server is silent:
 * otherwise the server goes on ringing a device that is gone until its registration runs out.
 */
public final class SipLines implements LineProvider {

    private static final Duration PASSWORD_PAUSE = Duration.ofSeconds(30);

    private final Map<SipLogin, SipLine> lines = new LinkedHashMap<>();
    private final SipLoop loop;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile @Nullable LineListener listener;
    private boolean started;
    private boolean stopping;

    /**
     * @param library liblinphone's file, or empty to look where Linphone's installers put it
     * @throws SentenceException when two of the lines have the same account
     */
    public SipLines(Optional<Path> library, List<SipLogin> logins) throws SentenceException {
        this(() -> Liblinphone.load(library), logins);
    }

    /** True when a liblinphone is where Linphone's installers and distributions put it. Looks at files only. */
    public static boolean isLibraryInstalled() {
        return Liblinphone.isInstalled();
    }

    SipLines(SipLoop.Loading loading, List<SipLogin> logins) throws SentenceException {
        this(loading, logins, PASSWORD_PAUSE);
    }

    /** @param passwordPause between two searches for a password that is not known or does not hold */
    SipLines(SipLoop.Loading loading, List<SipLogin> logins, Duration passwordPause) throws SentenceException {
        Set<Object> ids = new HashSet<>();
        for (SipLogin login : logins) {
            if (!ids.add(login.account().id())) {
                throw new SentenceException(Sentence.of(
                        "The SIP account {0} is configured twice; remove one of its lines from the settings.",
                        login.account().id().name()));
            }
            lines.put(login, new SipLine(login.account(), this::report));
        }
        loop = new SipLoop(loading, lines, passwordPause);
    }

    @Override
    public synchronized CompletionStage<Void> start(LineListener eventListener) {
        if (started) {
            throw new IllegalStateException("SIP lines are started once");
        }
        started = true;
        if (!stopping) {
            listener = eventListener;
            Thread thread = new Thread(this::run, "callcard-sip");
            thread.setDaemon(true);
            thread.start();
        } else {
            ended.complete(null);
        }
        return CompletableFuture.allOf(
                lines.values().stream().map(SipLine::settled).toArray(CompletableFuture<?>[]::new));
    }

    @Override
    public synchronized CompletionStage<Void> stop() {
        stopping = true;
        loop.stop();
        if (!started) {
            ended.complete(null);
        }
        return ended.thenRun(() -> lines.values().forEach(line -> line.down(State.STOPPED, Sentence.of("Stopped."))));
    }

    @Override
    public List<? extends Line> lines() {
        return List.copyOf(lines.values());
    }

    private void run() {
        try {
            loop.run();
        } finally {
            ended.complete(null);
        }
    }

    private void report(LineEvent event) {
        Objects.requireNonNull(listener).onEvent(event);
    }
}

package io.github.callcard.line.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.Down;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.web.TimeLimits;
import io.github.callcard.words.SentenceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A line beside a stand-in of a switchboard that tells by a WebSocket: the frame of its tests, and those that hold of each kind.
 *
 * @param <S> the stand-in
 * @param <L> the line
 */
public abstract class SocketLineTest<S extends StandInSwitchboard, L extends SwitchboardLine> {

    /** .ci/no-secrets looks for it in all that tests leave behind. */
    protected static final String SECRET = "Sentralbord-nr-6204";

    protected static final String KARI = "+4722334455";

    /** Longer than any wait of a line in these tests. */
    protected static final Duration LONG = Duration.ofHours(1);

    protected static final Retries SOON = new Retries(Duration.ofMillis(20), Duration.ofMillis(100), LONG);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Shorter than the patience: an attempt that hangs is made again. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    protected static final TimeLimits LIMITS = new TimeLimits(LIMIT, LIMIT, LIMIT, LIMIT);

    @TempDir
    protected Path folder;

    protected final List<LineEvent> events = new CopyOnWriteArrayList<>();
    protected final List<String> notes = new CopyOnWriteArrayList<>();
    protected final S server;
    private final List<L> lines = new ArrayList<>();
    private final String threads;

    /** @param threads how the names of the line's threads begin */
    protected SocketLineTest(S server, String threads) {
        this.server = server;
        this.threads = threads;
    }

    @AfterEach
    void end() throws Exception {
        for (L line : lines) {
            line.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
            assertThat(line.health().state()).isEqualTo(State.STOPPED);
        }
        server.close();
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith(threads)));
    }

    /**
     * A line that is not started.
     *
     * @param silence after which it asks whether the switchboard is there
     */
    protected abstract L line(Supplier<String> secret, Consumer<String> noted, Duration silence)
            throws SentenceException;

    /** A line that is ready. */
    protected L watch() throws SentenceException {
        L line = start(() -> SECRET, notes::add, LONG);
        awaitState(line, State.READY);
        return line;
    }

    /** A line that was started. */
    protected L start(Supplier<String> secret, Consumer<String> noted, Duration silence) throws SentenceException {
        L line = line(secret, noted, silence);
        endsWithTheTest(line);
        line.start(events::add);
        return line;
    }

    /** Has a line stopped at the end. */
    protected void endsWithTheTest(L line) {
        lines.add(line);
    }

    protected void awaitState(L line, State state) {
        await().atMost(PATIENCE).until(() -> line.health().state() == state);
    }

    /** The events of a kind, as soon as there are so many. */
    protected <E extends LineEvent> List<E> told(Class<E> kind, int count) {
        return await(kind.getSimpleName())
                .atMost(PATIENCE)
                .until(
                        () -> events.stream()
                                .filter(kind::isInstance)
                                .map(kind::cast)
                                .toList(),
                        found -> found.size() >= count);
    }

    @Test
    void aServerThatFailsIsTriedAgain() throws SentenceException {
        server.status = 503;
        L line = start(() -> SECRET, notes::add, LONG);
        awaitState(line, State.RECONNECTING);
        server.status = 200;
        awaitState(line, State.READY);
    }

    @Test
    void silenceIsAskedAboutAndThenALoss() throws SentenceException {
        L line = start(() -> SECRET, notes::add, Duration.ofMillis(100));
        awaitState(line, State.READY);
        server.answersPings = false;
        told(Down.class, 1);
        server.answersPings = true;
        told(Up.class, 2);
    }
}

package io.github.callcard.app.update;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for newer versions some minutes after the start and about daily from then on, never at the hour when everybody's
 * computer starts. A check that fails is only logged, and the next one comes the next day.
 */
public final class UpdateWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateWatch.class);

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LATER = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofHours(24);

    private final Optional<UpdateCheck> check;
    private final Consumer<UpdateFeed> found;
    private final RandomGenerator random;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("callcard-updates").factory());

    /**
     * A watch that does not run yet.
     *
     * @param check empty where nothing is to be asked
     * @param found told of a newer version after each check that finds one, on this watch's thread
     */
    public UpdateWatch(Optional<UpdateCheck> check, Consumer<UpdateFeed> found) {
        this(check, found, RandomGenerator.getDefault());
    }

    UpdateWatch(Optional<UpdateCheck> check, Consumer<UpdateFeed> found, RandomGenerator random) {
        this.check = check;
        this.found = found;
        this.random = random;
    }

    /** Returns at once. */
    public void start() {
        check.ifPresent(some -> checkAfter(some, first()));
    }

    /** How long after the start the first check is. */
    Duration first() {
        return Duration.ofMillis(random.nextLong(SOON.toMillis(), LATER.toMillis()));
    }

    /** How long after a check the next one is: a day, give or take a tenth. */
    Duration next() {
        long tenth = DAY.toMillis() / 10;
        return DAY.plusMillis(random.nextLong(-tenth, tenth));
    }

    private void checkAfter(UpdateCheck some, Duration pause) {
        if (!thread.isShutdown()) {
            var unused = thread.schedule(() -> check(some), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void check(UpdateCheck some) {
        try {
            some.newer().ifPresent(found);
        } catch (UpdateException e) {
            LOG.info("Whether there is a newer version is not known. {}", e.getMessage());
        } catch (InterruptedException closed) {
            return;
        } catch (RuntimeException e) {
            LOG.error("The check for a newer version broke; it is made again tomorrow.", e);
        }
        checkAfter(some, next());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

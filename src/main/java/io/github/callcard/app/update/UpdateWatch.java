package io.github.callcard.app.update;

import io.github.callcard.os.WorkerThread;
import io.github.callcard.settings.UpdateSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for newer versions some minutes after the start and about daily from then on, never at the hour when everybody's
 * computer starts; and at once when the user changes whom to ask. A check that fails is only logged, and the next one
 * comes the next day.
 */
public final class UpdateWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateWatch.class);

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LATER = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofHours(24);

    private final CheckMaker maker;
    private final Consumer<Optional<UpdateFeed>> offers;
    private final RandomGenerator random;
    private final WorkerThread thread = new WorkerThread("callcard-updates");

    // These four belong to the thread.
    private @Nullable UpdateSettings inUse;
    private Optional<UpdateCheck> check = Optional.empty();
    private Optional<UpdateFeed> offered = Optional.empty();
    private Future<?> pending = CompletableFuture.completedFuture(null);

    /** Makes the check of settings; empty where nothing is to be asked. */
    @FunctionalInterface
    public interface CheckMaker {
        Optional<UpdateCheck> of(UpdateSettings settings) throws UpdateException;
    }

    /**
     * A watch that does not run yet.
     *
     * @param offers told of a newer version that was found, and of nothing when an offer does not hold any more; on this
     *     watch's thread
     */
    public UpdateWatch(CheckMaker maker, Consumer<Optional<UpdateFeed>> offers) {
        this(maker, offers, RandomGenerator.getDefault());
    }

    UpdateWatch(CheckMaker maker, Consumer<Optional<UpdateFeed>> offers, RandomGenerator random) {
        this.maker = maker;
        this.offers = offers;
        this.random = random;
    }

    /** Watches as the settings say. Returns at once. */
    public void start(UpdateSettings first) {
        run(() -> take(first, first()));
    }

    /** Goes over to other settings; nothing happens where they are the same. Returns at once. */
    public void use(UpdateSettings next) {
        run(() -> {
            if (!next.equals(inUse)) {
                offered = Optional.empty();
                offers.accept(offered);
                take(next, Duration.ZERO);
            }
        });
    }

    /** The time from the start to the first check. */
    Duration first() {
        return Duration.ofMillis(random.nextLong(SOON.toMillis(), LATER.toMillis()));
    }

    /** The time from a check to the next one: a day, give or take a tenth. */
    Duration next() {
        long tenth = DAY.toMillis() / 10;
        return DAY.plusMillis(random.nextLong(-tenth, tenth));
    }

    private void take(UpdateSettings settings, Duration pause) {
        pending.cancel(false);
        inUse = settings;
        try {
            check = maker.of(settings);
        } catch (UpdateException e) {
            check = Optional.empty();
            LOG.warn("Newer versions are not asked for. {}", e.sentence());
        }
        checkAfter(pause);
    }

    private void checkAfter(Duration pause) {
        check.ifPresent(some -> pending = thread.after(pause, () -> check(some)));
    }

    private void check(UpdateCheck some) {
        try {
            offer(some.newer());
        } catch (UpdateException e) {
            LOG.info("Whether there is a newer version is not known. {}", e.sentence());
            offer(offered.filter(some::holds));
        } catch (InterruptedException closed) {
            return;
        } catch (RuntimeException | Error e) {
            LOG.error("The check for a newer version broke; it is made again tomorrow.", e);
        }
        checkAfter(next());
    }

    /** A version that is not in the feed any more was withdrawn, and is offered no longer. */
    private void offer(Optional<UpdateFeed> found) {
        if (!found.equals(offered)) {
            offered = found;
            offers.accept(found);
        }
    }

    private void run(Runnable change) {
        if (!thread.run(change)) {
            LOG.debug("Whom to ask for newer versions was changed after the end.");
        }
    }

    @Override
    public void close() {
        thread.end(Duration.ZERO);
    }
}

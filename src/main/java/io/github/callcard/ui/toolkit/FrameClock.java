package io.github.callcard.ui.toolkit;

import com.sun.glass.ui.Timer;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clock of JavaFX's frames, which sleeps while nothing moves. JavaFX asks its clock to pause a quarter of a second after
 * the last frame, but those of Linux and Windows do not ({@code GtkTimer._pause} and {@code WinTimer._pause} of JavaFX 25
 * are empty): they wake the processor sixty times a second all day. This one takes their place through JavaFX's internals,
 * opened by the flags of {@code packaging/jvm.options}; where they are closed or have changed all goes on as before.
 *
 * <p>The clock of macOS pauses by itself and follows the screen, and is left alone.
 */
final class FrameClock extends Timer {

    private static final Logger LOG = LoggerFactory.getLogger(FrameClock.class);

    private static final String QUANTUM = "com.sun.javafx.tk.quantum.";

    private final Runnable pulse;
    private volatile boolean resting;
    private volatile boolean over;
    private volatile @Nullable Thread thread;

    /** True when the last tick broke. */
    private volatile boolean broken;

    FrameClock(Runnable pulse) {
        super(pulse);
        this.pulse = pulse;
    }

    /** Takes the place of JavaFX's own clock. To be called on the JavaFX thread; false where that cannot be done. */
    static boolean install() {
        if (System.getProperty("os.name", "").startsWith("Mac")) {
            return false;
        }
        try {
            return takeOver();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError closed) {
            LOG.debug("JavaFX's clock does not rest: {}", closed.toString());
            return false;
        }
    }

    private static boolean takeOver() throws ReflectiveOperationException {
        Object toolkit = toolkit();
        Field clock = field(toolkit.getClass(), "pulseTimer");
        Object pulse = field(toolkit.getClass(), "timerRunnable").get(toolkit);
        int millis = field(toolkit.getClass(), "PULSE_INTERVAL").getInt(toolkit);
        if (!(clock.get(toolkit) instanceof Timer before) || !(pulse instanceof Runnable runnable)) {
            return false;
        }
        if (before instanceof FrameClock) {
            return true;
        }
        FrameClock resting = new FrameClock(runnable);
        resting.start(millis);
        // The toolkit pauses and resumes its clock under this lock; the clock before must not be stopped under it,
        // since on
        // Windows that waits for a tick which may wait for the lock.
        synchronized (toolkit) {
            clock.set(toolkit, resting);
        }
        before.stop();
        return true;
    }

    /**
     * Begins the next frame now instead of at the next tick, where one is asked for and none is being made. To be called on the JavaFX
     * thread; nothing where JavaFX's own clock runs.
     */
    static void tickNow() {
        try {
            running().ifPresent(clock -> clock.tick(clock.pulse));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError closed) {
            LOG.debug("The next frame comes at JavaFX's own time: {}", closed.toString());
        }
    }

    /** Our clock, where it took the place of JavaFX's own. */
    static Optional<FrameClock> running() throws ReflectiveOperationException {
        Object toolkit = toolkit();
        return field(toolkit.getClass(), "pulseTimer").get(toolkit) instanceof FrameClock clock
                ? Optional.of(clock)
                : Optional.empty();
    }

    private static Object toolkit() throws ReflectiveOperationException {
        Class<?> collector = Class.forName(QUANTUM + "PaintCollector");
        Method theOne = collector.getDeclaredMethod("getInstance");
        theOne.setAccessible(true);
        return field(collector, "toolkit").get(theOne.invoke(null));
    }

    private static Field field(Class<?> of, String name) throws ReflectiveOperationException {
        Field field = of.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /** True when it sleeps until something has to be painted; false too where JavaFX's own clock runs. */
    static boolean isAsleep() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("pulse") && thread.getState() == Thread.State.WAITING);
    }

    @Override
    protected long _start(Runnable pulse) {
        throw new UnsupportedOperationException("this clock does not follow the screen");
    }

    /** @param period in milliseconds */
    @Override
    protected long _start(Runnable pulse, int period) {
        Thread ticking =
                Thread.ofPlatform().daemon().name("pulse").unstarted(() -> tick(pulse, Duration.ofMillis(period)));
        thread = ticking;
        ticking.start();
        return 1;
    }

    private void tick(Runnable pulse, Duration period) {
        long next = System.nanoTime();
        while (!over) {
            if (resting) {
                LockSupport.park(this);
                next = System.nanoTime();
                continue;
            }
            tick(pulse);
            // Ticks that were late are not made up for.
            next = Math.max(next + period.toNanos(), System.nanoTime());
            try {
                // Finer on Windows than parking is.
                Thread.sleep(Duration.ofNanos(next - System.nanoTime()));
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    /** A tick that breaks, as for the want of memory, is not the last: without a clock no window is ever painted again. */
    private void tick(Runnable pulse) {
        try {
            pulse.run();
            broken = false;
        } catch (RuntimeException | Error e) {
            if (!broken) {
                broken = true;
                LOG.error("A tick of JavaFX's clock broke; it goes on", e);
            }
        }
    }

    @Override
    protected void _stop(long clock) {
        over = true;
        wake();
    }

    @Override
    protected void _pause(long clock) {
        resting = true;
    }

    /** The first tick comes at once, so that after a long rest nothing waits for longer than it ever did. */
    @Override
    protected void _resume(long clock) {
        if (resting) {
            resting = false;
            wake();
        }
    }

    private void wake() {
        LockSupport.unpark(thread);
    }
}

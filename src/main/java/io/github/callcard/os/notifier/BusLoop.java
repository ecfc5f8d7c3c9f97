package io.github.callcard.os.notifier;

import com.sun.jna.Pointer;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The loop in which a thread waits for its bus. Each connection has a {@code GMainContext} of its own, so that nothing that was
 * on its way from a bus that died reaches anybody.
 */
final class BusLoop {

    /** Opens the bus; gives up when it is cancelled. */
    interface Opening {
        SessionBus open(Pointer cancellable) throws BusException;
    }

    /** The means by which other threads wake and end it; of no use any more once it is over. */
    private record Running(BusLibrary gio, Pointer context, Pointer loop, Pointer cancellable) {}

    private final Object lock = new Object();
    private final BusLibrary.Task task = this::work;
    private final Consumer<Optional<SessionBus>> woken;
    private @Nullable Running running;
    private boolean over;

    /** Belongs to the bus's thread. */
    private @Nullable SessionBus bus;

    /** @param woken called on the bus's thread after {@link #wake}, with the bus that is connected */
    BusLoop(Consumer<Optional<SessionBus>> woken) {
        this.woken = woken;
    }

    /** Opens the bus and serves it on this thread until it is gone or the loop ends. */
    void run(BusLibrary gio, Opening opening) throws BusException {
        Pointer context = gio.g_main_context_new();
        Running made = new Running(gio, context, gio.g_main_loop_new(context, 0), gio.g_cancellable_new());
        gio.g_main_context_push_thread_default(context);
        try {
            if (enter(made)) {
                SessionBus opened = opening.open(made.cancellable());
                bus = opened;
                try (opened) {
                    gio.g_main_loop_run(made.loop());
                }
            }
        } finally {
            bus = null;
            exit();
            gio.g_main_context_pop_thread_default(context);
            gio.g_main_loop_unref(made.loop());
            gio.g_main_context_unref(context);
            gio.g_object_unref(made.cancellable());
        }
    }

    private boolean enter(Running made) {
        synchronized (lock) {
            running = made;
            return !over;
        }
    }

    private void exit() {
        synchronized (lock) {
            running = null;
        }
    }

    boolean isOver() {
        synchronized (lock) {
            return over;
        }
    }

    /** Has the bus's thread called back soon. Safe on any thread. */
    void wake() {
        synchronized (lock) {
            if (running != null) {
                running.gio().g_main_context_invoke(running.context(), task, null);
            }
        }
    }

    /** Ends it for good. Safe on any thread. */
    void end() {
        synchronized (lock) {
            over = true;
            if (running != null) {
                running.gio().g_cancellable_cancel(running.cancellable());
            }
        }
        wake();
    }

    /** Leaves the bus that is gone. On the bus's thread. */
    void leave() {
        synchronized (lock) {
            if (running != null) {
                running.gio().g_main_loop_quit(running.loop());
            }
        }
    }

    /** Zero: not again by itself. */
    private int work(@Nullable Pointer data) {
        if (isOver()) {
            leave();
        } else {
            woken.accept(Optional.ofNullable(bus));
        }
        return 0;
    }
}

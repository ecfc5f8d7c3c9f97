package io.github.callcard.os.notifier;

import io.github.callcard.os.tray.IconListener;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps the icon registered with the desktop's watcher, which may start after us, end and start anew. Registered is only where
 * a host shows icons: another kind of tray may show ours elsewhere until then. Belongs to the bus's thread.
 *
 * <p>Source: StatusNotifierWatcher of the StatusNotifierItem specification. An item is named by its connection, as Qt does it;
 * the watchers of Plasma, GNOME's extension and Xfce take that.
 */
final class Registration {

    static final String WATCHER = "org.kde.StatusNotifierWatcher";
    private static final String PATH = "/StatusNotifierWatcher";

    /** A watcher that ends is heard of by the bus; a slow one is waited for, or the icon would be shown twice. */
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final SessionBus bus;
    private final IconListener listener;
    private boolean registered;

    Registration(SessionBus bus, IconListener listener) {
        this.bus = bus;
        this.listener = listener;
    }

    void start() {
        bus.listen(WATCHER, PATH, WATCHER, signal -> {
            if (signal.startsWith("StatusNotifierHost")) {
                ask();
            }
        });
        bus.watch(WATCHER, this::ask, this::lose);
    }

    private void lose() {
        registered = false;
        listener.missing();
    }

    private void ask() {
        askForHost(bus, this::hear);
    }

    /** Asks the watcher whether anybody shows items; returns at once. The answer is no where there is no watcher. */
    static void askForHost(SessionBus bus, Consumer<Boolean> answered) {
        bus.call(
                WATCHER,
                PATH,
                "org.freedesktop.DBus.Properties",
                "Get",
                BusValue.tuple(new BusValue.Text(WATCHER), new BusValue.Text("IsStatusNotifierHostRegistered")),
                NO_LIMIT,
                answer -> answered.accept(answer.filter(List.of(new BusValue.Boxed(new BusValue.Flag(true)))::equals)
                        .isPresent()));
    }

    private void hear(boolean hasHost) {
        if (!hasHost) {
            listener.missing();
        } else if (registered) {
            listener.shown();
        } else {
            bus.call(
                    WATCHER,
                    PATH,
                    WATCHER,
                    "RegisterStatusNotifierItem",
                    BusValue.tuple(new BusValue.Text(bus.name())),
                    NO_LIMIT,
                    this::take);
        }
    }

    private void take(Optional<List<BusValue>> answer) {
        if (answer.isPresent()) {
            registered = true;
            listener.shown();
        } else {
            listener.missing();
        }
    }
}

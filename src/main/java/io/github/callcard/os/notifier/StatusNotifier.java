package io.github.callcard.os.notifier;

import com.sun.jna.Pointer;
import io.github.callcard.os.tray.IconListener;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An icon in the tray of a Linux desktop by D-Bus, with a thread of its own that alone talks to the bus: one that hangs holds up
 * nothing else. The icon is kept there for as long as it is wanted, whenever the bus or the desktop's part that shows it comes.
 */
public final class StatusNotifier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StatusNotifier.class);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

    /** @param menu the entries of the icon's menu */
    private record Wanted(IntFunction<int[]> drawing, String tip, List<MenuEntry> menu) {}

    private final IconListener listener;
    private final ItemObject item;
    private final MenuObject menu = new MenuObject();
    private final AtomicReference<Wanted> wanted;
    private final Semaphore end = new Semaphore(0);
    private final BusLoop loop = new BusLoop(this::apply);
    private final WatcherSearch search = new WatcherSearch(Registration.WATCHER);

    private @Nullable IntFunction<int[]> drawn;

    private StatusNotifier(String title, IconListener listener, Wanted first) {
        this.listener = listener;
        item = new ItemObject(title, listener);
        wanted = new AtomicReference<>(first);
    }

    /**
     * Puts an icon there and keeps it there. Returns at once.
     *
     * @param environment of the process, by which the session's bus is found
     * @param title the program's name
     * @param drawing makes its pixels for a width and height, from the upper left: opacity, red, green, blue; called on the bus's
     *     thread
     * @param listener never told of the end of a session
     */
    public static StatusNotifier show(
            Map<String, String> environment, String title, IntFunction<int[]> drawing, IconListener listener) {
        StatusNotifier made = new StatusNotifier(title, listener, new Wanted(drawing, "", List.of()));
        Thread.ofPlatform().daemon().name("tray bus").start(() -> made.run(() -> BusAddress.of(environment)));
        return made;
    }

    /** Draws the icon otherwise. Safe on any thread; returns at once, as the others do. */
    public void draw(IntFunction<int[]> drawing) {
        change(before -> new Wanted(drawing, before.tip(), before.menu()));
    }

    /** Says something else while the pointer rests on it. */
    public void say(String tip) {
        change(before -> new Wanted(before.drawing(), tip, before.menu()));
    }

    /** Shows other entries in its menu. */
    public void offer(List<MenuEntry> entries) {
        change(before -> new Wanted(before.drawing(), before.tip(), List.copyOf(entries)));
    }

    private void change(UnaryOperator<Wanted> change) {
        wanted.updateAndGet(change);
        loop.wake();
    }

    /** Takes it away. */
    @Override
    public void close() {
        loop.end();
        try {
            search.close();
        } catch (IOException e) {
            LOG.debug("The socket to the session bus does not close: {}", e.toString());
        }
        end.release();
    }

    /** @param address asked before each attempt: a session's bus may come later than we */
    private void run(Supplier<Optional<String>> address) {
        try {
            keep(address);
        } catch (LinkageError e) {
            LOG.info("No tray by D-Bus: {}", e.toString());
            listener.missing();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(Supplier<Optional<String>> address) throws InterruptedException {
        Duration retry = FIRST_RETRY;
        while (true) {
            if (address.get().map(this::serve).orElse(false)) {
                retry = FIRST_RETRY;
            }
            if (!loop.isOver()) {
                listener.missing();
            }
            if (end.tryAcquire(retry.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            Duration longer = retry.multipliedBy(2);
            retry = longer.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : longer;
        }
    }

    /** Has the icon on a bus until that is gone; false where the bus was not reached. */
    private boolean serve(String address) {
        try {
            search.await(address, listener::missing);
            BusLibrary gio = BusLibrary.load();
            VariantLibrary glib = VariantLibrary.load();
            loop.run(gio, cancellable -> open(gio, glib, address, cancellable));
            return true;
        } catch (IOException | BusException e) {
            LOG.debug("No session bus for the tray: {}", e.toString());
            return false;
        }
    }

    private SessionBus open(BusLibrary gio, VariantLibrary glib, String address, Pointer cancellable)
            throws BusException {
        SessionBus bus = SessionBus.connect(gio, glib, address, cancellable, loop::leave);
        try {
            apply(Optional.empty());
            bus.serve(item);
            bus.serve(menu);
        } catch (BusException e) {
            bus.close();
            throw e;
        }
        new Registration(bus, listener).start();
        return bus;
    }

    private void apply(Optional<SessionBus> bus) {
        Wanted now = wanted.get();
        if (!now.drawing().equals(drawn)) {
            drawn = now.drawing();
            item.draw(now.drawing(), bus);
        }
        item.say(now.tip(), bus);
        menu.show(now.menu(), bus);
    }
}

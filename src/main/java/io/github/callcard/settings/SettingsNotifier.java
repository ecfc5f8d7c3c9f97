package io.github.callcard.settings;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners the settings in force after each change. One thread tells at a time, and tells again where something was
 * changed meanwhile: two threads that told what each of them had seen could leave a listener with the older settings. No
 * lock is held while a listener runs, so that it may change settings or wait for somebody who does. Safe to use from any
 * thread.
 */
final class SettingsNotifier {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsNotifier.class);

    private final Supplier<Settings> current;
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();

    /** Changes that the listeners may not know yet; a thread that raises it from 0 is the one that tells. */
    private final AtomicInteger untold = new AtomicInteger();

    /** @param current the settings in force when it is asked; on the thread that tells */
    SettingsNotifier(Supplier<Settings> current) {
        this.current = current;
    }

    void addListener(Consumer<Settings> listener) {
        listeners.add(listener);
    }

    /** Called after a change holds. Returns at once where another thread, or a caller further up on this one, is telling. */
    void tell() {
        if (untold.getAndIncrement() > 0) {
            return;
        }
        int told;
        do {
            told = untold.get();
            Settings settings = current.get();
            listeners.forEach(listener -> tell(listener, settings));
        } while (untold.addAndGet(-told) > 0);
    }

    /** A listener that fails keeps nobody else from hearing. */
    private static void tell(Consumer<Settings> listener, Settings settings) {
        try {
            listener.accept(settings);
        } catch (RuntimeException e) {
            LOG.error("Changed settings could not be taken into use; the next start will.", e);
        }
    }
}

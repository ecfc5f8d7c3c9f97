package io.github.callcard.os.hotkey;

import io.github.callcard.os.WorkerThread;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that work whatever program is in front, each with the name of what it does. Nothing is asked of the system
 * before the first key is wanted. Safe to use from any thread; nothing here waits for the system but {@link #close}.
 */
public final class HotKeys implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HotKeys.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Supplier<HotKeySystem> maker;
    private final Map<String, Runnable> deeds;
    private final Consumer<Map<String, Sentence>> listener;
    private final WorkerThread thread = new WorkerThread("hot-key-settings");

    // Belong to the thread.
    private final Map<String, HotKey> held = new LinkedHashMap<>();
    private @Nullable HotKeySystem system;

    /**
     * No key yet.
     *
     * @param mainThread runs tasks on the application's main thread
     * @param deeds what each key does, by its name; called on a thread of the system, must return at once
     * @param listener told after each change which keys cannot be had and why, by their names, on a thread of its own
     */
    public HotKeys(Executor mainThread, Map<String, Runnable> deeds, Consumer<Map<String, Sentence>> listener) {
        this(() -> HotKeySystems.of(System.getProperty("os.name", ""), System.getenv(), mainThread), deeds, listener);
    }

    HotKeys(Supplier<HotKeySystem> maker, Map<String, Runnable> deeds, Consumer<Map<String, Sentence>> listener) {
        this.maker = maker;
        this.deeds = Map.copyOf(deeds);
        this.listener = listener;
    }

    /** Goes over to other keys, by their names; those that stay the same are never given back meanwhile. */
    public void use(Map<String, HotKey> wanted) {
        Map<String, HotKey> copy = new LinkedHashMap<>(wanted);
        if (!thread.run(() -> change(copy))) {
            LOG.debug("Keys were changed after the end.");
        }
    }

    private void change(Map<String, HotKey> wanted) {
        Map<String, HotKey> before = new LinkedHashMap<>(held);
        before.forEach((name, key) -> {
            if (!key.equals(wanted.get(name))) {
                system().release(key);
                held.remove(name);
            }
        });
        Map<String, Sentence> refusals = new LinkedHashMap<>();
        wanted.forEach((name, key) -> {
            if (!held.containsKey(name)) {
                hold(name, key).ifPresentOrElse(why -> refusals.put(name, why), () -> held.put(name, key));
            }
        });
        refusals.values().forEach(why -> LOG.warn("{}", why));
        listener.accept(Map.copyOf(refusals));
    }

    private Optional<Sentence> hold(String name, HotKey key) {
        Runnable deed = deeds.get(name);
        if (deed == null) {
            throw new IllegalArgumentException("no key does " + name);
        }
        return held.containsValue(key) ? Optional.of(Refusals.twice(key)) : system().hold(key, deed);
    }

    private HotKeySystem system() {
        HotKeySystem there = system;
        if (there == null) {
            there = maker.get();
            system = there;
        }
        return there;
    }

    /**
     * The reason why a key cannot be had by this process now; empty where it can. Takes it and gives it back at once. Not on
     * macOS, where keys belong to the thread of the windows.
     */
    public static Optional<Sentence> trial(HotKey key) {
        try (HotKeySystem system =
                HotKeySystems.of(System.getProperty("os.name", ""), System.getenv(), Runnable::run)) {
            Sentence taken = Refusals.taken(key);
            return system.hold(key, () -> {}).map(why -> why.equals(taken) ? Refusals.heldAlready(key) : why);
        }
    }

    /** Gives every key back; waits for that for a moment. */
    @Override
    public void close() {
        boolean running = thread.run(() -> {
            HotKeySystem there = system;
            if (there != null) {
                there.close();
            }
        });
        if (running && !thread.finish(TIMEOUT)) {
            LOG.warn("The hot keys are not given back in time");
        }
    }
}

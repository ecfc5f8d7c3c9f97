package io.github.callcard.os.hotkey;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import io.github.callcard.os.hotkey.HotKey.Modifier;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hot keys of macOS, which belong to the application's main thread; they are told there, too. */
final class MacHotKeys implements HotKeySystem {

    private static final Logger LOG = LoggerFactory.getLogger(MacHotKeys.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** {@code eventNotHandledErr}: other handlers may take the event. */
    private static final int NOT_OURS = -9874;

    private static final int NO_ANSWER = -1;

    /** Ours among all hot keys: "CaCd". */
    private static final int SIGNATURE = 'C' << 24 | 'a' << 16 | 'C' << 8 | 'd';

    private record Held(HotKey key, Pointer reference, Runnable pressed) {}

    private final CarbonLibrary carbon;
    private final Executor mainThread;

    // Belong to the main thread. The handler is called by native code only.
    private final Map<Integer, Held> held = new HashMap<>();
    private final CarbonLibrary.Handler handler = this::handle;
    private @Nullable Pointer installed;
    private int lastId;

    MacHotKeys(CarbonLibrary carbon, Executor mainThread) {
        this.carbon = carbon;
        this.mainThread = mainThread;
    }

    private int handle(@Nullable Pointer next, Pointer event, @Nullable Pointer data) {
        try (Memory id = new Memory(8)) {
            int status = carbon.GetEventParameter(
                    event, CarbonLibrary.DIRECT_OBJECT, CarbonLibrary.HOT_KEY_ID, null, id.size(), null, id);
            Held pressed = status == 0 && id.getInt(0) == SIGNATURE ? held.get(id.getInt(4)) : null;
            if (pressed == null) {
                return NOT_OURS;
            }
            pressed.pressed().run();
            return 0;
        }
    }

    @Override
    public Optional<Sentence> hold(HotKey key, Runnable pressed) {
        int status = onMainThread(() -> register(key, pressed));
        return status == 0
                ? Optional.empty()
                : Optional.of(status == CarbonLibrary.EXISTS ? Refusals.taken(key) : Refusals.refused(key, status));
    }

    private int register(HotKey key, Runnable pressed) {
        int ready = installed == null ? install() : 0;
        if (ready != 0) {
            return ready;
        }
        int id = ++lastId;
        PointerByReference reference = new PointerByReference();
        int status = carbon.RegisterEventHotKey(
                key.key().mac(),
                modifiers(key),
                Integer.toUnsignedLong(SIGNATURE) | (long) id << 32,
                carbon.GetApplicationEventTarget(),
                0,
                reference);
        if (status == 0) {
            held.put(id, new Held(key, reference.getValue(), pressed));
        }
        return status;
    }

    private int install() {
        try (Memory types = new Memory(8)) {
            types.setInt(0, CarbonLibrary.KEYBOARD);
            types.setInt(4, CarbonLibrary.HOT_KEY_PRESSED);
            PointerByReference reference = new PointerByReference();
            int status =
                    carbon.InstallEventHandler(carbon.GetApplicationEventTarget(), handler, 1, types, null, reference);
            installed = reference.getValue();
            return status;
        }
    }

    static int modifiers(HotKey key) {
        return (key.has(Modifier.CTRL) ? CarbonLibrary.CONTROL : 0)
                | (key.has(Modifier.ALT) ? CarbonLibrary.OPTION : 0)
                | (key.has(Modifier.SHIFT) ? CarbonLibrary.SHIFT : 0)
                | (key.has(Modifier.WIN) ? CarbonLibrary.COMMAND : 0);
    }

    @Override
    public void release(HotKey key) {
        int status = onMainThread(() -> unregister(key));
        if (status != 0) {
            LOG.warn("A hot key was not given back (status {})", status);
        }
    }

    private int unregister(HotKey key) {
        int status = 0;
        for (Map.Entry<Integer, Held> each : Map.copyOf(held).entrySet()) {
            if (each.getValue().key().equals(key)) {
                held.remove(each.getKey());
                status = carbon.UnregisterEventHotKey(each.getValue().reference());
            }
        }
        return status;
    }

    private int onMainThread(IntSupplier task) {
        CompletableFuture<Integer> done = new CompletableFuture<>();
        mainThread.execute(() -> done.complete(task.getAsInt()));
        try {
            return done.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The main thread does not answer", e);
            return NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }

    /** Returns at once: the main thread may be ending. */
    @Override
    public void close() {
        mainThread.execute(() -> {
            Map.copyOf(held).values().forEach(each -> unregister(each.key()));
            Pointer mine = installed;
            if (mine != null) {
                carbon.RemoveEventHandler(mine);
                installed = null;
            }
        });
    }
}

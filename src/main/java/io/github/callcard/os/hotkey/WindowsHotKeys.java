package io.github.callcard.os.hotkey;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.github.callcard.os.LastingThread;
import io.github.callcard.os.hotkey.HotKey.Modifier;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hot keys of Windows. They belong to the thread that registers them, which takes their messages from its queue. */
final class WindowsHotKeys implements HotKeySystem {

    private static final Logger LOG = LoggerFactory.getLogger(WindowsHotKeys.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** Of {@code winerror.h}: the time for an answer has run out. */
    private static final int ERROR_TIMEOUT = 1460;

    private record Held(HotKey key, Runnable pressed) {}

    private final User32Library user32;
    private final Kernel32Library kernel32;
    private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Integer> thread = new CompletableFuture<>();

    // Belong to the thread of the messages.
    private final Map<Integer, Held> held = new HashMap<>();
    private int lastId;
    private boolean ends;

    WindowsHotKeys(User32Library user32, Kernel32Library kernel32) {
        this.user32 = user32;
        this.kernel32 = kernel32;
        LastingThread.start("hot-keys", this::takeMessages);
    }

    private void takeMessages() {
        User32Library.Message message = new User32Library.Message();
        // A thread has a queue once it has looked into it.
        user32.PeekMessageW(message, null, 0, 0, User32Library.PM_NOREMOVE);
        thread.complete(kernel32.GetCurrentThreadId());
        while (!ends && user32.GetMessageW(message, null, 0, 0) > 0) {
            if (message.message == User32Library.WM_HOTKEY) {
                Held pressed = held.get((int) Pointer.nativeValue(message.wParam));
                if (pressed != null) {
                    pressed.pressed().run();
                }
            }
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
            }
        }
    }

    @Override
    public Optional<Sentence> hold(HotKey key, Runnable pressed) {
        int error = onThread(() -> register(key, pressed));
        return error == 0
                ? Optional.empty()
                : Optional.of(
                        error == User32Library.ERROR_HOTKEY_ALREADY_REGISTERED
                                ? Refusals.taken(key)
                                : Refusals.refused(key, error));
    }

    /** The error of Windows; 0 for none. */
    private int register(HotKey key, Runnable pressed) {
        int id = ++lastId;
        if (user32.RegisterHotKey(null, id, modifiers(key), key.key().windows()) == 0) {
            return Native.getLastError();
        }
        held.put(id, new Held(key, pressed));
        return 0;
    }

    static int modifiers(HotKey key) {
        return User32Library.MOD_NOREPEAT
                | (key.has(Modifier.ALT) ? User32Library.MOD_ALT : 0)
                | (key.has(Modifier.CTRL) ? User32Library.MOD_CONTROL : 0)
                | (key.has(Modifier.SHIFT) ? User32Library.MOD_SHIFT : 0)
                | (key.has(Modifier.WIN) ? User32Library.MOD_WIN : 0);
    }

    @Override
    public void release(HotKey key) {
        int error = onThread(() -> unregister(key));
        if (error != 0) {
            LOG.warn("A hot key was not given back (error {})", error);
        }
    }

    private int unregister(HotKey key) {
        int error = 0;
        for (Map.Entry<Integer, Held> each : Map.copyOf(held).entrySet()) {
            if (each.getValue().key().equals(key)) {
                held.remove(each.getKey());
                error = user32.UnregisterHotKey(null, each.getKey()) == 0 ? Native.getLastError() : error;
            }
        }
        return error;
    }

    private interface Task {
        int run();
    }

    /** Has the thread of the messages do something; answers the error of Windows. */
    private int onThread(Task task) {
        CompletableFuture<Integer> done = new CompletableFuture<>();
        tasks.add(() -> done.complete(task.run()));
        try {
            int number = thread.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            user32.PostThreadMessageW(number, User32Library.WM_APP, null, null);
            return done.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The thread of the hot keys does not answer", e);
            return ERROR_TIMEOUT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ERROR_TIMEOUT;
        }
    }

    @Override
    public void close() {
        onThread(() -> {
            Map.copyOf(held).values().forEach(each -> unregister(each.key()));
            ends = true;
            return 0;
        });
    }
}

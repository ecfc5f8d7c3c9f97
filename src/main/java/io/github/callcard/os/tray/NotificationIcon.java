package io.github.callcard.os.tray;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An icon in the notification area of Windows, of a hidden window with a thread of its own. The icon is put there again when
 * Explorer starts anew ({@code TaskbarCreated}), and the window answers for the program at the end of a session: the question
 * whether it may end is only agreed to, since others may still say no.
 */
public final class NotificationIcon implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationIcon.class);

    private static final int CLICK = UserLibrary.WM_APP + 1;
    private static final int CHANGED = UserLibrary.WM_APP + 2;
    private static final int CLOSE = UserLibrary.WM_APP + 3;
    private static final int SMALLEST = 16;
    private static final long RETRY = 1;
    private static final int RETRY_MILLIS = 1_000;

    /** NIN_SELECT and NIN_KEYSELECT of version 4. */
    private static final int SELECTED = UserLibrary.WM_USER;

    private static final int SELECTED_BY_KEY = UserLibrary.WM_USER + 1;

    /** Windows ends a program five seconds after it was told. */
    private static final long LAST_MILLIS = 4_500;

    /** {@code MSG} on 64 bits. */
    private static final int MESSAGE_SIZE = 48;

    /** @param drawing the pixels for a width and height, from the upper left: opacity, red, green, blue */
    private record Look(IntFunction<int[]> drawing, String tip) {}

    private final UserLibrary user = Native.load("user32", UserLibrary.class);
    private final ShellLibrary shell = Native.load("shell32", ShellLibrary.class);
    private final IconListener listener;
    private final AtomicReference<Look> look;
    private final UserLibrary.Procedure procedure = this::hear;
    private final int taskbarCreated = user.RegisterWindowMessageW(new WString("TaskbarCreated"));
    private volatile @Nullable Pointer window;
    private volatile boolean over;
    private boolean added;
    private boolean newest;
    private @Nullable Pointer icon;

    private NotificationIcon(IconListener listener, Look look) {
        this.listener = listener;
        this.look = new AtomicReference<>(look);
    }

    /**
     * Puts an icon there and keeps it there.
     *
     * @param drawing makes its pixels for a width and height, from the upper left: opacity, red, green, blue; called on the icon's
     *     own thread
     * @param tip what is shown while the pointer rests on it
     * @throws UnsatisfiedLinkError on another system than Windows
     */
    public static NotificationIcon show(IntFunction<int[]> drawing, String tip, IconListener listener) {
        NotificationIcon made = new NotificationIcon(listener, new Look(drawing, tip));
        Thread.ofPlatform().daemon().name("tray").start(made::run);
        return made;
    }

    /** Shows the icon otherwise. Safe on any thread; returns at once. */
    public void change(IntFunction<int[]> drawing, String tip) {
        look.set(new Look(drawing, tip));
        post(CHANGED);
    }

    @Override
    public void close() {
        over = true;
        post(CLOSE);
    }

    private void post(int message) {
        Pointer to = window;
        if (to != null) {
            user.PostMessageW(to, message, 0, 0);
        }
    }

    private void run() {
        Pointer made = user.CreateWindowExW(
                UserLibrary.WS_EX_TOOLWINDOW,
                new WString("STATIC"),
                new WString("Callcard"),
                UserLibrary.WS_POPUP,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                null);
        if (made == null) {
            LOG.warn("Windows makes no window for the tray icon: error {}", Native.getLastError());
            listener.missing();
            return;
        }
        user.SetWindowLongPtrW(made, UserLibrary.GWLP_WNDPROC, procedure);
        window = made;
        put(made);
        Memory message = new Memory(MESSAGE_SIZE);
        while (!over && user.GetMessageW(message, null, 0, 0) > 0) {
            user.DispatchMessageW(message);
        }
        takeAway(made);
        window = null;
        user.DestroyWindow(made);
    }

    private long hear(Pointer of, int message, long first, long second) {
        switch (message) {
            case CLICK -> click(of, (int) second & 0xffff);
            case CHANGED -> put(of);
            case UserLibrary.WM_TIMER -> put(of);
            case CLOSE -> over = true;
            case UserLibrary.WM_QUERYENDSESSION -> {
                return 1;
            }
            case UserLibrary.WM_ENDSESSION -> end(first != 0);
            default -> {
                if (message != taskbarCreated || message == 0) {
                    return user.DefWindowProcW(of, message, first, second);
                }
                added = false;
                put(of);
            }
        }
        return 0;
    }

    /** Of an older Windows, or Wine, that does not know version 4, the mouse itself is heard. */
    private void click(Pointer of, int event) {
        boolean menu = event == (newest ? UserLibrary.WM_CONTEXTMENU : UserLibrary.WM_RBUTTONUP);
        boolean chosen = newest ? event == SELECTED || event == SELECTED_BY_KEY : event == UserLibrary.WM_LBUTTONUP;
        if (menu || chosen) {
            // Who was clicked may come to the front; a menu that does not is never closed by a click elsewhere.
            user.SetForegroundWindow(of);
        }
        if (menu) {
            listener.menuWanted();
        } else if (chosen) {
            listener.chosen();
        }
    }

    private void put(Pointer of) {
        Look wanted = look.get();
        int size = Math.max(SMALLEST, user.GetSystemMetrics(UserLibrary.SM_CXSMICON));
        byte[] colours = IconData.colours(wanted.drawing().apply(size));
        Pointer drawn = user.CreateIcon(null, size, size, (byte) 1, (byte) 32, IconData.mask(size), colours);
        Memory data = new Memory(IconData.SIZE);
        data.write(
                0,
                IconData.of(Pointer.nativeValue(of), CLICK, Pointer.nativeValue(drawn), wanted.tip()),
                0,
                IconData.SIZE);
        if (added && shell.Shell_NotifyIconW(ShellLibrary.NIM_MODIFY, data)) {
            replaceIcon(drawn);
            return;
        }
        // It may still be there after an announcement that had another reason.
        added = shell.Shell_NotifyIconW(ShellLibrary.NIM_ADD, data)
                || shell.Shell_NotifyIconW(ShellLibrary.NIM_MODIFY, data);
        replaceIcon(drawn);
        if (added) {
            newest = shell.Shell_NotifyIconW(ShellLibrary.NIM_SETVERSION, data);
            user.KillTimer(of, RETRY);
            listener.shown();
        } else {
            user.SetTimer(of, RETRY, RETRY_MILLIS, null);
            listener.missing();
        }
    }

    private void replaceIcon(@Nullable Pointer next) {
        if (icon != null) {
            user.DestroyIcon(icon);
        }
        icon = next;
    }

    private void takeAway(Pointer of) {
        Memory data = new Memory(IconData.SIZE);
        data.write(0, IconData.of(Pointer.nativeValue(of), CLICK, 0, ""), 0, IconData.SIZE);
        shell.Shell_NotifyIconW(ShellLibrary.NIM_DELETE, data);
        replaceIcon(null);
    }

    /** Windows lets a program live until it has answered: the end is in time when the process is gone before that. */
    private void end(boolean really) {
        if (!really) {
            return;
        }
        listener.sessionEnds();
        try {
            Thread.sleep(LAST_MILLIS);
            LOG.warn("The Windows session ends before the program is ready for it");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.github.callcard.os.selection;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.WString;
import com.sun.jna.win32.StdCallLibrary;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A field of the Windows it runs on, with something selected in it or not; prints what is read and what the clipboard holds afterwards. */
final class WindowsSelectionProgram {

    private static final int WS_VISIBLE_POPUP = 0x90000000;
    private static final int EM_SETSEL = 0x00B1;
    private static final int CF_DIB = 8;

    /** {@code MSG}. */
    @FieldOrder({"window", "message", "wParam", "lParam", "time", "x", "y"})
    public static class Message extends Structure {
        public @Nullable Pointer window;
        public int message;
        public @Nullable Pointer wParam;
        public @Nullable Pointer lParam;
        public int time;
        public int x;
        public int y;
    }

    /** Windows and their messages. Source: {@code winuser.h}. */
    interface Field extends StdCallLibrary {

        Pointer SetFocus(Pointer window);

        int SetForegroundWindow(Pointer window);

        Pointer SendMessageW(Pointer window, int message, Pointer wParam, Pointer lParam);

        int GetMessageW(Message message, @Nullable Pointer window, int first, int last);

        int TranslateMessage(Message message);

        Pointer DispatchMessageW(Message message);
    }

    private static final CountDownLatch READY = new CountDownLatch(1);
    private static volatile Pointer field = Pointer.NULL;

    private WindowsSelectionProgram() {}

    public static void main(String[] arguments) throws Exception {
        ClipboardLibrary user32 = ClipboardLibrary.load();
        Field fields = Native.load("user32", Field.class);
        Thread.ofPlatform().daemon().name("field").start(() -> show(user32, fields));
        READY.await(1, TimeUnit.MINUTES);
        MemoryLibrary kernel32 = MemoryLibrary.load();
        WindowsClipboard clipboard = new WindowsClipboard(user32, kernel32, Duration.ofSeconds(2));
        WindowsSelection selection = new WindowsSelection(user32, kernel32);

        Map<Integer, byte[]> before = new LinkedHashMap<>();
        before.put(ClipboardLibrary.CF_UNICODETEXT, "mine\0".getBytes(StandardCharsets.UTF_16LE));
        before.put(CF_DIB, new byte[] {
            40, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0, 0, 0, 1, 2, 3, 4
        });
        clipboard.giveBack(new WindowsClipboard.Content(before));

        select(fields, 5, 21);
        System.out.println("selected: " + selection.read());
        System.out.println("kept: " + clipboard.text().orElse("none"));
        System.out.println(
                "picture kept: " + clipboard.keep().orElseThrow().formats().containsKey(CF_DIB));
        select(fields, 3, 3);
        System.out.println("nothing: " + selection.read());
        System.out.println("kept: " + clipboard.text().orElse("none"));
        System.exit(0);
    }

    private static void show(ClipboardLibrary user32, Field fields) {
        Pointer made = Objects.requireNonNull(user32.CreateWindowExW(
                0,
                new WString("EDIT"),
                new WString("call +47 22 12 34 56 now"),
                WS_VISIBLE_POPUP,
                10,
                10,
                300,
                40,
                null,
                null,
                null,
                null));
        field = made;
        fields.SetForegroundWindow(made);
        fields.SetFocus(made);
        READY.countDown();
        Message message = new Message();
        while (fields.GetMessageW(message, null, 0, 0) > 0) {
            fields.TranslateMessage(message);
            fields.DispatchMessageW(message);
        }
    }

    private static void select(Field fields, int from, int to) {
        fields.SendMessageW(field, EM_SETSEL, new Pointer(from), new Pointer(to));
    }
}

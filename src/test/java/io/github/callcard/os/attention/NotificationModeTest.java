package io.github.callcard.os.attention;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows' notification mode, asked of objects with tables of methods as COM lays them out. */
class NotificationModeTest {

    private static final int NO_SUCH_CLASS = 0x80040154;
    private static final int NO_INTERFACE = 0x80004002;

    /** A method of COM: with the object, and with one or two arguments. */
    public interface One extends Callback {
        int call(Pointer self);
    }

    /** With one argument. */
    public interface Two extends Callback {
        int call(Pointer self, Pointer argument);
    }

    /** With two arguments. */
    public interface Three extends Callback {
        int call(Pointer self, Pointer iid, Pointer made);
    }

    private final List<Object> held = new ArrayList<>();
    private final List<String> released = new ArrayList<>();
    private int mode;
    private int found;
    private int queried;

    private final Pointer modes = object("modes", Map.of(6, (Two) (self, value) -> {
        value.setInt(0, mode);
        return 0;
    }));
    private final Pointer user = object("user", Map.of(0, (Three) (self, iid, made) -> {
        assertThat(guid(iid)).isEqualTo("3efcb176-6cc1-56dc-973b-251f7aacb1c5");
        made.setPointer(0, modes);
        return queried;
    }));
    private final Pointer statics = object("statics", Map.of(6, (Two) (self, made) -> {
        made.setPointer(0, user);
        return 0;
    }));

    @ParameterizedTest(name = "{1}")
    @CsvSource({"0, everything, false", "1, what has priority, true", "2, alarms only, true"})
    void doNotDisturbIsQuiet(int answered, String what, boolean quiet) {
        mode = answered;
        try (NotificationMode asked = NotificationMode.of(new KnownClass())) {
            assertThat(asked.isQuiet()).contains(quiet);
        }
        assertThat(released).as("each object once").containsExactly("statics", "user", "modes");
    }

    @Test
    void itIsAskedAnewEachTime() {
        try (NotificationMode asked = NotificationMode.of(new KnownClass())) {
            assertThat(asked.isQuiet()).contains(false);
            mode = 1;
            assertThat(asked.isQuiet()).contains(true);
        }
    }

    @Test
    void anEarlierWindowsDoesNotTell() {
        queried = NO_INTERFACE;
        try (NotificationMode asked = NotificationMode.of(new KnownClass())) {
            assertThat(asked.isQuiet()).isEmpty();
        }
        assertThat(released).containsExactly("statics", "user");
    }

    @Test
    void aWindowsWithoutNotificationsDoesNotTell() {
        found = NO_SUCH_CLASS;
        try (NotificationMode asked = NotificationMode.of(new KnownClass())) {
            assertThat(asked.isQuiet()).isEmpty();
        }
        assertThat(released).isEmpty();
    }

    @Test
    void slidesComeBeforeDoNotDisturbAndWithoutEitherTheUserIsFree() {
        assertThat(attention(4)).isEqualTo(Attention.PRESENTING);
        assertThat(attention(5)).isEqualTo(Attention.FREE);
        mode = 2;
        assertThat(attention(4)).isEqualTo(Attention.PRESENTING);
        assertThat(attention(5)).isEqualTo(Attention.QUIET);
    }

    private Attention attention(int state) {
        ShellLibrary shell = told -> {
            told.setValue(state);
            return 0;
        };
        try (WindowsAttention windows = new WindowsAttention(shell, NotificationMode.of(new KnownClass()))) {
            return windows.now();
        }
    }

    /** An object whose table has these methods at their places, and the one that releases it. */
    private Pointer object(String name, Map<Integer, Callback> methods) {
        Memory table = new Memory(9L * Native.POINTER_SIZE);
        table.clear();
        One release = self -> {
            released.add(name);
            return 0;
        };
        put(table, 2, release);
        methods.forEach((place, method) -> put(table, place, method));
        Memory object = new Memory(Native.POINTER_SIZE);
        object.setPointer(0, table);
        held.addAll(List.of(table, object));
        return object;
    }

    private void put(Memory table, int place, Callback method) {
        held.add(method);
        table.setPointer((long) place * Native.POINTER_SIZE, CallbackReference.getFunctionPointer(method));
    }

    private static String guid(Pointer iid) {
        StringBuilder last = new StringBuilder();
        for (byte each : iid.getByteArray(8, 8)) {
            last.append("%02x".formatted(each));
        }
        return "%08x-%04x-%04x-%s-%s"
                .formatted(iid.getInt(0), iid.getShort(4), iid.getShort(6), last.substring(0, 4), last.substring(4));
    }

    /** A runtime that knows one class. */
    private final class KnownClass implements WinRtLibrary {

        private final Memory name = new Memory(1);

        @Override
        public int RoInitialize(int type) {
            return 0;
        }

        @Override
        public int WindowsCreateString(WString text, int length, PointerByReference string) {
            assertThat(text.toString())
                    .isEqualTo("Windows.UI.Notifications.ToastNotificationManager")
                    .hasSize(length);
            string.setValue(name);
            return 0;
        }

        @Override
        public int WindowsDeleteString(Pointer string) {
            assertThat(string).isEqualTo(name);
            return 0;
        }

        @Override
        public int RoGetActivationFactory(Pointer className, Memory iid, PointerByReference factory) {
            assertThat(guid(iid)).isEqualTo("d6f5f569-d40d-407c-8989-88cab42cfd14");
            factory.setValue(statics);
            return found;
        }
    }
}

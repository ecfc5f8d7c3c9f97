package io.github.callcard.os.attention;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Windows' own answer to which notifications the user wants, which follows "Do not disturb" and focus sessions: a property of
 * the Windows Runtime since Windows 11 23H2. Used by one thread.
 *
 * @see <a href="https://learn.microsoft.com/uwp/api/windows.ui.notifications.toastnotificationmanagerforuser.notificationmode">
 *     ToastNotificationManagerForUser.NotificationMode</a>; interfaces and the order of their methods by
 *     {@code windows.ui.notifications.h} of the Windows SDK
 */
final class NotificationMode implements AutoCloseable {

    /** Everything may come up; the other values let through what has priority, or alarms only. */
    private static final int UNRESTRICTED = 0;

    private static final String MANAGER = "Windows.UI.Notifications.ToastNotificationManager";

    /** {@code IToastNotificationManagerStatics5}, with {@code GetDefault}. */
    private static final UUID STATICS = UUID.fromString("d6f5f569-d40d-407c-8989-88cab42cfd14");

    /** {@code IToastNotificationManagerForUser3}, with {@code get_NotificationMode}. */
    private static final UUID FOR_USER = UUID.fromString("3efcb176-6cc1-56dc-973b-251f7aacb1c5");

    // Places in a table of methods: those of IUnknown, then three of IInspectable, then an interface's own.
    private static final int QUERY_INTERFACE = 0;
    private static final int RELEASE = 2;
    private static final int FIRST_OF_ITS_OWN = 6;

    private final @Nullable Pointer manager;

    private NotificationMode(@Nullable Pointer manager) {
        this.manager = manager;
    }

    /** That of this Windows; one that never answers where it has no such property. */
    static NotificationMode of(WinRtLibrary library) {
        var unused = library.RoInitialize(WinRtLibrary.RO_INIT_MULTITHREADED);
        return new NotificationMode(statics(library)
                .flatMap(statics -> released(statics, made -> call(statics, FIRST_OF_ITS_OWN, made)))
                .flatMap(user -> released(user, made -> call(user, QUERY_INTERFACE, iid(FOR_USER), made)))
                .orElse(null));
    }

    /** True while the user wants no usual notifications; empty where Windows does not tell. */
    Optional<Boolean> isQuiet() {
        Pointer asked = manager;
        IntByReference mode = new IntByReference();
        return asked == null || call(asked, FIRST_OF_ITS_OWN, mode) < 0
                ? Optional.empty()
                : Optional.of(mode.getValue() != UNRESTRICTED);
    }

    private static Optional<Pointer> statics(WinRtLibrary library) {
        PointerByReference name = new PointerByReference();
        if (library.WindowsCreateString(new WString(MANAGER), MANAGER.length(), name) < 0) {
            return Optional.empty();
        }
        PointerByReference factory = new PointerByReference();
        int result = library.RoGetActivationFactory(name.getValue(), iid(STATICS), factory);
        library.WindowsDeleteString(name.getValue());
        return result < 0 ? Optional.empty() : Optional.ofNullable(factory.getValue());
    }

    /** A call that makes an object into the room it is given. */
    private interface Maker {
        int make(PointerByReference made);
    }

    /** The object that another makes; the other is released. */
    private static Optional<Pointer> released(Pointer object, Maker maker) {
        PointerByReference made = new PointerByReference();
        int result = maker.make(made);
        call(object, RELEASE);
        return result < 0 ? Optional.empty() : Optional.ofNullable(made.getValue());
    }

    private static int call(Pointer object, int place, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = object;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Pointer method = object.getPointer(0).getPointer((long) place * Native.POINTER_SIZE);
        // Windows on 64 bits has one calling convention.
        return Function.getFunction(method).invokeInt(all);
    }

    /** A GUID in memory: its first three parts are little-endian, the rest is as it is written. */
    private static Memory iid(UUID id) {
        ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt((int) (id.getMostSignificantBits() >>> 32));
        bytes.putShort((short) (id.getMostSignificantBits() >>> 16));
        bytes.putShort((short) id.getMostSignificantBits());
        bytes.order(ByteOrder.BIG_ENDIAN).putLong(id.getLeastSignificantBits());
        Memory memory = new Memory(16);
        memory.write(0, bytes.array(), 0, 16);
        return memory;
    }

    @Override
    public void close() {
        Pointer held = manager;
        if (held != null) {
            call(held, RELEASE);
        }
    }
}

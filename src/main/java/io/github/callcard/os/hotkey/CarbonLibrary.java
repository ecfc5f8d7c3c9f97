package io.github.callcard.os.hotkey;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/**
 * The part of Carbon's event manager that hot keys need, under its own names; the only interface of macOS for them that
 * needs no permission of the user. An {@code EventHotKeyID} is a structure of two ints, which both processors pass as one
 * long. Functions answer an {@code OSStatus}, 0 for none. To be called on the application's main thread.
 *
 * <p>Source: {@code CarbonEvents.h}, {@code CarbonEventsCore.h} and {@code Events.h} of HIToolbox.
 */
interface CarbonLibrary extends Library {

    int COMMAND = 0x0100;
    int SHIFT = 0x0200;
    int OPTION = 0x0800;
    int CONTROL = 0x1000;

    /** {@code kEventClassKeyboard}, four letters. */
    int KEYBOARD = 'k' << 24 | 'e' << 16 | 'y' << 8 | 'b';

    /** {@code kEventHotKeyPressed}. */
    int HOT_KEY_PRESSED = 5;

    /** {@code kEventParamDirectObject}. */
    int DIRECT_OBJECT = '-' << 24 | '-' << 16 | '-' << 8 | '-';

    /** {@code typeEventHotKeyID}. */
    int HOT_KEY_ID = 'h' << 24 | 'k' << 16 | 'i' << 8 | 'd';

    /** {@code eventHotKeyExistsErr}. */
    int EXISTS = -9878;

    /** {@code EventHandlerProcPtr}. */
    interface Handler extends Callback {
        int on(@Nullable Pointer next, Pointer event, @Nullable Pointer data);
    }

    static CarbonLibrary load() {
        return Native.load("Carbon", CarbonLibrary.class);
    }

    Pointer GetApplicationEventTarget();

    /** {@code types} are pairs of ints, class and kind. */
    int InstallEventHandler(
            Pointer target,
            Handler handler,
            long typeCount,
            Memory types,
            @Nullable Pointer data,
            PointerByReference installed);

    int RemoveEventHandler(Pointer installed);

    int RegisterEventHotKey(int key, int modifiers, long id, Pointer target, int options, PointerByReference held);

    int UnregisterEventHotKey(Pointer held);

    int GetEventParameter(
            Pointer event,
            int name,
            int type,
            @Nullable Pointer actualType,
            long room,
            @Nullable Pointer actualSize,
            Memory value);
}

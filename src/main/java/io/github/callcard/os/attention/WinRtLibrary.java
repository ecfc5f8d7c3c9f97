package io.github.callcard.os.attention;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;

/**
 * The functions by which a program of the desktop finds the classes of the Windows Runtime. Each answers an {@code HRESULT},
 * negative for a failure.
 *
 * <p>Source: {@code roapi.h} and {@code winstring.h} of the Windows SDK.
 */
interface WinRtLibrary extends StdCallLibrary {

    int RO_INIT_MULTITHREADED = 1;

    /**
     * Those of this Windows.
     *
     * @throws UnsatisfiedLinkError before Windows 8 and on other systems
     */
    static WinRtLibrary load() {
        return Native.load("combase", WinRtLibrary.class);
    }

    /** For the calling thread; fails harmlessly where it uses COM in another way already. */
    int RoInitialize(int type);

    /**
     * Makes a text for the other functions.
     *
     * @param length in UTF-16 units, without the ending zero
     */
    int WindowsCreateString(WString text, int length, PointerByReference string);

    int WindowsDeleteString(Pointer string);

    /**
     * The factory of a class's objects.
     *
     * @param iid the interface that is wanted, 16 bytes
     */
    int RoGetActivationFactory(Pointer className, Memory iid, PointerByReference factory);
}

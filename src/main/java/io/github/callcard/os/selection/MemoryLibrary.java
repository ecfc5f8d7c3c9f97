package io.github.callcard.os.selection;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@code kernel32.dll} for memory that programs hand each other, under its own names; sizes are those of 64-bit Windows.
 *
 * <p>Source: {@code winbase.h} of the Windows SDK.
 */
interface MemoryLibrary extends StdCallLibrary {

    /** Memory that is locked before it is used. */
    int GMEM_MOVEABLE = 0x0002;

    static MemoryLibrary load() {
        return Native.load("kernel32", MemoryLibrary.class);
    }

    @Nullable
    Pointer GlobalAlloc(int flags, long bytes);

    @Nullable
    Pointer GlobalLock(Pointer memory);

    int GlobalUnlock(Pointer memory);

    /** 0 for no such memory. */
    long GlobalSize(Pointer memory);

    @Nullable
    Pointer GlobalFree(Pointer memory);
}

package io.github.callcard.os.hotkey;

import com.sun.jna.Native;
import com.sun.jna.win32.StdCallLibrary;

/** The number of the calling thread. Source: {@code processthreadsapi.h} of the Windows SDK. */
interface Kernel32Library extends StdCallLibrary {

    static Kernel32Library load() {
        return Native.load("kernel32", Kernel32Library.class);
    }

    int GetCurrentThreadId();
}

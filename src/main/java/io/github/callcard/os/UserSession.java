package io.github.callcard.os;

import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import java.util.Locale;
import java.util.OptionalInt;

/** The session of Windows in which this process runs: a user of a terminal server may have several at once. Has no logger. */
public final class UserSession {

    /** Source: {@code processthreadsapi.h} of the Windows SDK. */
    private interface ProcessLibrary extends StdCallLibrary {

        int GetCurrentProcessId();

        boolean ProcessIdToSessionId(int process, IntByReference session);
    }

    private UserSession() {}

    /** The number that Windows has for it, the same until the user signs out; empty on other systems. */
    public static OptionalInt number() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows ? OptionalInt.of(Windows.NUMBER) : OptionalInt.empty();
    }

    /** Asked once: a process never changes its session. */
    private static final class Windows {

        private static final int NUMBER = number();

        private static int number() {
            ProcessLibrary kernel = Native.load("kernel32", ProcessLibrary.class);
            IntByReference session = new IntByReference();
            if (!kernel.ProcessIdToSessionId(kernel.GetCurrentProcessId(), session)) {
                throw new IllegalStateException("Windows does not say in which session a process of ours runs");
            }
            return session.getValue();
        }
    }
}

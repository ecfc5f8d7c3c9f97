package io.github.callcard.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;
import io.github.callcard.app.Main;
import java.util.Arrays;

/**
 * The program in a session of Windows with a number. Wine 8 has one session; {@code ProcessIdToSessionId} there reads the number from the
 * process's own environment block, where Windows keeps it, too, and where it is written before anything of Callcard runs.
 *
 * <p>Source: {@code PEB64.SessionId} in Wine's {@code winternl.h}.
 */
final class SessionProgram {

    private static final long SESSION_ID = 0x2C0;

    private interface BlockLibrary extends StdCallLibrary {
        Pointer RtlGetCurrentPeb();
    }

    private SessionProgram() {}

    /** The arguments are the session's number and those of Callcard. */
    public static void main(String[] arguments) {
        Native.load("ntdll", BlockLibrary.class).RtlGetCurrentPeb().setInt(SESSION_ID, Integer.parseInt(arguments[0]));
        Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}

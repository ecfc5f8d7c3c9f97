package io.github.callcard.os.autostart;

import com.sun.jna.Native;
import com.sun.jna.WString;
import com.sun.jna.win32.StdCallLibrary;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The agreement with Windows that a program which is ended for an update, its own by an MSI or one of Windows, is started again
 * after it. Without it a silent upgrade would leave the user without cards until the next sign-in.
 */
public final class ApplicationRestart {

    /** Source: {@code winbase.h} of the Windows SDK. */
    interface RestartLibrary extends StdCallLibrary {

        /** Returns an {@code HRESULT}. */
        int RegisterApplicationRestart(WString arguments, int flags);
    }

    /** A program that crashes or hangs may do so again at once, and after a new start of Windows the sign-in decides. */
    static final int ONLY_AFTER_UPDATES = 0x1 | 0x2 | 0x8;

    private static final int S_OK = 0;

    private final RestartLibrary library;

    ApplicationRestart(RestartLibrary library) {
        this.library = library;
    }

    /**
     * The one of this Windows.
     *
     * @throws UnsatisfiedLinkError on another system
     */
    public static ApplicationRestart ofWindows() {
        return new ApplicationRestart(Native.load("kernel32", RestartLibrary.class));
    }

    /**
     * Agrees on it for as long as this process runs.
     *
     * @param arguments of the next start; the program is this process's
     * @throws IOException when Windows does not agree
     */
    public void register(List<String> arguments) throws IOException {
        String line = arguments.stream().map(RunKey::quoted).collect(Collectors.joining(" "));
        int result = library.RegisterApplicationRestart(new WString(line), ONLY_AFTER_UPDATES);
        if (result != S_OK) {
            throw new IOException("Windows does not start Callcard again after an update (error "
                    + Integer.toHexString(result) + ")");
        }
    }
}

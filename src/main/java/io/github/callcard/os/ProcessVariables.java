package io.github.callcard.os;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Takes variables out of this process's environment, so that the programs it opens, such as the browser, do not inherit
 * them. The copy of the environment that Java has made before stays as it was.
 */
public final class ProcessVariables {

    /** Of the C library; POSIX. */
    private interface Posix extends Library {
        int unsetenv(String name);
    }

    /** Of {@code kernel32}; a null value deletes the variable. */
    private interface Kernel extends StdCallLibrary {
        boolean SetEnvironmentVariable(String name, @Nullable String value);
    }

    /**
     * The property with the folders where JNA looks for libraries. Without it JNA asks {@code ldconfig} when it is
     * loaded, which is a program that takes its time and would inherit the variables.
     */
    private static final String FOLDERS = "jna.platform.library.path";

    private ProcessVariables() {}

    /** Debian's folders of an architecture, then everybody's; what else the loader knows it finds by itself. */
    private static String folders(String architecture) {
        String triplet = (architecture.equals("amd64") ? "x86_64" : architecture) + "-linux-gnu";
        return String.join(":", "/usr/lib/" + triplet, "/lib/" + triplet, "/usr/lib64", "/lib64", "/usr/lib", "/lib");
    }

    /**
     * To be called while no other thread reads the environment: at the start of the process, before anything logs. Answers
     * whether it could be done.
     */
    public static boolean withhold(Collection<String> names) {
        if (System.getProperty("os.name", "").startsWith("Linux") && System.getProperty(FOLDERS) == null) {
            System.setProperty(FOLDERS, folders(System.getProperty("os.arch", "")));
        }
        if (names.isEmpty()) {
            return true;
        }
        try {
            if (Platform.isWindows()) {
                Kernel kernel = Native.load("kernel32", Kernel.class, W32APIOptions.UNICODE_OPTIONS);
                names.forEach(name -> kernel.SetEnvironmentVariable(name, null));
            } else {
                Posix posix = Native.load("c", Posix.class);
                names.forEach(posix::unsetenv);
            }
            return true;
        } catch (UnsatisfiedLinkError e) {
            return false;
        }
    }
}

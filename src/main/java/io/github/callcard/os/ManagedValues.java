package io.github.callcard.os;

import com.sun.jna.Native;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** What an administrator has written for a program where this system keeps such things, outside of files. */
@FunctionalInterface
public interface ManagedValues {

    /**
     * The values of one folder of names, as text, whole number or list of texts; empty where there is no such folder.
     *
     * @param place below the program's own, such as {@code Recommended}; empty for the program's own
     * @throws IOException when they are there and cannot be read; its message is a reason without a full stop
     */
    Map<String, Object> read(String place) throws IOException;

    /**
     * Group policies on Windows; on other systems nobody manages values so.
     *
     * @param system the value of {@code os.name}
     * @param program whose values they are
     */
    static ManagedValues of(String system, String program) {
        if (!system.toLowerCase(Locale.ROOT).startsWith("windows")) {
            return place -> Map.of();
        }
        String key = "SOFTWARE\\Policies\\" + program;
        return place -> new RegistryKey(
                        Native.load("Advapi32", RegistryLibrary.class),
                        RegistryLibrary.HKEY_LOCAL_MACHINE,
                        place.isEmpty() ? key : key + "\\" + place)
                .values();
    }
}

package io.github.callcard.os.autostart;

import com.sun.jna.Memory;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import io.github.callcard.os.RegistryLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A value of the user's {@code Run} key, which Windows starts at sign-in. A program that the user switches off in the
 * task manager stays off.
 */
final class RunKey implements Autostart {

    private static final WString RUN = new WString("Software\\Microsoft\\Windows\\CurrentVersion\\Run");

    /** Windows starts no longer line from this key. */
    private static final int LONGEST = 260;

    private static final int CHARACTER = 2;

    private final RegistryLibrary registry;
    private final WString name;

    RunKey(RegistryLibrary registry, String name) {
        this.registry = registry;
        this.name = new WString(name);
    }

    @Override
    public boolean turnOn(List<String> command) throws IOException {
        String line = command.stream().map(RunKey::quoted).collect(Collectors.joining(" "));
        if (line.length() > LONGEST) {
            throw new IOException("Windows cannot start Callcard at sign-in: its path is longer than " + LONGEST
                    + " characters; install it in a folder with a shorter name.");
        }
        if (value().equals(Optional.of(line))) {
            return false;
        }
        byte[] text = (line + "\0").getBytes(StandardCharsets.UTF_16LE);
        try (Memory data = new Memory(text.length)) {
            data.write(0, text, 0, text.length);
            check(registry.RegSetKeyValueW(
                    RegistryLibrary.HKEY_CURRENT_USER, RUN, name, RegistryLibrary.REG_SZ, data, text.length));
        }
        return true;
    }

    @Override
    public boolean turnOff() throws IOException {
        int result = registry.RegDeleteKeyValueW(RegistryLibrary.HKEY_CURRENT_USER, RUN, name);
        if (result == RegistryLibrary.ERROR_FILE_NOT_FOUND) {
            return false;
        }
        check(result);
        return true;
    }

    /** The line that is started now; empty where there is none, or not one of ours. */
    Optional<String> value() {
        int most = (LONGEST + 1) * CHARACTER;
        try (Memory data = new Memory(most)) {
            int result = registry.RegGetValueW(
                    RegistryLibrary.HKEY_CURRENT_USER,
                    RUN,
                    name,
                    RegistryLibrary.RRF_RT_REG_SZ,
                    null,
                    data,
                    new IntByReference(most));
            // A longer value, or one of another type, is not ours and is written over.
            return result == RegistryLibrary.ERROR_SUCCESS ? Optional.of(data.getWideString(0)) : Optional.empty();
        }
    }

    /** As {@code CommandLineToArgvW} takes it apart; a path has neither quotes nor a backslash at its end. */
    static String quoted(String word) {
        boolean plain = word.chars().allMatch(c -> c > ' ' && c != '"');
        return plain && word.startsWith("-") ? word : "\"" + word.replace("\"", "") + "\"";
    }

    private static void check(int result) throws IOException {
        if (result != RegistryLibrary.ERROR_SUCCESS) {
            throw new IOException("Windows did not take the entry that starts Callcard at sign-in (error " + result
                    + "); perhaps your administrator forbids it.");
        }
    }
}

package io.github.callcard.os;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import java.util.Optional;
import java.util.function.Function;

/**
 * The program that the user chose for {@code tel:} links in Windows' settings. Without a choice Windows would ask at every link, so that
 * there is none.
 */
final class WindowsTelProgram implements TelProgram {

    /** Source: "Default Programs" and "Application Registration" of Windows' documentation. */
    static final String CHOICE = "Software\\Microsoft\\Windows\\Shell\\Associations\\UrlAssociations\\tel\\UserChoice";

    private static final String CLASSES = "Software\\Classes\\";
    private static final String OWN = "Callcard.";
    private static final int MOST_CHARACTERS = 1_024;

    /**
     * A text of the registry, the user's before the computer's.
     *
     * @param name empty for the key's own value
     */
    record Value(String key, String name) {}

    private final Function<Value, Optional<String>> registry;

    WindowsTelProgram(Function<Value, Optional<String>> registry) {
        this.registry = registry;
    }

    @Override
    public Optional<String> name() {
        Optional<String> chosen = registry.apply(new Value(CHOICE, "ProgId")).filter(id -> !id.startsWith(OWN));
        return chosen.map(id -> registry.apply(new Value(CLASSES + id + "\\Application", "ApplicationName"))
                .filter(WindowsTelProgram::isPlain)
                .or(() -> registry.apply(new Value(CLASSES + id, "")).filter(WindowsTelProgram::isPlain))
                .orElse(id));
    }

    /** Names of packaged programs are references to a text elsewhere, and those of links say what they are. */
    private static boolean isPlain(String name) {
        return !name.isBlank() && !name.startsWith("@") && !name.startsWith("URL:");
    }

    static Optional<String> ofRegistry(Value value) {
        RegistryLibrary library = RegistryLibrary.load();
        for (var root : new Pointer[] {RegistryLibrary.HKEY_CURRENT_USER, RegistryLibrary.HKEY_LOCAL_MACHINE}) {
            try (Memory data = new Memory(MOST_CHARACTERS * 2L)) {
                int result = library.RegGetValueW(
                        root,
                        new WString(value.key()),
                        new WString(value.name()),
                        RegistryLibrary.RRF_RT_REG_SZ,
                        null,
                        data,
                        new IntByReference(MOST_CHARACTERS * 2));
                if (result == RegistryLibrary.ERROR_SUCCESS) {
                    return Optional.of(data.getWideString(0));
                }
            }
        }
        return Optional.empty();
    }
}

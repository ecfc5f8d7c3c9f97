package io.github.callcard.os;

import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Set;

/** The kinds of trust that each system knows. */
public final class FileTrusts {

    private FileTrusts() {}

    /**
     * Trust in administrators alone: root, or on Windows SYSTEM and Administrators.
     *
     * @param system the value of {@code os.name}
     */
    public static FileTrust inAdministrators(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        return new TrustInAdministrators(
                name.startsWith("windows")
                        ? new WindowsOwnership(Set.of())
                        : new PosixOwnership(name.startsWith("mac")));
    }

    /**
     * Trust in this user and in administrators, for what does harm to this user alone. A file that is not there fails with
     * {@link NoSuchFileException} only where nobody else could make it.
     *
     * @param system the value of {@code os.name}
     */
    public static FileTrust inUserAndAdministrators(String system) {
        return TrustInUserAndAdministrators.of(system.toLowerCase(Locale.ROOT).startsWith("windows"));
    }
}

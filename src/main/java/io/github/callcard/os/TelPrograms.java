package io.github.callcard.os;

import java.util.Locale;

/** The telephone program of each system. */
public final class TelPrograms {

    private TelPrograms() {}

    /** That of this computer. macOS does not tell it to programs without a binding of their own. */
    public static TelProgram ofSystem() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new WindowsTelProgram(WindowsTelProgram::ofRegistry);
        }
        return system.startsWith("linux") ? LinuxTelProgram.ofUser(System.getenv()) : TelProgram.NONE;
    }
}

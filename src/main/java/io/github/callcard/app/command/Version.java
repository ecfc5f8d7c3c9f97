package io.github.callcard.app.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The text that {@code callcard --version} prints. */
final class Version implements IVersionProvider {

    /** The version that runs here. */
    static String text() {
        // The jar's manifest has it; a class folder has none.
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Callcard " + text()};
    }
}

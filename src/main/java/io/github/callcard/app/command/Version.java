package io.github.callcard.app.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code callcard --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        // The jar's manifest has it; a class folder has none.
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
        return new String[] {"Callcard " + version};
    }
}

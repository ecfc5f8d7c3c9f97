package io.github.callcard.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The examinations there are; each is a command of its own. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Finds out what is wrong and what to do.")
final class DoctorCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Say what to examine: numbers.");
        }
    }
}

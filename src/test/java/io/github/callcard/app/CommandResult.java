package io.github.callcard.app;

import io.github.callcard.app.process.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The result of a command that was run within this process. */
record CommandResult(int status, String out, String err) {

    static CommandResult of(Surroundings surroundings, Path profile, String... arguments) {
        return of(surroundings, profile, new StringWriter(), arguments);
    }

    /** @param printed takes what is printed while the command runs */
    static CommandResult of(Surroundings surroundings, Path profile, Writer printed, String... arguments) {
        StringWriter failures = new StringWriter();
        String[] withProfile = Stream.concat(Stream.of("--profile", profile.toString()), Stream.of(arguments))
                .toArray(String[]::new);
        int status = Main.run(
                surroundings::usersProfile,
                () -> surroundings,
                new PrintWriter(printed),
                new PrintWriter(failures),
                withProfile);
        return new CommandResult(status, printed.toString(), failures.toString());
    }
}

package io.github.callcard.app.start;

import io.github.callcard.app.process.ProgramPath;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.os.autostart.Autostart;
import io.github.callcard.os.autostart.Autostarts;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.StartSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the system's entry as the user wants it. It is looked after at every start, since the program may have moved, and
 * whenever the setting changes. Safe to use from any thread.
 */
public final class StartAtSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(StartAtSignIn.class);

    private final Autostart autostart;
    private final Optional<List<String>> command;

    StartAtSignIn(Autostart autostart, Optional<List<String>> command) {
        this.autostart = autostart;
        this.command = command;
    }

    /** The entry of a profile; one that is not the user's usual one has an entry of its own. */
    public static StartAtSignIn of(Profile profile, Surroundings surroundings) {
        String suffix = isUsual(profile, surroundings) ? "" : "-" + profile.shortName();
        Autostart autostart = Autostarts.of(
                surroundings.properties().getProperty("os.name", ""),
                surroundings.variables(),
                Path.of(surroundings.properties().getProperty("user.home", "")),
                suffix);
        Optional<List<String>> command = ProgramPath.of(surroundings.properties())
                .map(program -> {
                    List<String> words = new ArrayList<>(List.of(program.toString()));
                    words.addAll(arguments(profile, surroundings));
                    return words;
                });
        return new StartAtSignIn(autostart, command);
    }

    private static boolean isUsual(Profile profile, Surroundings surroundings) {
        return profile.folder().equals(surroundings.usersProfile().folder());
    }

    /** The arguments of a start that nobody asked for just now. */
    static List<String> arguments(Profile profile, Surroundings surroundings) {
        return isUsual(profile, surroundings)
                ? List.of("--at-sign-in")
                : List.of("--at-sign-in", "--profile", profile.folder().toString());
    }

    /** Makes the entry as the settings have it; what the system does not take is logged, since nobody is kept from work by it. */
    public synchronized void apply(StartSettings settings) {
        try {
            if (!settings.atSignIn()) {
                if (autostart.turnOff()) {
                    LOG.info("Callcard does not start at sign-in any more.");
                }
            } else if (command.isEmpty()) {
                LOG.warn("Callcard cannot start at sign-in: it was not started by its own launcher.");
            } else if (autostart.turnOn(command.get())) {
                LOG.info(
                        "Callcard starts at sign-in from now on, by {}.",
                        command.get().getFirst());
            }
        } catch (IOException e) {
            LOG.warn("Whether Callcard starts at sign-in could not be changed. {}", e.getMessage());
        }
    }
}

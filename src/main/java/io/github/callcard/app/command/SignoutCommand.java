package io.github.callcard.app.command;

import io.github.callcard.app.station.SignedIn;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.settings.Settings;
import io.github.callcard.words.SentenceException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;

/** Forgets the sign-in, and what was read with it. */
@Command(
        name = "signout",
        mixinStandardHelpOptions = true,
        description = "Deletes the sign-in to SuperOffice from the system's key store.")
final class SignoutCommand implements Callable<Integer> {

    private final CommonOptions options;
    private final Consumer<Profile> wipe;

    /** @param wipe deletes what this user's sign-in brought to disk */
    SignoutCommand(CommonOptions options, Consumer<Profile> wipe) {
        this.options = options;
        this.wipe = wipe;
    }

    @Override
    public Integer call() throws SentenceException, InterruptedException {
        Settings settings = options.settings();
        if (settings.server().isEmpty()) {
            return options.fail(
                    "No server is set; add \"server\" to " + options.profile().settingsFile() + ".");
        }
        ServerSettings server = settings.server().get();
        wipe.accept(options.profile());
        new SignedIn(server, options.surroundings()).signOut();
        options.output().print("Signed out.", Map.of("event", "signed-out"));
        return 0;
    }
}

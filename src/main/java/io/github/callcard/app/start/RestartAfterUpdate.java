package io.github.callcard.app.start;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.os.autostart.ApplicationRestart;
import io.github.callcard.settings.Profile;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has Windows start the packaged program again once an installer that ended it is done. */
public final class RestartAfterUpdate {

    private RestartAfterUpdate() {}

    /** Does nothing on other systems, or where Java itself is the program. What Windows refuses is logged. */
    public static void ask(Profile profile, Surroundings surroundings) {
        boolean windows = surroundings
                .properties()
                .getProperty("os.name", "")
                .toLowerCase(Locale.ROOT)
                .startsWith("windows");
        if (!windows || surroundings.properties().getProperty("jpackage.app-path") == null) {
            return;
        }
        Logger log = LoggerFactory.getLogger(RestartAfterUpdate.class);
        try {
            ApplicationRestart.ofWindows().register(StartAtSignIn.arguments(profile, surroundings));
            log.debug("Windows starts Callcard again after an update");
        } catch (IOException e) {
            log.warn("{}", e.getMessage());
        }
    }
}

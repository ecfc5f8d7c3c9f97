package io.github.callcard.app.log;

import io.github.callcard.settings.Profile;

/** The place to which this process logs; to be chosen before the first logger is made. */
public final class Logs {

    private Logs() {}

    /** To standard error at this level, for commands; {@code OFF} keeps it clean. */
    public static void toStandardError(String level) {
        System.setProperty("callcard.log.level", level);
    }

    /** To the profile's folder, for the window. */
    public static void toFolderOf(Profile profile, String level) {
        System.setProperty("logback.configurationFile", "logback-window.xml");
        System.setProperty("callcard.logs", profile.logs().toString());
        System.setProperty("callcard.log.level", level);
    }
}

package io.github.callcard.app.log;

import java.nio.file.Path;

/** The place to which this process logs; to be chosen before the first logger is made. */
public final class Logs {

    private Logs() {}

    /** To standard error at this level, for commands; {@code OFF} keeps it clean. */
    public static void toStandardError(String level) {
        System.setProperty("callcard.log.level", level);
    }

    /** Into a folder, for the window. */
    public static void toFolder(Path folder, String level) {
        System.setProperty("logback.configurationFile", "logback-window.xml");
        System.setProperty("callcard.logs", folder.toString());
        System.setProperty("callcard.log.level", level);
    }
}

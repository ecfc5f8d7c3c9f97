package io.github.callcard.settings;

import io.github.callcard.app.line.LineKinds;
import io.github.callcard.words.SentenceException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A settings file alone, without what the administrator says, for tests; the program reads both with
 * {@link SettingsStore}.
 */
public final class SettingsFile {

    private final JsonFile file;
    private final Locale system;

    /**
     * @param path where the file is, or would be
     * @param system names the country when the file does not
     */
    public SettingsFile(Path path, Locale system) {
        this.file = new JsonFile(path);
        this.system = system;
    }

    /** The settings; where there is no file yet, the usual ones. */
    public Settings read() throws SentenceException {
        return new SettingsReader(LineKinds.BUILT_IN.schema(), system, false)
                .read(new SettingsObject(file.read().tree(), "", key -> file.name()));
    }
}

package io.github.callcard.settings;

import java.util.List;

/**
 * The tones of calls.
 *
 * @param on whether a call is heard at all
 * @param importantCallers the names of persons and companies that have a tone of their own
 */
public record SoundSettings(boolean on, List<String> importantCallers) {

    public SoundSettings {
        importantCallers = List.copyOf(importantCallers);
    }

    /** Reads the section {@code sound}. */
    static SoundSettings read(SettingsObject sound) throws FaultException {
        return new SoundSettings(sound.flag("on"), sound.texts("importantCallers"));
    }
}

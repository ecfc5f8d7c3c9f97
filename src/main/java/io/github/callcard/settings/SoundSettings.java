package io.github.callcard.settings;

import java.util.List;

/**
 * The tones of calls.
 *
 * @param on whether a call is heard at all
 * @param importantCallers the names of persons and companies that have a tone of their own
 * @param importantSelections the ids of SuperOffice's selections whose members have it, too
 */
public record SoundSettings(boolean on, List<String> importantCallers, List<Integer> importantSelections) {

    public SoundSettings {
        importantCallers = List.copyOf(importantCallers);
        importantSelections = List.copyOf(importantSelections);
    }

    /** Reads the section {@code sound}. */
    static SoundSettings read(SettingsObject sound) throws FaultException {
        return new SoundSettings(
                sound.flag("on"), sound.texts("importantCallers"), sound.numbers("importantSelections"));
    }
}

package io.github.callcard.settings;

import java.util.List;

/**
 * The tones of calls.
 *
 * @param on whether a call is heard at all
 * @param importantCallers the names of persons and companies that have a tone of their own
 * @param importantSelections the ids of SuperOffice's selections whose members have it, too
 * @param importantCategories the ids of the categories there whose companies have it, with everybody of them
 */
public record SoundSettings(
        boolean on,
        List<String> importantCallers,
        List<Integer> importantSelections,
        List<Integer> importantCategories) {

    public SoundSettings {
        importantCallers = List.copyOf(importantCallers);
        importantSelections = List.copyOf(importantSelections);
        importantCategories = List.copyOf(importantCategories);
    }

    /** Reads the section {@code sound}. */
    static SoundSettings read(SettingsObject sound) throws FaultException {
        return new SoundSettings(
                sound.flag("on"),
                sound.texts("importantCallers"),
                sound.numbers("importantSelections"),
                sound.numbers("importantCategories"));
    }
}

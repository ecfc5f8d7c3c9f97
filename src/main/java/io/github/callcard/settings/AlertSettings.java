package io.github.callcard.settings;

/** The ways in which a call comes to the user's notice: keys, rules, places and tones. */
public record AlertSettings(KeysSettings keys, WhenSettings when, WhereSettings where, SoundSettings sound) {

    /** Reads the four sections. */
    static AlertSettings read(SettingsObject root) throws FaultException {
        return new AlertSettings(
                KeysSettings.read(root.section("keys")),
                WhenSettings.read(root.section("when")),
                WhereSettings.read(root.section("where")),
                SoundSettings.read(root.section("sound")));
    }
}

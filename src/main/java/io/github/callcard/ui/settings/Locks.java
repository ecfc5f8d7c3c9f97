package io.github.callcard.ui.settings;

import io.github.callcard.settings.SettingsAccess;
import io.github.callcard.words.Words;
import java.util.Optional;
import javafx.scene.Parent;

/** Shows which values the administrator decides, and where. */
record Locks(SettingsAccess settings, Words words) {

    /** The reason why a setting cannot be changed, with the place; empty where it can. */
    Optional<String> reason(String key) {
        return settings.lockedBy(key).map(place -> words.say("locked.by", place));
    }

    /** Locks the fields of a part of a window. */
    void in(Parent root) {
        root.lookupAll(".field").stream()
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .filter(field -> !field.getKey().isEmpty())
                .forEach(field -> reason(field.getKey()).ifPresent(why -> field.lock(words.say("locked"), why)));
    }
}

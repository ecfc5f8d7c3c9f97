package io.github.callcard.ui.settings;

import io.github.callcard.settings.SettingEntry;
import io.github.callcard.settings.SettingsAccess;
import io.github.callcard.words.SentenceException;
import io.github.callcard.words.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * One setting as a window edits it: what is typed is kept at once when it can be, and otherwise says what is wrong while
 * the last good value goes on to hold. Belongs to the window's thread; needs no toolkit.
 */
final class Setting {

    private final String key;
    private final SettingForm form;
    private final SettingsAccess access;
    private final Words words;
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");

    Setting(SettingEntry entry, SettingsAccess access, Words words) {
        this.key = entry.key();
        this.form = new SettingForm(entry.kind());
        this.access = access;
        this.words = words;
    }

    /** The value in force as a text to edit. */
    String text() {
        return access.value(key).map(form::write).orElse(form.usual());
    }

    boolean isLocked() {
        return access.isLocked(key);
    }

    /** Takes what was entered; answers whether it is in force now. */
    boolean enter(String typed) {
        String text = typed.strip();
        if (isLocked() || text.equals(text())) {
            fault.set("");
            return true;
        }
        Optional<String> wrong = form.fault(text, words);
        if (wrong.isEmpty()) {
            Map<String, @Nullable Object> change = new HashMap<>();
            change.put(key, text.equals(form.usual()) ? null : form.read(text));
            try {
                access.change(change);
            } catch (SentenceException e) {
                wrong = Optional.of(words.say(e.sentence()));
            }
        }
        fault.set(wrong.orElse(""));
        return wrong.isEmpty();
    }

    /** What is wrong with what was entered last, empty for nothing. */
    ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }
}

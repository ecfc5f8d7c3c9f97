package io.github.callcard.app.window;

import io.github.callcard.settings.SettingsStore;
import io.github.callcard.ui.settings.SettingsAccess;
import io.github.callcard.words.SentenceException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings store as the windows see it. */
record StoredSettings(SettingsStore store) implements SettingsAccess {

    private static final Pattern FILE = Pattern.compile("^[\\w.-]+\\.json: ");

    @Override
    public Optional<Object> value(String key) {
        return store.value(key);
    }

    @Override
    public Optional<String> lockedBy(String key) {
        return store.lockedBy(key);
    }

    @Override
    public void change(Map<String, ? extends @Nullable Object> values) throws SentenceException {
        try {
            store.change(values);
        } catch (SentenceException e) {
            throw new SentenceException(sentence(String.valueOf(e.getMessage()), values.keySet()), e);
        }
    }

    @Override
    public void addListener(Runnable listener) {
        store.addListener(settings -> listener.run());
    }

    /** A window shows the sentence beside the field, where neither the file nor the key needs a name. */
    static String sentence(String message, Set<String> keys) {
        // A reason that is a sentence itself stands within another one.
        String sentence = FILE.matcher(message).replaceFirst("").replaceFirst("\\.\\.$", ".");
        for (String key : keys) {
            if (sentence.startsWith(key + " ")) {
                return "This " + sentence.substring(key.length() + 1);
            }
            String section = key.substring(0, Math.max(0, key.lastIndexOf('.'))) + " cannot be used: ";
            if (sentence.startsWith(section)) {
                return sentence.substring(section.length());
            }
        }
        return sentence;
    }
}

package io.github.callcard.ui.settings;

import io.github.callcard.settings.SettingsAccess;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings that are kept nowhere. */
final class SettingsInMemory implements SettingsAccess {

    final Map<String, Object> map = new HashMap<>();

    /** The places where the administrator decides, by key. */
    final Map<String, String> locks = new HashMap<>();

    /** The answer to every change, null to take it. */
    @Nullable
    String refusal;

    @Override
    public Optional<Object> value(String key) {
        return Optional.ofNullable(map.get(key));
    }

    @Override
    public Optional<String> lockedBy(String key) {
        return Optional.ofNullable(locks.get(key));
    }

    @Override
    public void change(Map<String, ? extends @Nullable Object> changes) throws SentenceException {
        if (refusal != null) {
            throw new SentenceException(Sentence.verbatim(refusal));
        }
        changes.forEach((key, value) -> {
            if (value == null) {
                map.remove(key);
            } else {
                map.put(key, value);
            }
        });
    }

    @Override
    public void onChange(Runnable listener) {
        throw new UnsupportedOperationException("nobody listens here");
    }
}

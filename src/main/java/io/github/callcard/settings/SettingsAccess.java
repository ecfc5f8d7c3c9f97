package io.github.callcard.settings;

import io.github.callcard.words.SentenceException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings as windows see them, each by its dotted key such as {@code card.theme}. A change holds at once and is
 * kept. Returns at once; safe on any thread. {@link SettingsStore} has much more that is no window's business.
 */
public interface SettingsAccess {

    /** The value in force: a text, Boolean, whole number, List or Map; empty where nothing is set and the usual one holds. */
    Optional<Object> value(String key);

    /** The place where the administrator decides it, as the user knows it; empty where he does not. */
    Optional<String> lockedBy(String key);

    /**
     * Changes values, all or none; null takes a key out.
     *
     * @throws SentenceException when a value cannot be used
     */
    void change(Map<String, ? extends @Nullable Object> values) throws SentenceException;

    /** Tells a listener, on any thread, that values may be others now. */
    void onChange(Runnable listener);

    default boolean isLocked(String key) {
        return lockedBy(key).isPresent();
    }

    default String text(String key) {
        return value(key).map(String::valueOf).orElse("");
    }

    default boolean flag(String key) {
        return value(key).equals(Optional.of(true));
    }
}

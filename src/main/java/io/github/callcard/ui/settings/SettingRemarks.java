package io.github.callcard.ui.settings;

import io.github.callcard.words.Sentence;
import java.util.Optional;

/** The remarks of the running program on settings that are valid and do not work here. Safe to use from any thread. */
@FunctionalInterface
public interface SettingRemarks {

    /** Nothing is said of any setting. */
    SettingRemarks NONE = key -> Optional.empty();

    /**
     * The remark on a setting as it is now; empty for none.
     *
     * @param key such as {@code keys.card}
     */
    Optional<Sentence> of(String key);
}

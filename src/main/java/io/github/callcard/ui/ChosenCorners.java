package io.github.callcard.ui;

import io.github.callcard.settings.SettingsAccess;
import io.github.callcard.settings.WhereSettings.Corner;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps in the settings which corner of which screen the user dragged a card to. Safe to use from any thread. */
final class ChosenCorners implements BiConsumer<String, Corner> {

    private static final Logger LOG = LoggerFactory.getLogger(ChosenCorners.class);
    private static final String KEY = "where.corners";

    private final Optional<SettingsAccess> settings;

    /** @param settings empty where nothing is kept beyond the end of the program */
    ChosenCorners(Optional<SettingsAccess> settings) {
        this.settings = settings;
    }

    @Override
    public void accept(String screen, Corner corner) {
        settings.filter(access -> !access.isLocked(KEY)).ifPresent(access -> keep(access, screen, corner));
    }

    private static void keep(SettingsAccess access, String screen, Corner corner) {
        List<?> before = access.value(KEY).map(value -> (List<?>) value).orElse(List.of());
        List<String> after = Stream.concat(
                        before.stream().map(String::valueOf).filter(entry -> !isOf(entry, screen)),
                        Stream.of(screen + " " + corner.word()))
                .toList();
        try {
            access.change(Map.of(KEY, after));
        } catch (SentenceException e) {
            LOG.warn("The corner of a screen is not kept: {}", e.sentence());
        }
    }

    private static boolean isOf(String entry, String screen) {
        return entry.strip().startsWith(screen + " ");
    }
}

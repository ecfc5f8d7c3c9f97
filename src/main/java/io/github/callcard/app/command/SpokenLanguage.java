package io.github.callcard.app.command;

import io.github.callcard.words.Language;
import io.github.callcard.words.Translations;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The language that commands speak: that of the settings, else the one of this computer. Safe to use from any thread. */
final class SpokenLanguage {

    private final Language system;
    private final Supplier<Optional<Language>> settings;
    private Optional<Language> chosen = Optional.empty();
    private boolean settingsRead;
    private @Nullable Translations translations;

    /** @param settings asked for their language at the first sentence, where no command has read them until then */
    SpokenLanguage(Language system, Supplier<Optional<Language>> settings) {
        this.system = system;
        this.settings = settings;
    }

    /** The settings were read, and choose this language, or none. */
    synchronized void choose(Optional<Language> language) {
        chosen = language;
        settingsRead = true;
    }

    synchronized Translations translations() {
        if (!settingsRead) {
            choose(settings.get());
        }
        Language wanted = chosen.orElse(system);
        Translations made = translations;
        if (made == null || made.language() != wanted) {
            made = in(wanted);
            translations = made;
        }
        return made;
    }

    /** This computer's, for what is said where there are no settings. */
    Translations system() {
        return in(system);
    }

    private static Translations in(Language language) {
        return new Translations(language, Locale.getDefault(Locale.Category.FORMAT));
    }
}

package io.github.callcard.words;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The language that the program speaks now, with the formats of the user's country; what follows it reads it anew each time.
 * Safe to use from any thread.
 */
public final class CurrentLanguage implements Supplier<Locale> {

    private final Locale system;
    private volatile Locale user;

    /** The language of the system, until another one is chosen. */
    public CurrentLanguage(Locale system) {
        this.system = system;
        this.user = system;
    }

    /** Goes over to this language, or to the system's where it is empty. */
    public void choose(Optional<Language> language) {
        user = language.map(chosen -> chosen.formats(system)).orElse(system);
    }

    /** The user's language now, with the country whose formats he uses. */
    @Override
    public Locale get() {
        return user;
    }
}

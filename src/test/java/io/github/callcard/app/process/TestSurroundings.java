package io.github.callcard.app.process;

import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Surroundings for tests. */
public final class TestSurroundings {

    private TestSurroundings() {}

    /** Nothing is there but the time: no variable, no key store, no administrator. */
    public static Surroundings bare() {
        return with(Map.of(), InputStream.nullInputStream());
    }

    /** Somebody's variables and what he types. */
    public static Surroundings with(Map<String, String> variables, InputStream input) {
        return new Surroundings(variables, new Properties(), Locale.ENGLISH, Clock.systemUTC(), input);
    }
}

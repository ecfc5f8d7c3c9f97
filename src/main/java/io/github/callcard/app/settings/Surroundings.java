package io.github.callcard.app.settings;

import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a process finds around it, so that a test can put another world in its place.
 *
 * @param variables the environment, where secrets for unattended use are
 * @param input standard input
 */
public record Surroundings(
        Map<String, String> variables, Properties properties, Locale locale, Clock clock, InputStream input) {

    public Surroundings {
        variables = Map.copyOf(variables);
    }

    public static Surroundings ofProcess() {
        return new Surroundings(
                System.getenv(),
                System.getProperties(),
                Locale.getDefault(),
                Clock.system(ZoneId.systemDefault()),
                System.in);
    }

    /** A variable of the environment; an empty one counts as not set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /** The user's own profile on this system. */
    public Profile usersProfile() {
        return Profile.ofUser(variables, properties);
    }
}

package io.github.callcard.app.process;

import io.github.callcard.os.FileTrust;
import io.github.callcard.os.SecretStore;
import io.github.callcard.os.SecretStores;
import io.github.callcard.settings.MachineFolder;
import io.github.callcard.settings.PolicyPlaces;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.SystemPolicies;
import io.github.callcard.web.HttpVersions;
import io.github.callcard.words.CurrentLanguage;
import io.github.callcard.words.Language;
import io.github.callcard.words.Sentence;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * All that a process finds around it, so that a test can put another world in its place.
 *
 * @param variables the environment, where secrets for unattended use are
 * @param language of the user: the system's until settings choose another
 * @param input standard input
 * @param secretStore where the system keeps this user's secrets
 * @param machineFolder where the administrator's files for all users of this computer are; empty for none
 * @param systemPolicies what administrators distribute by the system's own means
 * @param versions what servers said about the versions of HTTP they take
 */
public record Surroundings(
        Map<String, String> variables,
        Properties properties,
        CurrentLanguage language,
        Clock clock,
        InputStream input,
        SecretStore secretStore,
        Optional<MachineFolder> machineFolder,
        SystemPolicies systemPolicies,
        HttpVersions versions) {

    public Surroundings {
        variables = Map.copyOf(variables);
    }

    private Surroundings(
            Map<String, String> variables,
            Properties properties,
            Locale locale,
            Clock clock,
            InputStream input,
            SecretStore secretStore,
            Optional<MachineFolder> machineFolder,
            SystemPolicies systemPolicies) {
        this(
                variables,
                properties,
                new CurrentLanguage(locale),
                clock,
                input,
                secretStore,
                machineFolder,
                systemPolicies,
                new HttpVersions());
    }

    /** Surroundings in which no administrator decides anything. */
    public Surroundings(
            Map<String, String> variables,
            Properties properties,
            Locale locale,
            Clock clock,
            InputStream input,
            SecretStore secretStore) {
        this(variables, properties, locale, clock, input, secretStore, Optional.empty(), SystemPolicies.NONE);
    }

    /** Surroundings in which secrets are found in the environment only. */
    public Surroundings(
            Map<String, String> variables, Properties properties, Locale locale, Clock clock, InputStream input) {
        this(
                variables,
                properties,
                locale,
                clock,
                input,
                SecretStores.none(
                        Sentence.of("There is no place to keep secrets here; set environment variables instead.")));
    }

    public static Surroundings ofProcess() {
        return new Surroundings(
                System.getenv(),
                System.getProperties(),
                Language.of(Locale.getDefault(Locale.Category.DISPLAY))
                        .formats(Locale.getDefault(Locale.Category.FORMAT)),
                Clock.system(ZoneId.systemDefault()),
                System.in,
                SecretStores.of(System.getProperty("os.name"), "Callcard"),
                Optional.of(MachineFolder.of(System.getenv(), System.getProperty("os.name"))),
                SystemPolicies.of(System.getProperty("os.name")));
    }

    /** The same, with another folder for all users, in which everybody is trusted; for tests, which are no administrators. */
    public Surroundings withMachineFolder(Path other) {
        return withMachineFolder(new MachineFolder(other, FileTrust.IN_EVERYBODY));
    }

    /** The same, with another folder for all users. */
    public Surroundings withMachineFolder(MachineFolder other) {
        return new Surroundings(
                variables,
                properties,
                language,
                clock,
                input,
                secretStore,
                Optional.of(other),
                systemPolicies,
                versions);
    }

    /** The same, with secrets kept elsewhere. */
    public Surroundings withSecretStore(SecretStore other) {
        return new Surroundings(
                variables, properties, language, clock, input, other, machineFolder, systemPolicies, versions);
    }

    /** The same, with a variable such as one that holds a password to try. */
    public Surroundings withVariable(String name, String value) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(name, value);
        return new Surroundings(
                more, properties, language, clock, input, secretStore, machineFolder, systemPolicies, versions);
    }

    /** The user's language now, with the country whose formats he uses. */
    public Locale locale() {
        return language.get();
    }

    /** A variable of the environment; an empty one counts as not set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /** The places where administrators decide settings. */
    public PolicyPlaces policyPlaces() {
        return new PolicyPlaces(machineFolder, systemPolicies);
    }

    /** The user's own profile on this system. */
    public Profile usersProfile() {
        return Profile.ofUser(variables, properties);
    }
}

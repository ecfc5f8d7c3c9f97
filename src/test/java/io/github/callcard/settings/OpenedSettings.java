package io.github.callcard.settings;

import io.github.callcard.app.line.LineKinds;
import io.github.callcard.os.FileTrust;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Settings of a profile under a policy, as the program opens them. */
final class OpenedSettings {

    private OpenedSettings() {}

    /** Under the policy in a folder of the computer's. */
    static SettingsStore of(Path profile, Path machine, Consumer<Sentence> notes) throws SentenceException {
        MachineFolder folder = new MachineFolder(machine, FileTrust.IN_EVERYBODY);
        return of(profile, new PolicyPlaces(Optional.of(folder), SystemPolicies.NONE), notes);
    }

    /** Under a policy of the system's. */
    static SettingsStore of(Path profile, PolicyLayer layer) throws SentenceException {
        return of(profile, new PolicyPlaces(Optional.empty(), () -> Optional.of(layer)), note -> {});
    }

    private static SettingsStore of(Path profile, PolicyPlaces policies, Consumer<Sentence> notes)
            throws SentenceException {
        return SettingsStore.open(new Profile(profile), LineKinds.BUILT_IN.schema(), policies, Locale.ENGLISH, notes);
    }
}

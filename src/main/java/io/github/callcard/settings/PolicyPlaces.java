package io.github.callcard.settings;

import java.util.Optional;

/**
 * The places where administrators decide settings.
 *
 * @param folder with the file for all users of this computer; empty for none
 * @param system what is distributed by the system's own means, which comes before the file
 */
public record PolicyPlaces(Optional<MachineFolder> folder, SystemPolicies system) {

    /** No administrator decides anything. */
    public static final PolicyPlaces NONE = new PolicyPlaces(Optional.empty(), SystemPolicies.NONE);
}

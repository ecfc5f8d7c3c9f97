package io.github.callcard.app.station;

import io.github.callcard.app.settings.LineSettings;
import io.github.callcard.app.settings.Surroundings;
import io.github.callcard.app.settings.UserException;
import io.github.callcard.app.station.Secrets.Secret;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.simulated.SimulatedLine;
import io.github.callcard.line.simulated.SimulatedScript;
import io.github.callcard.line.sip.SipAccount;
import io.github.callcard.line.sip.SipLines;
import io.github.callcard.line.sip.SipLogin;
import io.github.callcard.line.sip.SipMode;
import io.github.callcard.line.sip.SipProxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** From the lines of the settings to the providers that watch them. */
public final class LineProviders {

    private LineProviders() {}

    /**
     * A provider for each line or each kind of line.
     *
     * @throws UserException when a line's settings cannot be used
     */
    public static List<LineProvider> of(List<LineSettings> lines, Surroundings surroundings) throws UserException {
        List<LineProvider> providers = new ArrayList<>();
        List<LineSettings.Sip> accounts = new ArrayList<>();
        for (LineSettings line : lines) {
            switch (line) {
                case LineSettings.Sip sip -> accounts.add(sip);
                case LineSettings.Simulated simulated -> providers.add(simulated(simulated, surroundings));
                case LineSettings.Unsupported unsupported -> providers.add(unavailable(unsupported, surroundings));
            }
        }
        try {
            if (!accounts.isEmpty()) {
                providers.addFirst(sip(accounts, surroundings));
            }
        } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()), e);
        }
        return providers;
    }

    private static SimulatedLine simulated(LineSettings.Simulated line, Surroundings surroundings) {
        String name = line.name() == null ? "Simulated line" : line.name();
        return new SimulatedLine(name, SimulatedScript.sample(), surroundings.clock());
    }

    /** All accounts share one provider, since they share one library. */
    private static SipLines sip(List<LineSettings.Sip> accounts, Surroundings surroundings) {
        Optional<Path> library = accounts.stream()
                .map(LineSettings.Sip::library)
                .filter(Objects::nonNull)
                .findFirst();
        Secrets secrets = new Secrets(surroundings);
        return new SipLines(
                library,
                accounts.stream()
                        .map(account -> new SipLogin(
                                account(account),
                                secrets.optional(Secret.SIP_PASSWORD, secretName(account))
                                        .orElse("")))
                        .toList());
    }

    /** Whose password is meant, for its name in the key store. */
    public static String secretName(LineSettings.Sip sip) {
        return sip.user() + "@" + sip.domain();
    }

    private static SipAccount account(LineSettings.Sip sip) {
        return new SipAccount(
                sip.user(),
                sip.authUser(),
                sip.domain(),
                sip.proxy() == null ? null : SipProxy.parse(sip.proxy()),
                sip.name(),
                SipMode.RING,
                sip.registerSeconds());
    }

    private static LineProvider unavailable(LineSettings.Unsupported line, Surroundings surroundings) {
        String name = line.name() == null ? line.type() : line.name();
        return UnavailableLine.because(
                new LineId(line.type(), name),
                name,
                "This version cannot watch a line of type \"" + line.type() + "\" yet; take it out of settings.json.",
                surroundings.clock().instant());
    }
}

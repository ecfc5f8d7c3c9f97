package io.github.callcard.app.station;

import io.github.callcard.app.settings.LineSettings;
import io.github.callcard.app.settings.SipEngine;
import io.github.callcard.app.settings.Surroundings;
import io.github.callcard.app.settings.UserException;
import io.github.callcard.app.station.Secrets.Secret;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.hook.HookLine;
import io.github.callcard.line.simulated.SimulatedLine;
import io.github.callcard.line.simulated.SimulatedScript;
import io.github.callcard.line.sip.SipAccount;
import io.github.callcard.line.sip.SipLines;
import io.github.callcard.line.sip.SipLogin;
import io.github.callcard.line.sip.SipMode;
import io.github.callcard.line.sip.SipProxy;
import io.github.callcard.line.sipwatch.SipWatchLines;
import io.github.callcard.line.tapi.TapiLines;
import io.github.callcard.line.tapi.TapiPick;
import io.github.callcard.line.tapi.TapiSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** From the lines of the settings to the providers that watch them. */
public final class LineProviders {

    private LineProviders() {}

    /**
     * A provider for each line or each kind of line.
     *
     * @throws UserException when a line's settings cannot be used
     */
    public static List<LineProvider> of(List<LineSettings> lines, Surroundings surroundings) throws UserException {
        return of(lines, surroundings, note -> {});
    }

    /**
     * A provider for each line or each kind of line.
     *
     * @param notes told what drivers say in their own words, for a trace; on any thread
     */
    public static List<LineProvider> of(List<LineSettings> lines, Surroundings surroundings, Consumer<String> notes)
            throws UserException {
        new TrustedLibraries(surroundings).check(lines);
        List<LineProvider> providers = new ArrayList<>();
        List<LineSettings.Sip> accounts = new ArrayList<>();
        List<LineSettings.Sip> linphones = new ArrayList<>();
        List<LineSettings.Tapi> telephones = new ArrayList<>();
        for (LineSettings line : lines) {
            switch (line) {
                case LineSettings.Sip sip -> (sip.engine() == SipEngine.JAVA ? accounts : linphones).add(sip);
                case LineSettings.Tapi tapi -> telephones.add(tapi);
                case LineSettings.Simulated simulated -> providers.add(simulated(simulated, surroundings));
                case LineSettings.Hook hook -> providers.add(hook(hook.name(), true, surroundings));
                case LineSettings.Unsupported unsupported -> providers.add(unavailable(unsupported, surroundings));
            }
        }
        if (!telephones.isEmpty()) {
            providers.addFirst(new TapiLines(telephoneService(telephones), notes));
        }
        try {
            if (!linphones.isEmpty()) {
                providers.addFirst(linphone(linphones, surroundings));
            }
            if (!accounts.isEmpty()) {
                providers.addFirst(new SipWatchLines(logins(accounts, surroundings), "urn:uuid:" + UUID.randomUUID()));
            }
        } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()), e);
        }
        return providers;
    }

    /** The same for the running program, which takes calls from softphones also where the settings name none. */
    public static List<LineProvider> ofProgram(List<LineSettings> lines, Surroundings surroundings)
            throws UserException {
        List<LineProvider> providers = of(lines, surroundings);
        if (lines.stream().noneMatch(LineSettings.Hook.class::isInstance)) {
            providers.add(hook(null, false, surroundings));
        }
        return providers;
    }

    private static HookLine hook(@Nullable String name, boolean listed, Surroundings surroundings) {
        return new HookLine(name == null ? "Softphone" : name, listed, surroundings.clock());
    }

    private static SimulatedLine simulated(LineSettings.Simulated line, Surroundings surroundings) {
        return new SimulatedLine(nameOf(line), SimulatedScript.sample(), surroundings.clock());
    }

    /** What a simulated line is called, and known by. */
    public static String nameOf(LineSettings.Simulated line) {
        return line.name() == null ? "Practice line" : line.name();
    }

    /** All lines of the telephone service share one provider, which is started and shut down as a whole. */
    private static TapiSettings telephoneService(List<LineSettings.Tapi> lines) {
        List<TapiPick> picks = lines.stream()
                .filter(line -> line.device() != null)
                .map(line -> new TapiPick(Objects.requireNonNull(line.device()), line.name()))
                .toList();
        Optional<Path> library = lines.stream()
                .map(LineSettings.Tapi::library)
                .filter(Objects::nonNull)
                .findFirst();
        boolean control = lines.stream().anyMatch(LineSettings.Tapi::control);
        return new TapiSettings(library, picks, lines.getFirst().name(), control);
    }

    /** These accounts share one provider, since they share one library. */
    private static SipLines linphone(List<LineSettings.Sip> accounts, Surroundings surroundings) {
        Optional<Path> library = accounts.stream()
                .map(LineSettings.Sip::library)
                .filter(Objects::nonNull)
                .findFirst();
        return new SipLines(library, logins(accounts, surroundings));
    }

    private static List<SipLogin> logins(List<LineSettings.Sip> accounts, Surroundings surroundings) {
        Secrets secrets = new Secrets(surroundings);
        return accounts.stream()
                .map(account -> new SipLogin(
                        account(account),
                        () -> secrets.optional(Secret.SIP_PASSWORD, secretName(account))
                                .orElse("")))
                .toList();
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

    /** A line that is not watched and says why. */
    public static LineProvider unusable(LineSettings line, String sentence, Surroundings surroundings) {
        String type = line.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        String name = line instanceof LineSettings.Sip sip ? secretName(sip) : type;
        return UnavailableLine.because(
                new LineId(type, name),
                line.name() == null ? name : line.name(),
                sentence,
                surroundings.clock().instant());
    }

    private static LineProvider unavailable(LineSettings.Unsupported line, Surroundings surroundings) {
        String name = line.name() == null ? line.type() : line.name();
        return UnavailableLine.because(
                new LineId(line.type(), name),
                name,
                "This version cannot watch a line of type \"" + line.type() + "\" yet; take it out of " + line.place()
                        + ".",
                surroundings.clock().instant());
    }
}

package io.github.callcard.app.window;

import io.github.callcard.app.account.Secrets;
import io.github.callcard.app.account.Secrets.Secret;
import io.github.callcard.app.account.SessionSecrets;
import io.github.callcard.app.monitor.CallMonitor;
import io.github.callcard.app.settings.LineSettings;
import io.github.callcard.app.settings.SettingsStore;
import io.github.callcard.app.settings.Surroundings;
import io.github.callcard.app.station.LineProviders;
import io.github.callcard.directory.CallerId;
import io.github.callcard.line.Line;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.ui.settings.LineAccess;
import io.github.callcard.ui.settings.LineAccess.Found;
import io.github.callcard.ui.settings.LineAccess.Listed;
import io.github.callcard.ui.settings.LineEntry;
import io.github.callcard.ui.settings.SettingsAccess;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.words.SentenceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of the settings as the windows ask about them. */
final class LinePreferences implements LineAccess {

    private final SettingsStore store;
    private final SettingsAccess settings;
    private final Surroundings surroundings;
    private final SessionSecrets secrets;
    private final CallMonitor monitor;
    private final List<Kind> kinds;
    private final TestCall testCall;
    private final Runnable signedIn;

    /**
     * @param surroundings with these secrets
     * @param signedIn told that there is another password, before the settings change
     */
    LinePreferences(
            SettingsStore store,
            Surroundings surroundings,
            SessionSecrets secrets,
            CallMonitor monitor,
            Runnable signedIn) {
        this.store = store;
        this.settings = new StoredSettings(store);
        this.surroundings = surroundings;
        this.secrets = secrets;
        this.monitor = monitor;
        this.kinds = LineKinds.on(surroundings);
        this.testCall = new TestCall(monitor, surroundings.clock());
        this.signedIn = signedIn;
    }

    @Override
    public List<Listed> lines() {
        List<LineEntry> entries = entries();
        List<LineSettings> inForce = store.current().lines();
        List<Line> running = monitor.lines();
        List<Listed> lines = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            // Between two changes the two lists may differ for a moment; the next refresh mends it.
            List<LineStatus> watched = i < inForce.size() ? watched(inForce.get(i), running) : List.of();
            lines.add(new Listed(entries.get(i), watched));
        }
        return lines;
    }

    private List<LineEntry> entries() {
        List<LineEntry> entries = new ArrayList<>();
        if (settings.value("lines").orElse(List.of()) instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Map<?, ?> map) {
                    Map<String, Object> values = new LinkedHashMap<>();
                    map.forEach((key, value) -> {
                        if (value != null) {
                            values.put(String.valueOf(key), value);
                        }
                    });
                    entries.add(new LineEntry(values));
                }
            }
        }
        return entries;
    }

    private static List<LineStatus> watched(LineSettings settings, List<Line> running) {
        return running.stream()
                .filter(line -> isOf(settings, line))
                .map(line -> new LineStatus(line.name(), line.health()))
                .toList();
    }

    private static boolean isOf(LineSettings settings, Line line) {
        String provider = line.id().provider();
        String name = line.id().name();
        return switch (settings) {
            case LineSettings.Sip sip -> provider.equals("sip") && name.equals(LineProviders.secretName(sip));
            case LineSettings.Tapi tapi ->
                provider.equals("tapi") && (TelephoneSearch.isService(line) || isDevice(tapi.device(), name));
            case LineSettings.Simulated simulated ->
                provider.equals("simulated") && name.equals(LineProviders.nameOf(simulated));
            case LineSettings.Hook hook -> provider.equals("hook");
            case LineSettings.Unsupported unsupported -> provider.equals(unsupported.type());
        };
    }

    /** The settings name a line by its name, its permanent id, or both. */
    private static boolean isDevice(@Nullable String device, String name) {
        return device == null || name.equals(device) || name.startsWith(device + "#") || name.endsWith("#" + device);
    }

    @Override
    public List<Kind> kinds() {
        return kinds;
    }

    @Override
    public List<Found> search() throws SentenceException, InterruptedException {
        return TelephoneSearch.in(monitor.lines());
    }

    @Override
    public void keep(List<LineEntry> lines, Optional<Password> password) throws SentenceException {
        if (password.isPresent()) {
            keep(password.get());
            signedIn.run();
        }
        settings.change(Map.of("lines", lines.stream().map(LineEntry::values).toList()));
    }

    private void keep(Password password) throws SentenceException {
        String account = password.line().text("user") + "@" + password.line().text("domain");
        Surroundings keeping =
                password.untilTheEnd() ? surroundings.withSecretStore(secrets.untilTheEnd()) : surroundings;
        new Secrets(keeping).keep(Secret.SIP_PASSWORD, account, password.text());
    }

    @Override
    public void ring() {
        testCall.ring();
    }

    @Override
    public Optional<CallerId> caller() {
        return testCall.caller();
    }
}

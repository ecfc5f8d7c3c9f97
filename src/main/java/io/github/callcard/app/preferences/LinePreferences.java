package io.github.callcard.app.preferences;

import io.github.callcard.app.account.Secrets;
import io.github.callcard.app.account.SessionSecrets;
import io.github.callcard.app.line.ActionUrlKind;
import io.github.callcard.app.line.FoundKinds;
import io.github.callcard.app.line.HookKind;
import io.github.callcard.app.line.LineKind;
import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.line.OwnPrograms;
import io.github.callcard.app.line.TestCall;
import io.github.callcard.app.monitor.CallMonitor;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.directory.CallerId;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.actionurl.ActionUrlToken;
import io.github.callcard.line.actionurl.ActionUrls;
import io.github.callcard.line.hook.HookLine;
import io.github.callcard.line.hook.InstalledPrograms;
import io.github.callcard.line.hook.OwnProgram;
import io.github.callcard.line.hook.PhoneProgram;
import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.LineType;
import io.github.callcard.settings.SettingsStore;
import io.github.callcard.ui.settings.LineAccess;
import io.github.callcard.ui.settings.LineAccess.Found;
import io.github.callcard.ui.settings.LineAccess.Listed;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** The lines of the settings as the windows ask about them. */
public final class LinePreferences implements LineAccess {

    /** Longer than a box in the network takes, and no longer than a user takes to come to the page. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final LineKinds kinds;
    private final String system;
    private volatile Set<String> found = Set.of();
    private final SettingsStore store;
    private final Surroundings surroundings;
    private final SessionSecrets secrets;
    private final CallMonitor monitor;
    private final TestCall testCall;
    private final Runnable signedIn;

    /**
     * @param surroundings with these secrets
     * @param signedIn told that there is another password, before the settings change
     */
    public LinePreferences(
            LineKinds kinds,
            SettingsStore store,
            Surroundings surroundings,
            SessionSecrets secrets,
            CallMonitor monitor,
            Runnable signedIn) {
        this.store = store;
        this.surroundings = surroundings;
        this.secrets = secrets;
        this.monitor = monitor;
        this.kinds = kinds;
        this.system = surroundings.properties().getProperty("os.name", System.getProperty("os.name", ""));
        this.testCall = new TestCall(monitor::directory, monitor.visitors(), surroundings.clock());
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
            LineEntry entry = entries.get(i);
            lines.add(new Listed(kinds.of(entry.type()), entry, watched));
        }
        return lines;
    }

    private List<LineEntry> entries() {
        List<LineEntry> entries = new ArrayList<>();
        if (store.value("lines").orElse(List.of()) instanceof List<?> list) {
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

    private List<LineStatus> watched(LineSettings settings, List<Line> running) {
        LineKind kind = kinds.of(settings.type());
        return running.stream()
                .filter(line -> kind.watches(settings, line.id()))
                .map(line -> new LineStatus(line.name(), line.health()))
                .toList();
    }

    @Override
    public List<Kind> kinds() {
        return kinds.offered(system, found);
    }

    @Override
    public void look() throws InterruptedException {
        Set<String> now = new HashSet<>(FoundKinds.among(kinds.possible(system), monitor.lines(), LOOK));
        if (!installedPrograms().isEmpty()) {
            now.add(HookLine.TYPE);
        }
        found = Set.copyOf(now);
    }

    @Override
    public List<String> ownHosts() throws SentenceException {
        try {
            return ActionUrls.ownHosts();
        } catch (SocketException e) {
            throw new SentenceException(
                    Sentence.of(
                            "This computer's addresses cannot be determined ({0}); look them up and use one in place"
                                    + " of 127.0.0.1.",
                            String.valueOf(e.getMessage())),
                    e);
        }
    }

    @Override
    public ActionUrlToken phoneToken() throws SentenceException {
        return ActionUrlKind.token(surroundings);
    }

    @Override
    public Heard awaitCall(LineEntry line) throws InterruptedException {
        LineKind kind = kinds.of(line.type());
        LineSettings settings = new LineSettings(line.type(), line.values(), "");
        BlockingQueue<LineEvent.Ringing> begun = new LinkedBlockingQueue<>();
        try (var listening = monitor.listen(event -> {
            if (event instanceof LineEvent.Ringing ringing && kind.watches(settings, ringing.line())) {
                begun.add(ringing);
            }
        })) {
            LineEvent.Ringing first = begun.take();
            String name = monitor.lines().stream()
                    .filter(each -> each.id().equals(first.line()))
                    .map(Line::name)
                    .findFirst()
                    .orElse(first.line().name());
            return new Heard(name, first.details());
        }
    }

    @Override
    public List<Found> search(LineType type) throws SentenceException, InterruptedException {
        return kinds.of(type.name()).found(monitor.lines());
    }

    @Override
    public void keep(List<LineEntry> lines, Optional<Password> password) throws SentenceException {
        if (password.isPresent()) {
            keep(password.get());
            signedIn.run();
        }
        store.change(Map.of("lines", lines.stream().map(LineEntry::values).toList()));
    }

    private void keep(Password password) throws SentenceException {
        LineEntry line = password.line();
        LineKind kind = kinds.of(line.type());
        String account =
                kind.id(new LineSettings(line.type(), line.values(), "")).name();
        Surroundings keeping =
                password.untilTheEnd() ? surroundings.withSecretStore(secrets.untilTheEnd()) : surroundings;
        new Secrets(keeping).keep(kind.secret(), account, password.text());
    }

    @Override
    public void ring() {
        testCall.ring();
    }

    @Override
    public OwnProgram ownProgram() {
        return OwnPrograms.of(surroundings.properties());
    }

    @Override
    public Set<PhoneProgram> installedPrograms() {
        return InstalledPrograms.find(surroundings.variables());
    }

    @Override
    public Runnable awaitProgramCall(Consumer<String> hearer) {
        CallMonitor.Listening listening = monitor.listen(event -> {
            if (event instanceof LineEvent.Ringing ringing && HookKind.tells(ringing.line())) {
                hearer.accept(ringing.details().number());
            }
        });
        return listening::close;
    }

    @Override
    public Optional<CallerId> caller() {
        return testCall.caller();
    }
}

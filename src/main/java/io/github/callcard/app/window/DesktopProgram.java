package io.github.callcard.app.window;

import io.github.callcard.app.card.CardServices;
import io.github.callcard.app.monitor.CallMonitor;
import io.github.callcard.app.monitor.LineOrigin;
import io.github.callcard.app.monitor.RunningParts;
import io.github.callcard.app.preferences.CurrentSettings;
import io.github.callcard.app.preferences.DesktopSettingsReader;
import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.directory.Match;
import io.github.callcard.journal.Journal;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.PastCall;
import io.github.callcard.line.hook.CallReport;
import io.github.callcard.line.hook.HookLine;
import io.github.callcard.line.hook.LinkLine;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.settings.CardSettings;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.Desktop;
import io.github.callcard.ui.DesktopActions;
import io.github.callcard.ui.DesktopNames;
import io.github.callcard.ui.DesktopSettings;
import io.github.callcard.ui.settings.Preferences;
import io.github.callcard.ui.toolkit.ToolkitException;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.words.Sentence;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The program with its windows: lines and calls behind, a desktop before them; what a user has running all day. */
public final class DesktopProgram implements RunningParts, AutoCloseable {

    private final CountDownLatch quit = new CountDownLatch(1);
    private final CallMonitor monitor;
    private final CardServices services;
    private final Journal journal;
    private final Desktop desktop;
    private final Locale user;
    private final @Nullable CurrentSettings settings;
    private final ShownLines lines;
    private final PastMissedCalls past = new PastMissedCalls();
    private final Dialer dialer;
    private final ColleagueNotes colleagues;

    /**
     * A program whose parts stay as they are. Starts JavaFX and makes the windows; nothing rings before {@link #start}.
     *
     * @param sync closed with the program
     * @param services what the cards have from SuperOffice; closed with the program
     * @param listeners hear of every call besides the desktop
     * @throws ToolkitException when this computer cannot show windows
     */
    public DesktopProgram(
            DesktopSettings look,
            NumberPlan plan,
            DirectorySync sync,
            List<LineProvider> providers,
            Clock clock,
            CardServices services,
            List<CallListener> listeners)
            throws ToolkitException {
        this(
                look,
                sync,
                Map.of(LineOrigin.GIVEN, List.copyOf(providers)),
                clock,
                services,
                Journal.inMemory(clock),
                listeners,
                program -> null);
    }

    /**
     * A program that may follow settings.
     *
     * @param journal closed with the program
     * @param settings makes, from the program whose parts they replace, the settings that it follows; null where it has none
     */
    DesktopProgram(
            DesktopSettings look,
            DirectorySync sync,
            Map<LineOrigin, List<LineProvider>> providers,
            Clock clock,
            CardServices services,
            Journal journal,
            List<CallListener> listeners,
            Function<DesktopProgram, @Nullable CurrentSettings> settings)
            throws ToolkitException {
        List<CallListener> all = new ArrayList<>();
        all.add(call -> desktop().onCall(call));
        all.add(services);
        all.add(journal);
        all.add(this::learn);
        all.add(this::noteColleague);
        all.addAll(listeners);
        this.services = services;
        this.journal = journal;
        user = look.user();
        monitor = new CallMonitor(
                sync, providers, services.corrections()::corrected, clock, new LineNews(), this::onStatus, all);
        services.corrections().listen(monitor::callersCorrected);
        DialOffers offers = new DialOffers(this::lookUp, answer -> desktop().showNumber(answer));
        dialer = new Dialer(this, offers);
        ShownColleagues shown = new ShownColleagues(monitor, offers);
        lines = new ShownLines(monitor, shown);
        colleagues = new ColleagueNotes(shown::all, shown::nameOf, services::note, clock);
        this.settings = settings.apply(this);
        desktop = Desktop.start(
                look,
                new DesktopNames(
                        number -> plan().format(number),
                        number -> plan().region(number),
                        number -> plan().stated(number),
                        lines::nameOf),
                new Actions(),
                services.actions());
        services.serve(desktop.deck());
        services.onLogged(journal::logged);
        services.addIn(desktop::addNumber);
    }

    /** A program whose cards have nothing but the caller ids. */
    public DesktopProgram(
            DesktopSettings settings,
            NumberPlan plan,
            DirectorySync sync,
            List<LineProvider> providers,
            Clock clock,
            List<CallListener> listeners)
            throws ToolkitException {
        this(
                settings,
                plan,
                sync,
                providers,
                clock,
                new CardServices(page -> false, settings.user(), clock),
                listeners);
    }

    /** Watches the lines and asks for the caller ids. Returns at once. */
    public void start() {
        showStatus();
        if (settings != null) {
            settings.start();
            if (settings.isSetupDue() && !Desktop.isHeadless()) {
                desktop.openSetup();
            }
        }
        // A line that fails at the start reports no event; its health is read when all have settled.
        var unused = monitor.start().thenRun(this::showStatus);
    }

    public Desktop desktop() {
        return desktop;
    }

    @Override
    public CallMonitor monitor() {
        return monitor;
    }

    @Override
    public CardServices services() {
        return services;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public void apply(CardSettings card) {
        services.apply(card);
        desktop.apply(DesktopSettingsReader.read(card, user));
    }

    Dialer dialer() {
        return dialer;
    }

    /** The plan by which numbers are read now. */
    public NumberPlan plan() {
        return monitor.directory().plan();
    }

    public List<Line> lines() {
        return monitor.lines();
    }

    /** The owner of a number, as the directory has it now and the user corrected it. */
    public Match lookUp(String number) {
        return services.corrections().corrected(monitor.directory().match(number));
    }

    /** Takes what a softphone tells of one of its calls; false where no line is there to take it. */
    public boolean report(CallReport report) {
        return monitor.providers().stream()
                        .filter(HookLine.class::isInstance)
                        .map(HookLine.class::cast)
                        .filter(hook -> hook.report(report))
                        .count()
                > 0;
    }

    /**
     * Takes what a link announces of a call.
     *
     * @return why nothing was made of it; empty where it was taken
     */
    public Optional<Sentence> announce(CallReport report) {
        return monitor.providers().stream()
                .filter(LinkLine.class::isInstance)
                .map(LinkLine.class::cast)
                .findFirst()
                .map(links -> links.announce(report))
                .orElseGet(() -> Optional.of(HookLine.NOT_READY));
    }

    /** Shows among the lines why other programs cannot tell of calls or open links; empty when they can. */
    public void showHandOver(Optional<Sentence> fault) {
        lines.handOver(fault);
        showStatus();
    }

    /** Returns when the user wants to quit. */
    public void awaitQuit() throws InterruptedException {
        quit.await();
    }

    /** What is said of lines changes the status; what becomes of calls does not. */
    private final class LineNews implements LineListener {

        @Override
        public void onEvent(LineEvent event) {
            if (!(event instanceof LineEvent.OfCall)) {
                showStatus();
            }
        }

        @Override
        public void onNews(Line line) {
            showStatus();
            colleagues.onNews();
        }

        @Override
        public void onPast(List<PastCall> calls) {
            past.add(calls);
            showPast();
        }
    }

    private void showPast() {
        desktop.showPast(past.known(this::lookUp));
    }

    private void onStatus(SyncStatus status) {
        services.onStatus(status);
        showStatus();
        showPast();
    }

    @Override
    public void showStatus() {
        if (settings != null) {
            settings.check();
        }
        desktop.showStatus(monitor.sync().status(), lines.statuses());
    }

    private void learn(Call call) {
        if (settings != null) {
            settings.learn(call);
        }
    }

    private void noteColleague(Call call) {
        colleagues.onCall(call);
    }

    /** Signs off the lines first: what rings must go on ringing at the desk phone. */
    @Override
    public void close() {
        if (settings != null) {
            settings.close();
        }
        monitor.close();
        services.close();
        journal.close();
        desktop.close();
    }

    private final class Actions implements DesktopActions {

        @Override
        public void syncNow() {
            monitor.sync().requestSync();
        }

        @Override
        public void forgetPast() {
            past.clear();
            showPast();
        }

        @Override
        public List<LineStatus> lines() {
            return lines.statuses();
        }

        @Override
        public Optional<Journal> journal() {
            return Optional.of(journal);
        }

        @Override
        public void call(String number) {
            dialer.dial(number);
        }

        @Override
        public Optional<Preferences> preferences() {
            return Optional.ofNullable(settings).map(CurrentSettings::preferences);
        }

        @Override
        public void quit() {
            quit.countDown();
        }
    }
}

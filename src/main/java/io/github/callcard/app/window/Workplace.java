package io.github.callcard.app.window;

import io.github.callcard.app.station.Station;
import io.github.callcard.call.CallListener;
import io.github.callcard.directory.Match;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.hook.CallReport;
import io.github.callcard.line.hook.HookLine;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.ui.Desktop;
import io.github.callcard.ui.DesktopActions;
import io.github.callcard.ui.DesktopNames;
import io.github.callcard.ui.DesktopSettings;
import io.github.callcard.ui.toolkit.ToolkitException;
import io.github.callcard.ui.tray.LineStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The station with a desktop before it: what a user has running all day. */
public final class Workplace implements AutoCloseable {

    private final CountDownLatch quit = new CountDownLatch(1);
    private final Desktop desktop;
    private final Station station;
    private final CardServices services;
    private final NumberPlan plan;
    private final List<HookLine> hooks;

    /**
     * Starts JavaFX and makes the windows; nothing rings before {@link #start}.
     *
     * @param sync closed with the workplace
     * @param services what the cards have from SuperOffice; closed with the workplace
     * @param listeners hear of every call besides the desktop
     * @throws ToolkitException when this computer cannot show windows
     */
    public Workplace(
            DesktopSettings settings,
            NumberPlan plan,
            DirectorySync sync,
            List<LineProvider> providers,
            Clock clock,
            CardServices services,
            List<CallListener> listeners)
            throws ToolkitException {
        this.plan = plan;
        hooks = providers.stream()
                .filter(HookLine.class::isInstance)
                .map(HookLine.class::cast)
                .toList();
        desktop = Desktop.start(
                settings,
                new DesktopNames(plan::format, plan::region, line -> nameOf(line, providers)),
                new Actions(sync),
                services.actions());
        this.services = services;
        services.serve(desktop.deck());
        sync.addListener(services::onStatus);
        List<CallListener> all = new ArrayList<>(List.of(desktop, services));
        all.addAll(listeners);
        station = new Station(sync, providers, clock, this::onEvent, all);
        sync.addListener(status -> showStatus());
    }

    /** A workplace whose cards have nothing but the caller ids. */
    public Workplace(
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
        // A line that fails at the start reports no event; its health is read when all have settled.
        var unused = station.start().thenRun(this::showStatus);
    }

    public Desktop desktop() {
        return desktop;
    }

    public NumberPlan plan() {
        return plan;
    }

    public List<Line> lines() {
        return station.lines();
    }

    /** Who a number belongs to, as the directory has it now. */
    public Match lookUp(String number) {
        return station.sync().directory().match(number);
    }

    /** Takes what a softphone tells of one of its calls. */
    public void report(CallReport report) {
        hooks.forEach(hook -> hook.report(report));
    }

    /** Returns when the user wants to quit. */
    public void awaitQuit() throws InterruptedException {
        quit.await();
    }

    private void onEvent(LineEvent event) {
        if (!(event instanceof LineEvent.OfCall)) {
            showStatus();
        }
    }

    private void showStatus() {
        desktop.showStatus(
                station.sync().status(),
                station.lines().stream()
                        .map(line -> new LineStatus(line.name(), line.health()))
                        .toList());
    }

    private static String nameOf(LineId id, List<LineProvider> providers) {
        return providers.stream()
                .<Line>flatMap(provider -> provider.lines().stream())
                .filter(line -> line.id().equals(id))
                .map(Line::name)
                .findFirst()
                .orElse(id.name());
    }

    /** Signs off the lines first: what rings must go on ringing at the desk phone. */
    @Override
    public void close() {
        station.close();
        services.close();
        desktop.close();
    }

    private final class Actions implements DesktopActions {
        private final DirectorySync sync;

        Actions(DirectorySync sync) {
            this.sync = sync;
        }

        @Override
        public void syncNow() {
            sync.requestSync();
        }

        @Override
        public void quit() {
            quit.countDown();
        }
    }
}

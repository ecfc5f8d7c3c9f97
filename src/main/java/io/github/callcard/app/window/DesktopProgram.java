package io.github.callcard.app.window;

import io.github.callcard.app.card.CardServices;
import io.github.callcard.app.card.ColleagueWatch;
import io.github.callcard.app.monitor.CallMonitor;
import io.github.callcard.app.monitor.RunningParts;
import io.github.callcard.app.preferences.CurrentSettings;
import io.github.callcard.app.preferences.DesktopSettingsReader;
import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.directory.Match;
import io.github.callcard.journal.CallNotes;
import io.github.callcard.journal.Journal;
import io.github.callcard.line.Line;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.settings.AlertSettings;
import io.github.callcard.settings.CardSettings;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.Desktop;
import io.github.callcard.ui.DesktopNames;
import io.github.callcard.ui.card.CardAction;
import io.github.callcard.ui.toolkit.ToolkitException;
import io.github.callcard.words.CurrentLanguage;
import io.github.callcard.words.Language;
import io.github.callcard.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The program with its windows: lines and calls behind, a desktop before them; what a user has running all day. */
public final class DesktopProgram implements RunningParts, AutoCloseable {

    private final CountDownLatch quit = new CountDownLatch(1);
    private final CallMonitor monitor;
    private final CardServices services;
    private final Journal journal;
    private final CallNotes notes;
    private final Desktop desktop;
    private final CurrentLanguage language;
    private final FollowedSettings settings;
    private final ShownLines lines;
    private final ColleagueWatch colleagueWatch;
    private final CallsWhileOff past;
    private final Dialer dialer;
    private final CallControl control;
    private final CallerSearch search;
    private final ColleagueNotes colleagues;

    /**
     * A program whose parts stay as they are. Starts JavaFX and makes the windows; nothing rings before {@link #start}.
     *
     * @throws ToolkitException when this computer cannot show windows
     */
    public DesktopProgram(ProgramParts parts) throws ToolkitException {
        this(parts, program -> null);
    }

    /**
     * A program that may follow settings.
     *
     * @param settings makes, from the program whose parts they replace, the settings that it follows; null where it has none
     */
    DesktopProgram(ProgramParts parts, Function<DesktopProgram, @Nullable CurrentSettings> settings)
            throws ToolkitException {
        services = parts.services();
        journal = parts.journal();
        notes = new CallNotes(journal);
        services.use(notes);
        colleagueWatch = new ColleagueWatch(
                journal, services, parts.clock(), parts.clock().getZone());
        past = new CallsWhileOff(journal, this::lookUp);
        language = parts.language();
        List<CallListener> all = new ArrayList<>();
        all.add(call -> desktop().onCall(call));
        all.add(services);
        all.add(journal);
        all.add(this::learn);
        all.add(this::noteColleague);
        all.addAll(parts.listeners());
        monitor = new CallMonitor(
                parts.sync(),
                parts.providers(),
                services.corrections()::corrected,
                parts.clock(),
                new LineNews(this::showStatus, this::onColleagues, past),
                this::onStatus,
                all);
        services.corrections().listen(monitor::callersCorrected);
        DialOffers offers = new DialOffers(this::lookUp, answer -> desktop().showNumber(answer));
        dialer = new Dialer(this::lines, this::plan, offers, parts.links());
        ShownColleagues shown = new ShownColleagues(monitor, offers);
        search = new CallerSearch(monitor, journal, dialer, services.callerPages(), shown, parts.clock());
        lines = new ShownLines(monitor, shown, language);
        control = new CallControl(monitor::lines, monitor::legs, services::problem, language);
        colleagues = new ColleagueNotes(shown::told, shown::nameOf, services::note, parts.clock());
        this.settings = new FollowedSettings(settings.apply(this));
        desktop = Desktop.start(
                parts.look(),
                new DesktopNames(
                        number -> plan().format(number),
                        number -> plan().region(number),
                        number -> plan().stated(number),
                        lines::nameOf),
                new ProgramActions(this, lines, this.settings.preferences(), quit::countDown),
                cardActions());
        services.serve(desktop.deck());
        services.onLogged(journal::logged);
        services.addIn(desktop::addNumber);
    }

    /** Watches the lines and asks for the caller ids. Returns at once. */
    public void start() {
        showStatus();
        settings.start(desktop);
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
    public ColleagueWatch colleagueWatch() {
        return colleagueWatch;
    }

    /** Windows, cards to come and the tray are in the other language at once; a card that is up stays in its own. */
    @Override
    public void speak(Optional<Language> chosen) {
        language.choose(chosen);
        desktop.speak(language.get(), cardActions());
        showStatus();
    }

    @Override
    public void apply(CardSettings card) {
        services.apply(card);
        desktop.offer(cardActions());
        desktop.apply(DesktopSettingsReader.read(card, language.get()));
    }

    @Override
    public void apply(AlertSettings alerts) {
        services.apply(alerts.sound());
        desktop.apply(alerts);
    }

    private List<CardAction> cardActions() {
        return Stream.concat(control.actions().stream(), services.actions().stream())
                .toList();
    }

    CallNotes notes() {
        return notes;
    }

    /** The search for people, companies and numbers. */
    CallerSearch search() {
        return search;
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

    /** Shows among the lines why other programs cannot tell of calls or open links; empty when they can. */
    public void showHandOver(Optional<Sentence> fault) {
        lines.handOver(fault);
        showStatus();
    }

    /** Returns when the user wants to quit. */
    public void awaitQuit() throws InterruptedException {
        quit.await();
    }

    private void onStatus(SyncStatus status) {
        services.onStatus(status);
        colleagueWatch.onStatus(status);
        showStatus();
        past.lookUpAgain();
    }

    @Override
    public void showStatus() {
        settings.check();
        desktop.showStatus(monitor.sync().status(), lines.statuses());
    }

    private void learn(Call call) {
        settings.learn(call);
    }

    private void noteColleague(Call call) {
        colleagues.onCall(call);
    }

    private void onColleagues() {
        colleagues.onNews();
    }

    /** Signs off the lines first: what rings must go on ringing at the desk phone. */
    @Override
    public void close() {
        settings.close();
        monitor.close();
        desktop.endNotes();
        dialer.close();
        colleagueWatch.close();
        services.close();
        journal.close();
        desktop.close();
    }
}

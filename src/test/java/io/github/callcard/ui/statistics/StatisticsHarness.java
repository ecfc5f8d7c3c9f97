package io.github.callcard.ui.statistics;

import static org.awaitility.Awaitility.await;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.journal.Journal;
import io.github.callcard.ui.card.SampleCalls;
import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.tray.WindowIcons;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The window of statistics beside a journal in memory, and the user's hands and eyes. */
final class StatisticsHarness implements AutoCloseable {

    /** A Thursday at noon; its week began on 2 March. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-05T12:00:00Z"), SampleCalls.UTC);

    private static final List<CallerId> PEOPLE = List.of(
            SampleCalls.ERIKA,
            new CallerId(4791122333L, 21, "Kari-Anne Østby-Fredriksen Haugland", 22, "Nordic Seafood Distribution", ""),
            new CallerId(4722987654L, 31, "Ola Nordmann", 8, "Fjord Eiendom AS", "Mr"),
            new CallerId(4722123456L, 0, "", 7, "Wyman, Kilback and Hammes", ""),
            new CallerId(4799887766L, 51, "فاطمة الزهراء", 52, "شركة الاتصالات 2000", ""),
            new CallerId(
                    4799887755L, 61, "Åse Ødegård", 62, "Öhmann Gerätebau und Maschinenhandelsgesellschaft mbH", ""));

    final Journal journal = Journal.inMemory(CLOCK);
    final StatisticsWindow window;
    private final Theme theme;
    private long calls;

    StatisticsHarness(SchemeChoice scheme, Locale user) {
        this(() -> new Theme(scheme), Locale.ENGLISH, user);
    }

    /**
     * The window in another language.
     *
     * @param look makes the theme, on the JavaFX thread
     * @param language of the words
     * @param user whose formats dates and numbers have
     */
    StatisticsHarness(Callable<Theme> look, Locale language, Locale user) {
        theme = FxThread.get(look);
        window = FxThread.get(() -> new StatisticsWindow(
                theme, language, user, SampleCalls.callers(language), journal, CLOCK, WindowIcons.list()));
    }

    /** A call that began then. */
    void call(Call sample, String start, CallState state) {
        call(sample, Instant.parse(start), state, Duration.ofMinutes(3));
    }

    private void call(Call sample, Instant start, CallState state, Duration length) {
        calls++;
        Call ringing = SampleCalls.from(withId(sample), start);
        Call before =
                state == CallState.ENDED ? SampleCalls.at(ringing, CallState.ANSWERED, Duration.ofSeconds(6)) : ringing;
        journal.onCall(SampleCalls.at(before, state, state == CallState.ENDED ? length : Duration.ofSeconds(20)));
    }

    private Call withId(Call sample) {
        return new Call(
                new UUID(9, calls),
                sample.state(),
                sample.lines(),
                sample.details(),
                sample.match(),
                sample.startedAt(),
                null,
                null);
    }

    /** Two years of an office, the same each time, the oldest call first. */
    void fillTwoYears() {
        Random random = new Random(4);
        for (int day = 700; day >= 0; day--) {
            Instant midnight = Instant.parse("2026-03-05T00:00:00Z").minus(Duration.ofDays(day));
            boolean weekend = midnight.atZone(SampleCalls.UTC).getDayOfWeek().getValue() > 5;
            int calls = weekend ? random.nextInt(2) : 4 + random.nextInt(5);
            random.doubles(calls, -1.6, 2.4)
                    .map(hours -> 8 * 60 + 220 + hours * 140)
                    .sorted()
                    .mapToObj(minutes -> midnight.plus(Duration.ofMinutes((long) minutes)))
                    .filter(start -> start.isBefore(CLOCK.instant()))
                    .toList()
                    .forEach(start -> someCall(random, start));
        }
    }

    private void someCall(Random random, Instant start) {
        CallerId who = PEOPLE.get((int) Math.min(PEOPLE.size() - 1, Math.abs(random.nextGaussian() * 2.4)));
        Call sample = random.nextInt(5) == 0 ? SampleCalls.unknown(1, null) : SampleCalls.shared(1, who);
        CallState state = switch (random.nextInt(12)) {
            case 0, 1 -> CallState.MISSED;
            case 2 -> CallState.ANSWERED_ELSEWHERE;
            case 3 -> random.nextInt(3) == 0 ? CallState.DECLINED : CallState.ENDED;
            default -> CallState.ENDED;
        };
        boolean outgoing = random.nextInt(4) == 0;
        call(
                outgoing ? SampleCalls.outgoing(sample) : sample,
                start,
                outgoing ? CallState.ENDED : state,
                Duration.ofSeconds(30 + random.nextInt(900)));
    }

    void open() {
        FxThread.get(() -> {
            window.open();
            return true;
        });
        await().until(() -> !text("period").isEmpty());
    }

    Stage stage() {
        return FxThread.get(() -> Window.getWindows().stream()
                .filter(StatisticsHarness::isOurs)
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow());
    }

    boolean isOpen() {
        return FxThread.get(() -> Window.getWindows().stream().anyMatch(StatisticsHarness::isOurs));
    }

    private static boolean isOurs(Window window) {
        return window instanceof Stage stage
                && stage.getScene().getRoot().getStyleClass().contains("statistics");
    }

    Parent root() {
        return stage().getScene().getRoot();
    }

    Node node(String id) {
        return FxThread.get(() -> root().lookup("#" + id));
    }

    String text(String id) {
        return FxThread.get(() -> ((Label) root().lookup("#" + id)).getText());
    }

    /** A figure as a screen reader says it. */
    String figure(String id) {
        return node("figure-" + id).getAccessibleText();
    }

    void fire(String id) {
        FxThread.get(() -> {
            ((ButtonBase) root().lookup("#" + id)).fire();
            return true;
        });
    }

    @Override
    public void close() {
        FxThread.get(() -> {
            window.close();
            return true;
        });
        theme.close();
        journal.close();
    }
}

package io.github.callcard.ui.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.call.CallState;
import io.github.callcard.ui.card.SampleCalls;
import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Past calls added up, as the user sees and hears them. Today is Thursday, 5 March 2026. */
@ExtendWith(OnFxThread.class)
class StatisticsWindowTest {

    private StatisticsHarness statistics = new StatisticsHarness(SchemeChoice.LIGHT, Locale.UK);

    @AfterEach
    void close() {
        statistics.close();
    }

    @Test
    void withoutCallsItSaysWhatWillBeThere() {
        statistics.open();

        assertThat(statistics.text("period")).isEqualTo("2 Mar 2026 – 8 Mar 2026");
        assertThat(statistics.text("emptyTitle")).isEqualTo("No calls in this week");
        assertThat(statistics.node("empty").isVisible()).isTrue();
        assertThat(statistics.node("export").isDisabled()).isTrue();
        assertThat(statistics.node("forward").isDisabled())
                .as("next week has not begun")
                .isTrue();
    }

    @Test
    void theFiguresOfAWeekStandBesideThoseOfTheWeekBefore() {
        fillTwoWeeks();
        statistics.open();
        await().until(() -> !statistics.figure("calls").startsWith("Calls: 0"));

        assertThat(statistics.figure("calls")).isEqualTo("Calls: 6, the week before: 1");
        assertThat(statistics.figure("answered")).isEqualTo("Answered: 2, the week before: 1");
        assertThat(statistics.figure("missed")).isEqualTo("Missed: 2, the week before: 0");
        assertThat(statistics.figure("elsewhere")).isEqualTo("Elsewhere: 1, the week before: 0");
        assertThat(statistics.figure("named")).isEqualTo("Recognised: 80%, the week before: 100%");
        assertThat(statistics.figure("calledBack"))
                .as("Kari rang at 10:00 and 10:30, and was talked with at 11:00")
                .isEqualTo("Called back after: 1 h, the week before: –");
        assertThat(statistics.text("waiting")).isEqualTo("Nobody waits for a call back.");
    }

    @Test
    void anotherLanguageLeavesThePeriod() {
        fillTwoWeeks();
        statistics.open();
        statistics.fire("month");
        statistics.fire("back");
        await().until(() -> statistics.text("period").equals("February 2026"));

        FxThread.get(() -> {
            statistics.window.speak(Locale.GERMANY, SampleCalls.callers(Locale.GERMAN));
            return true;
        });

        assertThat(statistics.stage().getTitle()).isEqualTo("Statistik");
        assertThat(statistics.text("period")).isEqualTo("Februar 2026");
        assertThat(((ToggleButton) statistics.node("month")).isSelected()).isTrue();
        statistics.fire("forward");
        await().until(() -> statistics.text("period").equals("März 2026"));
    }

    @Test
    void aCallThatEndsMeanwhileIsCounted() {
        fillTwoWeeks();
        statistics.open();
        await().until(() -> statistics.figure("missed").startsWith("Missed: 2"));

        statistics.call(SampleCalls.company(1), "2026-03-05T11:50:00Z", CallState.MISSED);

        await().until(() -> statistics.figure("missed").startsWith("Missed: 3"));
        assertThat(statistics.text("waiting")).isEqualTo("1 caller still waits for a call back.");
    }

    @Test
    void theUserGoesBackAndForthAndToAnotherLength() {
        fillTwoWeeks();
        statistics.open();
        await().until(() -> statistics.node("scroll").isVisible());

        statistics.fire("back");
        await().until(() -> statistics.text("period").equals("23 Feb 2026 – 1 Mar 2026"));
        assertThat(statistics.figure("calls")).isEqualTo("Calls: 1, the week before: 0");
        statistics.fire("forward");
        await().until(() -> statistics.text("period").equals("2 Mar 2026 – 8 Mar 2026"));
        statistics.fire("month");
        await().until(() -> statistics.text("period").equals("March 2026"));
        statistics.fire("year");
        await().until(() -> statistics.text("period").equals("2026"));
        assertThat(statistics.figure("calls")).isEqualTo("Calls: 7, the year before: 0");

        press(statistics.root(), KeyCode.LEFT, true);
        await().until(() -> statistics.text("period").equals("2025"));
        assertThat(statistics.text("emptyTitle")).isEqualTo("No calls in this year");
        press(statistics.root(), KeyCode.RIGHT, true);
        await().until(() -> statistics.text("period").equals("2026"));
    }

    @Test
    void aChartIsReadWithTheKeyboardAndByScreenReaders() {
        fillTwoWeeks();
        statistics.open();
        await().until(() -> statistics.figure("calls").startsWith("Calls: 6"));
        Node chart = statistics.node("hours").lookup(".chart");

        assertThat(chart.getAccessibleText())
                .isEqualTo("Calls by hour. 09:00 to 10:00: 1 answered. 10:00 to 11:00: 2 missed."
                        + " 11:00 to 12:00: 1 answered, 1 outgoing, 1 answered elsewhere.");
        FxThread.get(() -> {
            chart.requestFocus();
            return true;
        });
        assertThat(detail("hours")).isEqualTo("08:00 to 09:00: no calls.");
        press(chart, KeyCode.RIGHT, false);
        press(chart, KeyCode.RIGHT, false);
        assertThat(detail("hours")).isEqualTo("10:00 to 11:00: 2 missed.");
        press(chart, KeyCode.END, false);
        assertThat(detail("hours")).isEqualTo("16:00 to 17:00: no calls.");
        assertThat(statistics.node("weekdays").lookup(".chart").getAccessibleText())
                .isEqualTo("Calls by weekday. Monday: 1 answered. Tuesday: 1 answered, 1 outgoing,"
                        + " 1 answered elsewhere, 2 missed.");
    }

    @Test
    void thoseWhoCallMostAreListedWithHowOften() {
        fillTwoWeeks();
        statistics.open();
        await().until(() -> statistics.figure("calls").startsWith("Calls: 6"));

        assertThat(FxThread.get(() -> statistics.node("frequent").lookupAll(".frequent-row").stream()
                        .map(Node::getAccessibleText)
                        .toList()))
                .containsExactly(
                        "Kari-Anne Østby, 3 calls · talked 2 min",
                        "Erika Mustermann, 1 call · talked 2 min",
                        "\u2066+44 20 7946 0123\u2069, 1 call");
    }

    @Test
    void whatIsShownIsWrittenAsCsvThatHoldsNoFormula(@TempDir Path folder) throws Exception {
        statistics.close();
        statistics = new StatisticsHarness(SchemeChoice.LIGHT, Locale.forLanguageTag("nb-NO"));
        statistics.call(SampleCalls.named(1, "=cmd|' /C calc'!A0", ""), "2026-03-02T09:00:00Z", CallState.ENDED);
        statistics.open();
        await().until(() -> statistics.node("scroll").isVisible());
        Path file = folder.resolve("statistics.csv");
        FxThread.get(() -> {
            statistics.window.chooseBy(stage -> Optional.of(file));
            return true;
        });

        statistics.fire("export");

        await().until(() -> statistics.text("said").startsWith("The statistics are written to"));
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst())
                .isEqualTo("\ufeffPart;Name;All;Answered;Outgoing;Answered elsewhere;Declined or cut off;Missed;"
                        + "Talked (minutes)");
        assertThat(lines).contains("Hour;09:00;1;1;0;0;0;0;", "Weekday;Monday;1;1;0;0;0;0;");
        assertThat(lines.getLast()).isEqualTo("Most frequent callers;\"'=cmd|' /C calc'!A0\";1;;;;;;2");
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid(@TempDir Path folder) throws Exception {
        Path noFolder = Files.writeString(folder.resolve("letter.txt"), "Dear Kari");
        fillTwoWeeks();
        statistics.open();
        await().until(() -> statistics.node("scroll").isVisible());
        FxThread.get(() -> {
            statistics.window.chooseBy(stage -> Optional.of(noFolder.resolve("statistics.csv")));
            return true;
        });

        statistics.fire("export");

        await().until(() -> statistics.text("said").contains("choose another folder"));
    }

    @Test
    void escapeClosesAndNothingIsKeptInMemoryMeanwhile() {
        fillTwoWeeks();
        statistics.open();
        await().until(() -> statistics.node("scroll").isVisible());

        press(statistics.root(), KeyCode.ESCAPE, false);

        assertThat(statistics.isOpen()).isFalse();
        statistics.call(SampleCalls.company(1), "2026-03-05T11:50:00Z", CallState.MISSED);
        statistics.open();
        await().until(() -> statistics.figure("missed").startsWith("Missed: 3"));
    }

    private void fillTwoWeeks() {
        statistics.call(SampleCalls.erika(1), "2026-02-25T09:00:00Z", CallState.ENDED);
        statistics.call(SampleCalls.erika(1), "2026-03-02T09:00:00Z", CallState.ENDED);
        statistics.call(SampleCalls.named(1, "Kari-Anne Østby", ""), "2026-03-03T10:00:00Z", CallState.MISSED);
        statistics.call(SampleCalls.named(1, "Kari-Anne Østby", ""), "2026-03-03T10:30:00Z", CallState.MISSED);
        statistics.call(SampleCalls.named(1, "Kari-Anne Østby", ""), "2026-03-03T11:00:00Z", CallState.ENDED);
        statistics.call(SampleCalls.unknown(1, null), "2026-03-03T11:20:00Z", CallState.ANSWERED_ELSEWHERE);
        statistics.call(SampleCalls.outgoing(SampleCalls.company(1)), "2026-03-03T11:30:00Z", CallState.ENDED);
    }

    private String detail(String chart) {
        return FxThread.get(() -> ((Label) statistics.node(chart).lookup(".detail")).getText());
    }

    private static void press(Node target, KeyCode code, boolean alt) {
        FxThread.get(() -> {
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false));
            return true;
        });
    }
}

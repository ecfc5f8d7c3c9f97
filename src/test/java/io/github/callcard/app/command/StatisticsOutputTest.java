package io.github.callcard.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.journal.CallStatistics;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.Journals;
import io.github.callcard.journal.StatisticsPeriod;
import io.github.callcard.journal.StatisticsPeriod.Length;
import io.github.callcard.ui.card.SampleCalls;
import io.github.callcard.words.Language;
import io.github.callcard.words.Translations;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Statistics as {@code callcard calls --statistics} prints them. The calls began on Monday, 2 March 2026, at 09:42. */
class StatisticsOutputTest {

    private static final StatisticsPeriod WEEK =
            StatisticsPeriod.containing(SampleCalls.START, Length.WEEK, DayOfWeek.MONDAY, SampleCalls.UTC);

    private static final List<JournalCall> CALLS = List.of(
            past(SampleCalls.erika(1), CallState.ENDED),
            past(SampleCalls.erika(2), CallState.MISSED),
            past(
                    SampleCalls.from(SampleCalls.company(3), SampleCalls.START.minus(Duration.ofDays(7))),
                    CallState.ENDED));

    @Test
    void peopleReadSentences() {
        assertThat(print(CALLS, false).lines())
                .containsExactly(
                        "From Mar 2, 2026 to Mar 8, 2026: 2 calls; the period before: 1.",
                        "Answered 1, missed 1, answered elsewhere 0, declined or cut off 0, outgoing 0.",
                        "Recognised 2 of 2 incoming calls with a number.",
                        "1 caller waits for a call back.",
                        "09:00: 2 calls.",
                        "Monday: 2 calls.",
                        "Mrs Erika Mustermann, Muster GmbH & Co. KG (+493012345678): 2 calls, talked 0 min.");
    }

    @Test
    void peopleReadItInTheirLanguage() {
        assertThat(print(CALLS, false, Language.GERMAN))
                .contains("Montag: ", "02.03.2026")
                .doesNotContain("Monday");
        assertThat(print(CALLS, true, Language.GERMAN)).contains("monday");
    }

    @Test
    void aPeriodWithoutCallsIsOneSentence() {
        assertThat(print(List.of(), false).lines())
                .containsExactly("From Mar 2, 2026 to Mar 8, 2026: 0 calls; the period before: 0.");
    }

    @Test
    void programsReadOneObject() {
        JsonNode object = JsonMapper.shared().readTree(print(CALLS, true));

        assertThat(object.get("type").asString()).isEqualTo("statistics");
        assertThat(object.get("from").asString()).isEqualTo("2026-03-02");
        assertThat(object.get("until").asString()).isEqualTo("2026-03-09");
        assertThat(object.get("missed").asInt()).isEqualTo(1);
        assertThat(object.get("byHour").get(9).get("calls").asInt()).isEqualTo(2);
        assertThat(object.get("byWeekday").get("monday").get("answered").asInt())
                .isEqualTo(1);
        assertThat(object.get("toCallBack").asInt()).isEqualTo(1);
        assertThat(object.get("frequent").get(0).get("talkedSeconds").asInt()).isEqualTo(15);
        assertThat(object.get("before").get("calls").asInt()).isEqualTo(1);
    }

    private static String print(List<JournalCall> calls, boolean json) {
        return print(calls, json, Language.ENGLISH);
    }

    private static String print(List<JournalCall> calls, boolean json, Language language) {
        StringWriter text = new StringWriter();
        new StatisticsOutput(CallStatistics.of(calls, WEEK), CallStatistics.of(calls, WEEK.previous()))
                .print(new Output(new PrintWriter(text), json, () -> new Translations(language)));
        return text.toString();
    }

    private static JournalCall past(Call ringing, CallState state) {
        return Journals.past(Journals.over(ringing, state));
    }
}

package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineId;
import io.github.callcard.line.trace.TraceWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code callcard doctor numbers} learns from calls what the telephone system puts before every number. */
class NumberDoctorCommandTest {

    private static final LineId LINE = new LineId("tapi", "Desk");
    private static final String LEARNED =
            "Callers' numbers come with the outside line's 0 before them; set outsideLine to \"0\".";

    @TempDir
    private Path profile;

    private Path answer;
    private Path trace;

    @BeforeEach
    void aTraceOfCallsBehindAZero() throws IOException {
        StringBuilder rows = new StringBuilder("{\"CallerIDHash\": \"h\", \"CallerIDs\": [");
        for (int i = 1; i <= 4; i++) {
            rows.append(i > 1 ? "," : "")
                    .append("{\"PhoneNumber\": 472212345")
                    .append(i)
                    .append(", \"PersonId\": ");
            rows.append(i).append(", \"PersonName\": \"Person ").append(i).append("\"}");
        }
        answer = Files.writeString(profile.resolve("answer.json"), rows.append("]}"));
        trace = profile.resolve("trace.txt");
        Files.writeString(profile.resolve("settings.json"), "{ \"region\": \"NO\" }");
        try (TraceWriter writer = new TraceWriter(trace, false, event -> {})) {
            writer.onEvent(ringing("1", CallDetails.incoming("022123451")));
            writer.onEvent(ringing("2", CallDetails.incoming("022123452")));
            writer.onEvent(ringing("3", CallDetails.incoming("")));
            writer.onEvent(new LineEvent.Identified(LINE, "3", Instant.EPOCH, CallDetails.incoming("022123453")));
            for (int i = 1; i <= 3; i++) {
                writer.onEvent(ringing(
                        "out" + i, new CallDetails(Direction.OUTGOING, "92212345" + i, null, null, null, null)));
            }
        }
    }

    private static LineEvent ringing(String call, CallDetails details) {
        return new LineEvent.Ringing(LINE, call, Instant.EPOCH, details);
    }

    @Test
    void theOutsideLineIsLearnedForEachDirection() {
        String text = run("doctor", "numbers", "--from", answer.toString(), "--calls", trace.toString());

        assertThat(text)
                .contains("Of 3 calls 0 were recognised")
                .contains(
                        "Callers' numbers come with the outside line's 0 before them; set incomingPrefix to \"0\".",
                        "Numbers are dialled with the outside line's 9 before them; set outgoingPrefix to \"9\".",
                        "With outsideLine set to \"0\" 3 more calls would have been recognised.");
    }

    @Test
    void jsonAndCsvSayItToo() throws IOException {
        Path heard = Files.writeString(profile.resolve("heard.txt"), "022123451\n022123452\n022123453\n");
        Path list = profile.resolve("list.csv");

        String json = run(
                "doctor",
                "numbers",
                "--json",
                "--from",
                answer.toString(),
                "--calls",
                heard.toString(),
                "--csv",
                list.toString());

        JsonNode habit = JsonMapper.shared().readTree(json).get("habits").get(0);
        assertThat(habit.get("setting").asString()).isEqualTo("outsideLine");
        assertThat(habit.get("value").asString()).isEqualTo("0");
        assertThat(list)
                .content()
                .contains("setting,,,,,,outsideLine = 0,\"" + LEARNED.replace("\"", "\"\"") + "\"\r\n")
                .contains("3 more calls would have been recognised.");
    }

    @Test
    void followedAdviceLeavesNothingToLearn() throws IOException {
        Files.writeString(
                profile.resolve("settings.json"),
                "{ \"region\": \"NO\", \"site\": { \"incomingPrefix\": \"0\", \"outgoingPrefix\": \"9\" } }");

        assertThat(run("doctor", "numbers", "--from", answer.toString(), "--calls", trace.toString()))
                .contains("Of 3 calls 3 were recognised")
                .doesNotContain("outside line");
    }

    private String run(String... arguments) {
        CommandResult ran = CommandResult.of(TestSurroundings.bare(), profile, arguments);
        assertThat(ran.status()).as(ran.err()).isZero();
        return ran.out();
    }
}

package io.github.callcard.app.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.hook.CallReport;
import io.github.callcard.line.hook.CallReport.State;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands on their way from process to process. */
class CommandTest {

    static Stream<Command> everyKind() {
        return Stream.of(
                new Command.Show(),
                new Command.StartQuietly(),
                new Command.Lines(),
                new Command.OpenSearch(),
                new Command.Search("kari n"),
                new Command.Dial("+4722000101", "Desk phone", false),
                new Command.Dial("112", "", true),
                new Command.Open("tel:+4722000101"),
                new Command.Call(new CallReport(State.RINGING, "", null, null)),
                new Command.Call(new CallReport(State.ENDED, "+47 22", "Kari N", "7")));
    }

    private static final Command DATED = new Command.Call(
            new CallReport(State.ENDED, "+47 22", null, "7").toldAt(Instant.ofEpochMilli(1700000000123L)));

    /** A program that runs on while a newer version is installed knows no moments. */
    @Test
    void aReportWithItsMomentCanBeSaidAsEarlierVersionsKnowIt() {
        assertThat(DATED.words()).containsExactly("call", "ENDED", "+47 22", "", "7", "1700000000123");
        assertThat(Command.read(DATED.words())).contains(DATED);
        assertThat(DATED.earlier()).contains(new Command.Call(new CallReport(State.ENDED, "+47 22", null, "7")));
        assertThat(everyKind().flatMap(command -> command.earlier().stream())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void isReadFromItsOwnWords(Command command) {
        assertThat(Command.read(command.words())).contains(command);
    }

    @Test
    void hasTheWordsThatEarlierVersionsKnow() {
        assertThat(everyKind().map(Command::words))
                .containsExactly(
                        List.of("show"),
                        List.of("be-there"),
                        List.of("lines"),
                        List.of("search"),
                        List.of("search", "kari n"),
                        List.of("dial", "+4722000101", "Desk phone", ""),
                        List.of("dial", "112", "", "confirmed"),
                        List.of("open", "tel:+4722000101"),
                        List.of("call", "RINGING", "", "", ""),
                        List.of("call", "ENDED", "+47 22", "Kari N", "7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "show me",
                "be-there now",
                "open",
                "open a b",
                "call",
                "call RINGING 1 2",
                "call LOST 1 2 3",
                "call ENDED 1 2 3 yesterday",
                "call ENDED 1 2 3 -5",
                "call ENDED 1 2 3 9999999999999999",
                "call LOST 1 2 3 4",
                "quit"
            })
    void otherWordsAreNoCommand(String words) {
        assertThat(Command.read(List.of(words.split(" ")))).isEmpty();
    }
}

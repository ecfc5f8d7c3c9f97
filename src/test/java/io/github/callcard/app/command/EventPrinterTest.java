package io.github.callcard.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.ColleagueLine;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Voicemails;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.sync.SyncStatus.State;
import io.github.callcard.words.Language;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Translations;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EventPrinterTest {

    private final StringWriter out = new StringWriter();
    private final List<String> notes = new ArrayList<>();

    @Test
    void whatFailsAgainAndAgainIsSaidOnceAndItsEndToo() {
        EventPrinter printer = new EventPrinter(
                new Output(new PrintWriter(out), false, () -> new Translations(Language.ENGLISH)),
                note -> notes.add(note.toString()));

        printer.onStatus(status(State.RUNNING, 0, "Fetching."));
        for (int attempt = 0; attempt < 3; attempt++) {
            printer.onStatus(status(State.FAILED, 0, "The password is missing; sign in."));
            printer.onStatus(status(State.RUNNING, 0, "Fetching."));
        }
        printer.onStatus(status(State.CURRENT, 84, "Updated: 84 numbers."));

        assertThat(out.toString().lines()).containsExactly("Fetching.", "Updated: 84 numbers.");
        assertThat(notes).containsExactly("The password is missing; sign in. Calls have no names until then.");
    }

    @Test
    void anotherFailureIsSaidToo() {
        EventPrinter printer = new EventPrinter(
                new Output(new PrintWriter(out), false, () -> new Translations(Language.ENGLISH)),
                note -> notes.add(note.toString()));

        printer.onStatus(status(State.FAILED, 0, "The password is missing; sign in."));
        printer.onStatus(status(State.FAILED, 0, "The server does not answer; check the network."));

        assertThat(notes).hasSize(2);
    }

    @Test
    void asLongAsThereAreNamesNobodyIsToldThatThereAreNone() {
        EventPrinter printer = new EventPrinter(
                new Output(new PrintWriter(out), false, () -> new Translations(Language.ENGLISH)),
                note -> notes.add(note.toString()));

        printer.onStatus(status(State.FAILED, 84, "No network. The 84 numbers from 09:00 stay in use."));

        assertThat(notes).containsExactly("No network. The 84 numbers from 09:00 stay in use.");
    }

    @Test
    void programsReadItAsObjects() {
        EventPrinter printer = new EventPrinter(
                new Output(new PrintWriter(out), true, () -> new Translations(Language.ENGLISH)),
                note -> notes.add(note.toString()));

        printer.onStatus(status(State.FAILED, 0, "The password is missing; sign in."));
        printer.onStatus(status(State.FAILED, 0, "The password is missing; sign in."));

        assertThat(out.toString().lines()).singleElement().asString().contains("\"event\":\"failed\"");
        assertThat(notes).isEmpty();
    }

    private static SyncStatus status(State state, int numbers, String message) {
        return new SyncStatus(state, numbers, numbers == 0 ? null : Instant.EPOCH, Sentence.of(message));
    }

    @Test
    void voicemailsAndColleaguesLinesArePrintedWhereTheyChange() {
        StringWriter out = new StringWriter();
        EventPrinter printer = new EventPrinter(
                new Output(new PrintWriter(out), true, () -> new Translations(Language.ENGLISH)), note -> {});
        ColleagueLine kari = ColleagueLine.unknown("1002", "Kari", "");
        ColleagueLine per = ColleagueLine.unknown("1003", "", "");

        printer.onNews(line(
                Optional.of(new Voicemails(true, OptionalInt.of(2))),
                kari.become(ColleagueLine.State.RINGING, "5"),
                per));
        printer.onNews(line(
                Optional.of(new Voicemails(true, OptionalInt.of(2))), kari.become(ColleagueLine.State.BUSY, "5"), per));

        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"type\":\"voicemails\",\"line\":\"sip:1001\",\"waiting\":true,\"unheard\":2}",
                        "{\"type\":\"colleague\",\"line\":\"sip:1001\",\"extension\":\"1002\",\"name\":\"Kari\",\"state\":\"ringing\"}",
                        "{\"type\":\"colleague\",\"line\":\"sip:1001\",\"extension\":\"1003\",\"name\":\"\",\"state\":\"unknown\"}",
                        "{\"type\":\"colleague\",\"line\":\"sip:1001\",\"extension\":\"1002\",\"name\":\"Kari\",\"state\":\"busy\"}");
    }

    @Test
    void aColleaguesStateThatIsTheSameIsNotPrintedAgain() {
        StringWriter out = new StringWriter();
        EventPrinter printer = new EventPrinter(
                new Output(new PrintWriter(out), false, () -> new Translations(Language.ENGLISH)), note -> {});
        ColleagueLine kari = ColleagueLine.unknown("1002", "Kari", "*81002");

        printer.onNews(line(Optional.empty(), kari.become(ColleagueLine.State.RINGING, "")));
        printer.onNews(line(Optional.empty(), kari.become(ColleagueLine.State.RINGING, "+4722334455")));
        printer.onNews(line(Optional.empty(), kari.become(ColleagueLine.State.FREE, "")));
        printer.onNews(line(Optional.empty(), kari.become(ColleagueLine.State.FREE, "")));

        assertThat(out.toString().lines())
                .containsExactly("Colleague 1002 Kari on sip:1001: ringing", "Colleague 1002 Kari on sip:1001: free");
    }

    @Test
    void peopleReadHowManyVoicemailsWait() {
        EventPrinter printer = new EventPrinter(
                new Output(new PrintWriter(out), false, () -> new Translations(Language.ENGLISH)), note -> {});

        printer.onNews(line(Optional.of(new Voicemails(true, OptionalInt.of(2)))));
        printer.onNews(line(Optional.of(new Voicemails(true, OptionalInt.empty()))));
        printer.onNews(line(Optional.of(new Voicemails(false, OptionalInt.empty()))));
        printer.onNews(line(Optional.empty()));

        assertThat(out.toString().lines())
                .containsExactly(
                        "Voicemails on sip:1001: 2",
                        "Voicemails on sip:1001: some",
                        "Voicemails on sip:1001: none",
                        "Voicemails on sip:1001: unknown");
    }

    private static Line line(Optional<Voicemails> mail, ColleagueLine... colleagues) {
        return new Line() {
            @Override
            public LineId id() {
                return new LineId("sip", "1001");
            }

            @Override
            public String name() {
                return "SIP 1001";
            }

            @Override
            public LineHealth health() {
                return new LineHealth(LineHealth.State.READY, Sentence.of("Ready."), Instant.EPOCH, null);
            }

            @Override
            public Optional<Voicemails> voicemails() {
                return mail;
            }

            @Override
            public List<ColleagueLine> colleagues() {
                return List.of(colleagues);
            }
        };
    }
}

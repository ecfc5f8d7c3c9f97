package io.github.callcard.app.window;

import static io.github.callcard.app.window.RunningProgram.awaitText;
import static io.github.callcard.app.window.RunningProgram.isSeen;
import static io.github.callcard.app.window.RunningProgram.press;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.call.Call;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Directory;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Outcome;
import io.github.callcard.ui.toolkit.FxThread;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** The running program learns from calls about the telephone system, and the user decides on it. */
class NumberHabitsTest extends ProgramWindowTest {

    private static final String SENTENCE = "Callers’ numbers seem to arrive with 9 in front";

    private int calls;

    @Test
    void threeCallersBehindADigitAreASuggestionThatTheUserTakes() throws Exception {
        open("{}");
        List<CallerId> known = norwegians();
        call("9", known.get(0));
        call("9", known.get(1));
        call("9", known.get(1));
        call("9", known.get(2));

        awaitText(window, SENTENCE);
        assertThat(lastCall().match().confident())
                .as("a suggestion changes no match")
                .isFalse();

        press(window, "use");

        await().until(() -> running.store.current().site().incomingPrefixes().equals(List.of("9")));
        await().untilAsserted(() -> assertThat(isSuggested()).isFalse());
        assertThat(running.settingsText()).contains("\"outsideLine\"", "\"9\"");
        await().until(() -> running.program
                .monitor()
                .directory()
                .plan()
                .site()
                .incomingPrefixes()
                .equals(List.of("9")));
        call("9", known.get(3));
        assertThat(lastCall().match().confident()).isTrue();
        assertThat(lastCall().match().callers()).containsExactly(known.get(3));
    }

    @Test
    void whatTheUserDoesNotWantIsNotSaidAgain() throws Exception {
        open("{}");
        List<CallerId> known = norwegians();
        for (int i = 0; i < 3; i++) {
            call("9", known.get(i));
        }
        awaitText(window, SENTENCE);

        press(window, "decline");

        await().untilAsserted(() -> assertThat(isSuggested()).isFalse());
        call("9", known.get(3));
        for (int i = 0; i < 3; i++) {
            dial("8", known.get(i));
        }
        awaitText(window, "Numbers seem to be dialled with 8 in front");
        assertThat(RunningProgram.read(window)).noneMatch(text -> text.contains(SENTENCE));
        assertThat(running.settingsText()).doesNotContain("outsideLine");
    }

    @Test
    void whatTheAdministratorDecidesIsNotSuggested() throws Exception {
        open("{ \"site\": { \"incomingPrefix\": \"0\" } }");
        List<CallerId> known = norwegians();
        for (int i = 0; i < 3; i++) {
            call("9", known.get(i));
        }
        for (int i = 0; i < 3; i++) {
            dial("8", known.get(i));
        }

        awaitText(window, "Numbers seem to be dialled with 8 in front");
        assertThat(RunningProgram.read(window)).noneMatch(text -> text.contains(SENTENCE));
    }

    private void open(String policy) throws Exception {
        settings("""
                { "server": { "url": "%s", "user": "demo" }, "region": "NO",
                  "lines": [ { "type": "simulated" } ] }
                """.formatted(server.address()));
        policy(policy);
        keepPassword();
        start(secrets, page -> false);
        await().until(() -> running.program.monitor().directory().size() > 0);
        running.program.desktop().openStatus();
        await().until(() -> !statusWindows().isEmpty());
        window = statusWindows().getFirst();
    }

    private static List<Parent> statusWindows() {
        return FxThread.get(() -> Window.getWindows().stream()
                .map(each -> each.getScene().getRoot())
                .filter(root -> root.getStyleClass().contains("status"))
                .toList());
    }

    /** Each with a number of his own. */
    private List<CallerId> norwegians() {
        Directory directory = running.program.monitor().directory();
        return IntStream.range(0, directory.size())
                .mapToObj(directory::get)
                .filter(caller -> Long.toString(caller.e164()).matches("472[0-9]{7}"))
                .filter(caller -> directory.match("+" + caller.e164()).callers().size() == 1)
                .toList();
    }

    private void call(String prefix, CallerId caller) {
        end(CallDetails.incoming(prefix + caller.e164() % 100_000_000));
    }

    private void dial(String prefix, CallerId caller) {
        String number = prefix + caller.e164() % 100_000_000;
        end(new CallDetails(Direction.OUTGOING, number, null, null, null, null));
    }

    /** Lets a call ring and end, and waits until the listeners have heard of it. */
    private void end(CallDetails details) {
        LineId line = new LineId("test", "desk");
        String id = "call " + calls++;
        int before = running.calls.size();
        running.program.monitor().visitors().onEvent(new LineEvent.Ringing(line, id, Instant.now(), details));
        running.program.monitor().visitors().onEvent(new LineEvent.Ended(line, id, Instant.now(), Outcome.MISSED));
        await().until(() -> running.calls.size() > before && lastCall().isOver());
    }

    private Call lastCall() {
        return List.copyOf(running.calls).getLast();
    }

    private boolean isSuggested() {
        return FxThread.get(() ->
                window.lookupAll("*").stream().anyMatch(node -> "suggestion".equals(node.getId()) && isSeen(node)));
    }
}

package io.github.callcard.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.app.line.TestCall;
import io.github.callcard.ui.toolkit.FxThread;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The call that a user makes to himself, to see what a card looks like. */
class TestCallTest extends ProgramWindowTest {

    @BeforeEach
    void open() throws Exception {
        settings("""
                { "region": "NO", "server": { "url": "%s", "user": "demo" } }
                """.formatted(server.address()));
        keepPassword();
        start(secrets, RunningProgram::follow);
        await().until(() -> running.program.monitor().directory().size() > 0);
    }

    @Test
    void itShowsSomebodyOfTheDirectoryAndOffersNothingToLog() {
        String somebody = testCall().caller().orElseThrow().displayName();
        ring();

        await().until(() -> onCards().contains(somebody));
        await().until(() -> onCards().contains("Open"));
        assertThat(onCards()).doesNotContain("Log call");
    }

    @Test
    void itComesUpWhileCardsArePausedSinceTheUserAskedForIt() {
        FxThread.run(() -> running.program.desktop().deck().pause(null));
        ring();

        await().until(() -> !onCards().isEmpty());
        assertThat(FxThread.get(() -> running.program.desktop().deck().pause().on()))
                .as("other calls are still held back")
                .isTrue();
    }

    private void ring() {
        testCall().ring();
    }

    private TestCall testCall() {
        return new TestCall(running.program.monitor(), Clock.systemUTC());
    }

    private static List<String> onCards() {
        return FxThread.get(() -> Window.getWindows().stream()
                .filter(window -> !(window instanceof Stage) && window.isShowing() && window.getX() > -5000)
                .flatMap(window -> window.getScene().getRoot().lookupAll("*").stream())
                .filter(node -> node instanceof Labeled && RunningProgram.isSeen(node))
                .map(node -> ((Labeled) node).getText())
                .filter(Objects::nonNull)
                .toList());
    }
}

package io.github.callcard.app.window;

import static io.github.callcard.app.window.RunningProgram.awaitText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.ui.toolkit.FxThread;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The first run without a mouse: on every page something useful has the keyboard, and Enter presses the painted button. */
class FirstRunKeyboardTest extends ProgramWindowTest {

    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void open() throws Exception {
        openSetup(secrets, RunningProgram::follow);
        awaitFocus("next");
    }

    @Test
    void theWholeWay() throws Exception {
        robot.type(KeyCode.ENTER);
        awaitFocus("url");
        robot.write(server.address().toString(), 0).type(KeyCode.ENTER);
        awaitFocus("user");
        robot.write("demo", 0).type(KeyCode.TAB).write("demo", 0).type(KeyCode.ENTER);

        awaitText(window, "Which phone rings?");
        awaitAKindOfLine();
        goTo("addSimulated");
        robot.type(KeyCode.SPACE);
        awaitFocus("name");
        robot.write("Reception", 0).type(KeyCode.ENTER);
        awaitText(window, " · Ready");
        awaitFocus("next");
        assertThat(running.store.current().lines()).hasSize(1);

        robot.type(KeyCode.ENTER);
        awaitFocus("ring");
        robot.type(KeyCode.SPACE);
        await().until(() -> !running.calls.isEmpty());
        goTo("next");
        robot.type(KeyCode.ENTER);
        awaitText(window, "Callcard cannot see your calls yet");
        goTo("next");
        robot.type(KeyCode.ENTER);
        await().until(() -> !RunningProgram.isOpen(SETUP));
    }

    @Test
    void aKindOfLineThatIsChosenHasTheKeyboardAndOneButtonToSaveIt() {
        goToThePhone();
        goTo("addSip");
        robot.type(KeyCode.SPACE);
        awaitFocus("user");

        assertThat(RunningProgram.read(window))
                .filteredOn(text -> text.replace("_", "").equals("Save line"))
                .hasSize(1);
        robot.type(KeyCode.ENTER);
        awaitText(window, "The extension is missing");
        robot.write("1001", 0).type(KeyCode.ENTER);
        awaitText(window, "The server is missing");
        assertThat(((TextInputControl) focused()).getText()).isEqualTo("1001");

        goTo("cancel");
        robot.type(KeyCode.SPACE);
        awaitAKindOfLine();
    }

    @Test
    void whatHasTheKeyboardFirstOnTheLastPageDoesNotLeave() {
        goToThePhone();
        goTo("next");
        robot.type(KeyCode.ENTER);
        awaitFocus("ring");
        goTo("next");
        robot.type(KeyCode.ENTER);
        awaitText(window, "Callcard cannot see calls yet");

        await().until(() ->
                focused() instanceof Button button && button.getText().equals("Set _up"));
        robot.type(KeyCode.SPACE);
        awaitText(window, "Where is your SuperOffice?");
        awaitFocus("url");
    }

    private void goToThePhone() {
        robot.type(KeyCode.ENTER);
        awaitFocus("url");
        goTo("later");
        robot.type(KeyCode.SPACE);
        awaitText(window, "Which phone rings?");
        awaitAKindOfLine();
    }

    private void awaitAKindOfLine() {
        await().until(() -> focused().getId() != null && focused().getId().startsWith("add"));
    }

    /** Presses Tab until a control is reached; within one round it has to be. */
    private void goTo(String id) {
        for (int presses = 0; presses < 20 && !id.equals(focused().getId()); presses++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(focused().getId()).as("reached by Tab").isEqualTo(id);
    }

    private void awaitFocus(String id) {
        await().alias(id + " has the keyboard").until(() -> id.equals(focused().getId()));
    }

    private Node focused() {
        return FxThread.get(() -> {
            Node owner = window.getScene().getFocusOwner();
            return owner == null ? window : owner;
        });
    }
}

package io.github.callcard.app.window;

import static io.github.callcard.app.window.RunningProgram.awaitText;
import static io.github.callcard.app.window.RunningProgram.find;
import static io.github.callcard.app.window.RunningProgram.nameOf;
import static io.github.callcard.app.window.RunningProgram.press;
import static io.github.callcard.app.window.RunningProgram.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.instance.Command;
import io.github.callcard.line.hook.CallReport;
import io.github.callcard.line.hook.CallReport.State;
import io.github.callcard.line.hook.PhoneProgram;
import io.github.callcard.ui.toolkit.FxThread;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A user sets a telephone program up with what the settings show, and sees at once that it works. */
class PhoneProgramsInSettingsTest extends ProgramWindowTest {

    @BeforeEach
    void openForm() throws Exception {
        settings("{ \"lines\": [ ] }");
        openSettings();
        press(window, "page.lines");
        press(window, "addHook");
    }

    @Test
    void theRecipeOfTheChosenProgramIsShownAndCopied() {
        assertThat(read(window)).noneMatch(text -> text.contains("MicroSIP.ini"));

        choose(PhoneProgram.MICROSIP);

        awaitText(window, "MicroSIP.ini");
        assertThat(read(window)).anyMatch(text -> text.startsWith("Not yet confirmed"));
        press(window, "copy");
        assertThat(FxThread.get(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("cmdIncomingCall=\"")
                .endsWith("call --state ringing --");
        assertThat(nameOf(find(window, "copy"), window)).isEqualTo("Copy: When a call comes in");

        choose(PhoneProgram.TWINKLE);

        awaitText(window, "under Scripts");
        assertThat(read(window))
                .noneMatch(text -> text.startsWith("Not yet confirmed") || text.contains("MicroSIP.ini"));
        assertThat(FxThread.get(() -> ((TextInputControl) window.lookup(".text-area")).getText()))
                .contains("$TWINKLE_TRIGGER");
    }

    @Test
    void ofAProgramThatTellsNothingTheLineIsNamedThatServesInstead() {
        choose(PhoneProgram.ZOIPER);

        awaitText(window, "add its account as a SIP line instead");
        assertThat(read(window))
                .noneMatch(text -> text.startsWith("Not yet confirmed") || text.contains("call --state"));
        assertThat(FxThread.get(() -> window.lookup("#trial").isVisible())).isFalse();

        choose(PhoneProgram.MICROSIP);

        awaitText(window, "MicroSIP.ini");
        assertThat(FxThread.get(() -> window.lookup("#trial").isVisible())).isTrue();
    }

    @Test
    void aTestCallOfTheProgramIsWaitedForAndSaid() {
        OutsideCommands commands = new OutsideCommands(running.program);
        choose(PhoneProgram.PASCOM);
        commands.handle(new Command.Call(new CallReport(State.RINGING, "1", null, null)));
        assertThat(read(window)).noneMatch(text -> text.startsWith("It works"));

        press(window, "wait");
        awaitText(window, "Now call yourself");
        commands.handle(new Command.Open("callcard:ring?number=%2B4722000101"));

        awaitText(window, "It works: a call from +4722000101 came in.");
    }

    @Test
    void aCallerWithoutANumberWillDo() {
        choose(PhoneProgram.OTHER);
        press(window, "wait");
        new OutsideCommands(running.program).handle(new Command.Call(new CallReport(State.RINGING, "", null, null)));

        awaitText(window, "It works: a call without a number came in.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTestCallIsStillWaitedForWhenAnotherLanguageIsChosen() {
        choose(PhoneProgram.PASCOM);
        press(window, "wait");
        awaitText(window, "Now call yourself");

        press(window, "page.program");
        FxThread.get(() -> {
            ((ComboBox<String>) find(window, "language")).setValue("de");
            return true;
        });
        window = RunningProgram.window("Callcard-Einstellungen");
        press(window, "page.lines");
        new OutsideCommands(running.program).handle(new Command.Open("callcard:ring?number=%2B4722000101"));

        awaitText(window, "+4722000101");
    }

    @SuppressWarnings("unchecked")
    private void choose(PhoneProgram program) {
        FxThread.get(() -> {
            ((ComboBox<PhoneProgram>) find(window, "program")).setValue(program);
            return true;
        });
    }
}

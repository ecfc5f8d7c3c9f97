package io.github.callcard.ui.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.directory.CallerId;
import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.words.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Searching and dialling by keyboard. */
@ExtendWith(OnFxThread.class)
class SearchWindowTest {

    private SearchBox box;

    @BeforeEach
    void make() {
        box = new SearchBox(SchemeChoice.LIGHT, false);
    }

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void beforeAnythingIsTypedItListsWhomTheUserTalksWithAndTheCommands() {
        box.open();

        box.awaitRows(
                "Kari-Anne Østby",
                "Erika Mustermann",
                "Open calls",
                "Pause cards for 30 minutes",
                "Sync with SuperOffice now",
                "Show lines",
                "Settings",
                "Sign in or out",
                "Quit Callcard");
        assertThat(FxThread.get(() -> box.field().isFocused())).isTrue();
    }

    @Test
    void peopleAndCompaniesAreFoundAndEnterDialsTheFirst() {
        box.open();
        box.type("mus gmb");
        box.awaitRows("Muster GmbH & Co. KG", "Erika Mustermann", "Jörg Musäus", "Search SuperOffice for “mus gmb”");

        box.press(KeyCode.DOWN);
        box.press(KeyCode.ENTER);

        assertThat(box.actions.dialled).containsExactly("+493012345678");
        assertThat(box.isOpen()).isFalse();
    }

    @Test
    void theSelectedRowSaysFirstWhatEnterDialsAndByWhichLine() {
        box.open();
        box.type("erika");

        box.awaitText("Enter calls with Desk phone");

        box.actions.way = new DialWay.ByLine("Desk phone", "000493012345678");
        box.type("erika m");
        box.awaitText("Enter: Desk phone dials 000493012345678");
        box.actions.way = new DialWay.ByProgram("Linphone");
        box.type("erika mu");
        box.awaitText("Enter hands it to Linphone; no line can dial");
        box.actions.way = new DialWay.AsksFirst();
        box.type("erika mus");
        box.awaitText("Enter asks before it calls");
    }

    @Test
    void enterDoesNothingWithTheRowsOfTheSearchBefore() {
        box.open();
        box.type("ola");
        box.awaitRows("Ola Nordmann", "Search SuperOffice for “ola”");
        box.actions.gate = new CountDownLatch(1);

        box.type("erika");
        box.press(KeyCode.ENTER);
        box.press(KeyCode.O, true);

        assertThat(box.isOpen()).isTrue();
        assertThat(box.actions.dialled).isEmpty();
        assertThat(box.actions.opened).isEmpty();

        box.actions.gate.countDown();
        box.awaitRows("Erika Mustermann", "Search SuperOffice for “erika”");
        box.press(KeyCode.ENTER);
        assertThat(box.actions.dialled).containsExactly("+493012345678");
    }

    @Test
    void anotherLanguageLeavesWhomSuperOfficeFound() {
        box.actions.atServer = List.of(new CallerId(4733112233L, 40, "Quentin Quist", 0, "", ""));
        box.open();
        box.type("quist");
        box.awaitRows("Search SuperOffice for “quist”");
        box.press(KeyCode.ENTER);
        box.awaitRows("Quentin Quist");

        box.speak(Locale.GERMAN);

        assertThat(box.rows()).containsExactly("Quentin Quist");
        assertThat(box.field().getText()).isEqualTo("quist");
    }

    @Test
    void anotherLanguageSaysAgainWhyThereIsNoSelectedNumber() {
        box.open(Sentence.of("The selected text has no telephone number in it; type the number or a name."));
        box.awaitText("The selected text has no telephone number in it; type the number or a name.");

        box.speak(Locale.GERMAN);

        box.awaitText("Im markierten Text steht keine Telefonnummer; geben Sie die Nummer oder einen Namen ein.");
    }

    @Test
    void whereNothingCanDialEnterCopiesTheNumberAndTheBoxStays() {
        box.actions.way = new DialWay.Copied();
        box.open();
        box.type("erika");
        box.awaitText("Enter copies it; no line can dial");

        box.press(KeyCode.ENTER);

        box.awaitText("+493012345678 is copied.");
        assertThat(clipboard()).isEqualTo("+493012345678");
        assertThat(box.actions.dialled).isEmpty();
        assertThat(box.isOpen()).isTrue();
    }

    @Test
    void anEmergencyNumberComesFirstAsItWasTyped() {
        box.open();
        box.type("112");

        await().until(() -> box.rows().size() > 2 && box.selected().equals(Optional.of("112")));
        box.press(KeyCode.ENTER);

        assertThat(box.actions.dialled).containsExactly("112");
    }

    @Test
    void aPartOfANumberThatSomebodyHasIsNotWhatEnterDials() {
        box.open();
        box.type("2298");
        box.awaitRows("Ola Nordmann", "2298", "Search SuperOffice for “2298”");

        box.press(KeyCode.DOWN);
        box.press(KeyCode.ENTER);

        assertThat(box.actions.dialled).containsExactly("2298");
    }

    @Test
    void aTypedNumberThatSomebodyHasIsTheirs() {
        box.open();
        box.type("+47 22 98 76 54");

        box.awaitRows("Ola Nordmann", "Search SuperOffice for “+47 22 98 76 54”");
    }

    @Test
    void serviceCodesAndParametersAreNoNumbers() {
        box.open();
        for (String hostile : List.of("*21*22987654#", "22987654;phone-context=+47", "+4722,,1234")) {
            box.type(hostile);
            await().until(() -> box.rows().equals(List.of("Search SuperOffice for “" + hostile + "”"))
                    || !box.rows().contains(hostile));
            assertThat(box.rows()).noneMatch(hostile::equals);
        }
    }

    @Test
    void ctrlCCopiesTheNumberUnlessTextIsSelected() {
        box.open();
        box.type("ola");
        box.awaitRows("Ola Nordmann", "Search SuperOffice for “ola”");
        clipboard("before");

        FxThread.get(() -> {
            box.field().selectAll();
            return true;
        });
        box.press(KeyCode.C, true);
        assertThat(clipboard()).isNotEqualTo("+4722987654");
        FxThread.get(() -> {
            box.field().deselect();
            return true;
        });
        box.press(KeyCode.C, true);

        assertThat(clipboard()).isEqualTo("+4722987654");
    }

    @Test
    void ctrlOOpensThePageAndSaysWhereItCannot() {
        box.open();
        box.type("ola");
        box.awaitRows("Ola Nordmann", "Search SuperOffice for “ola”");

        box.press(KeyCode.O, true);
        box.actions.pageProblem = "SuperOffice cannot be opened; choose a default browser.";
        box.press(KeyCode.O, true);

        assertThat(box.actions.opened).extracting(CallerId::personId).containsExactly(3, 3);
        box.awaitText("SuperOffice cannot be opened; choose a default browser.");
    }

    @Test
    void commandsAreFoundByTheirWordsAndRunWhenTheBoxIsClosed() {
        box.open();
        box.type("sett");
        box.awaitRows("Settings", "Search SuperOffice for “sett”");

        box.press(KeyCode.ENTER);

        assertThat(box.commands).containsExactly("settings");
        assertThat(box.isOpen()).isFalse();
    }

    @Test
    void arrowsStopAtTheEnds() {
        box.open();
        box.type("mus gmb");
        box.awaitRows("Muster GmbH & Co. KG", "Erika Mustermann", "Jörg Musäus", "Search SuperOffice for “mus gmb”");

        box.press(KeyCode.UP);
        assertThat(box.selected()).contains("Muster GmbH & Co. KG");
        box.press(KeyCode.PAGE_DOWN);
        box.press(KeyCode.DOWN);
        assertThat(box.selected()).contains("Search SuperOffice for “mus gmb”");
    }

    @Test
    void escapeClosesAndTheNextTimeItIsEmpty() {
        box.open();
        box.type("mus");
        await().until(() -> box.rows().contains("Jörg Musäus"));

        box.press(KeyCode.ESCAPE);
        assertThat(box.isOpen()).isFalse();
        box.open();

        await().until(() -> box.rows().contains("Open calls"));
        assertThat(box.field().getText()).isEmpty();
    }

    @Test
    void itCanBeOpenedWithTheNumberThatIsSelectedElsewhere() {
        box.open("22987654");

        box.awaitRows("Ola Nordmann", "Search SuperOffice for “22987654”");
        assertThat(box.actions.dialled).isEmpty();
    }

    @Test
    void aWholeNumberComesBeforeThoseItIsAPartOf() {
        box.open("2298");
        box.awaitRows("2298", "Ola Nordmann", "Search SuperOffice for “2298”");

        box.press(KeyCode.ENTER);

        assertThat(box.actions.dialled).containsExactly("2298");
    }

    @Test
    void anotherSelectedNumberReplacesTheOneThatIsShown() {
        box.open("2298");
        box.awaitRows("2298", "Ola Nordmann", "Search SuperOffice for “2298”");

        box.open("112");

        await().until(() -> box.selected().equals(Optional.of("112")));
        assertThat(box.field().getText()).isEqualTo("112");
    }

    @Test
    void whyThereIsNoSelectedNumberIsSaidUntilSomethingIsTyped() {
        String why = "The selected text has no telephone number in it; type the number or a name.";
        box.open(Sentence.of("The selected text has no telephone number in it; type the number or a name."));
        box.awaitText(why);

        box.type("erika");
        await().until(() -> !box.texts().contains(why));

        box.press(KeyCode.ESCAPE);
        box.open();
        await().until(() -> box.rows().contains("Open calls"));
        assertThat(box.texts()).doesNotContain(why);
    }

    @Test
    void whoIsNotAmongTheCallerIdsIsSearchedInSuperOffice() {
        box.actions.atServer = List.of(
                new CallerId(4733112233L, 40, "Quentin Quist", 0, "", ""),
                new CallerId(0, 41, "Quinta Quist", 0, "", ""));
        box.open();
        box.type("quist");
        box.awaitText("Not among the caller ids");
        box.awaitRows("Search SuperOffice for “quist”");

        box.press(KeyCode.ENTER);
        box.awaitRows("Quentin Quist", "Quinta Quist");
        box.awaitText("In SuperOffice");
        box.press(KeyCode.DOWN);
        box.awaitText("Enter opens");
        box.press(KeyCode.ENTER);

        assertThat(box.actions.opened).extracting(CallerId::personId).containsExactly(41);
        assertThat(box.actions.dialled).isEmpty();
    }

    @Test
    void aServerThatFindsNobodyOrFailsIsSaid() {
        box.open();
        box.type("quist");
        box.awaitRows("Search SuperOffice for “quist”");
        box.press(KeyCode.ENTER);
        box.awaitText("Nobody in SuperOffice has this name");

        box.type("quista");
        box.awaitRows("Search SuperOffice for “quista”");
        box.actions.broken = true;
        box.press(KeyCode.ENTER);

        box.awaitText("The search did not work");
        box.awaitText("https://crm.example.com took too long to answer; try again later.");
    }

    @Test
    void whatIsTypedMeanwhileDoesNotWaitForASlowServerAndItsAnswerIsNotShown() {
        box.actions.serverGate = new CountDownLatch(1);
        box.actions.atServer = List.of(new CallerId(0, 41, "Quinta Quist", 0, "", ""));
        box.open();
        box.type("quist");
        box.awaitRows("Search SuperOffice for “quist”");
        box.press(KeyCode.ENTER);
        box.awaitText("Searching…");

        box.type("ola");
        box.awaitRows("Ola Nordmann", "Search SuperOffice for “ola”");
        box.actions.serverGate.countDown();
        box.type("ola n");

        box.awaitRows("Ola Nordmann", "Search SuperOffice for “ola n”");
    }

    @Test
    void withoutAServerNothingIsOfferedThatCannotBeDone() {
        box.actions.withServer = false;
        box.open();
        box.type("quist");

        box.awaitText("Not among the caller ids");
        box.awaitText("Names, companies and numbers are searched; type fewer letters, or dial a number.");
        assertThat(box.rows()).isEmpty();
    }

    @Test
    void aFailureIsSaid() {
        box.actions.broken = true;
        box.open();
        box.type("ola");

        box.awaitText("The names cannot be searched now.");
    }

    @Test
    void ofKeysTypedInARowTheLastIsSearchedAndTheWindowNeverWaits() {
        box.actions.gate = new CountDownLatch(1);
        box.open();
        box.awaitText("Searching…");

        for (String typed : List.of("o", "ol", "ola", "ola ", "ola n")) {
            box.type(typed);
        }
        box.actions.gate.countDown();

        box.awaitRows("Ola Nordmann", "Search SuperOffice for “ola n”");
        assertThat(box.actions.searched).endsWith("ola n").hasSizeLessThan(3);
    }

    @Test
    void aScreenReaderHearsTheRowAndWhatEnterDoes() {
        box.open();
        box.type("ola");

        await().untilAsserted(() -> assertThat(FxThread.get(() -> box.field().getAccessibleHelp()))
                .isEqualTo("Ola Nordmann, Fjord Eiendom AS, 22 98 76 54. Enter: Desk phone dials +493012345678"));
    }

    private static String clipboard() {
        return FxThread.get(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    private static void clipboard(String text) {
        FxThread.get(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            return Clipboard.getSystemClipboard().setContent(content);
        });
    }
}

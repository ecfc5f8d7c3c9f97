package io.github.callcard.app.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.demo.SearchBehaviour;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the card of an unknown number to the stand-in's books: the window that adds it to a person. */
@ExtendWith(OnFxThread.class)
class AddNumberTest {

    private static final String UNKNOWN = "+442079460777";
    private static final int INGRID = 1001;

    @AutoClose
    private ServedCards cards;

    @BeforeEach
    void start() throws Exception {
        cards = new ServedCards();
        cards.ring(1, UNKNOWN);
        await().until(() -> cards.lines().equals(List.of("Not found in SuperOffice")));
        CardNodes.press("Add…");
        await().until(AddNumberTest::isOpen);
    }

    @Test
    void aPersonIsSearchedSeenBeforehandAndHasTheNumberAfterTheClick() {
        assertThat(text("number")).isEqualTo("+44 20 7946 0777");
        assertThat(add().isDisabled()).isTrue();
        chooseIngrid();

        assertThat(text("preview"))
                .isEqualTo("This will be written into SuperOffice: +44 20 7946 0777 as a direct number of Ingrid"
                        + " Solbakken, Nordlys Regnskap AS.");
        assertThat(cards.standIn.numbersOf(INGRID))
                .as("nothing before the click")
                .isEmpty();
        fire(add());

        await().until(() -> cards.standIn.numbersOf(INGRID).equals(List.of("OfficePhones +44 20 7946 0777")));
        await().until(() -> !isOpen());
        await().until(() -> cards.name().equals("Ingrid Solbakken"));
        await().until(() -> CardNodes.note().equals("This number is now one of Ingrid Solbakken in SuperOffice."));
    }

    @Test
    void theKindOfNumberIsTheUsersChoice() {
        chooseIngrid();
        fire(radio("Private"));
        assertThat(text("preview")).contains("as a private number of Ingrid Solbakken");

        fire(add());

        await().until(() -> cards.standIn.numbersOf(INGRID).equals(List.of("PrivatePhones +44 20 7946 0777")));
    }

    @Test
    void everythingIsDoneByTheKeyboardAndEnterInTheListWritesNothingYet() {
        assertThat(FxThread.get(() -> search().isFocused())).isTrue();
        search("ingrid");
        await().until(() -> people().getItems().size() == 1);
        press(search(), KeyCode.DOWN);
        await().until(() -> people().isFocused() && people().getSelectionModel().getSelectedIndex() == 0);

        press(people(), KeyCode.ENTER);

        await().until(() -> add().isFocused());
        assertThat(cards.standIn.numbersOf(INGRID)).isEmpty();
        assertThat(isOpen()).isTrue();
        press(people(), KeyCode.UP);
        assertThat(FxThread.get(() -> search().isFocused())).isTrue();
    }

    @Test
    void whoMayNotWriteIsToldSoAndNothingTypedIsLost() {
        cards.standIn.behaveOnSearch(SearchBehaviour.READ_ONLY);
        chooseIngrid();
        fire(add());

        await().until(() -> text("fault").contains("does not allow this user to change this person"));
        assertThat(search().getText()).isEqualTo("ingrid");
        assertThat(people().getSelectionModel().getSelectedIndex()).isZero();
        assertThat(cards.name()).isEqualTo("+44 20 7946 0777");

        cards.standIn.behaveOnSearch(SearchBehaviour.USUAL);
        fire(add());
        await().until(() -> !cards.standIn.numbersOf(INGRID).isEmpty());
    }

    @Test
    void anAnswerThatIsNoneDoesNotCountAsWritten() {
        chooseIngrid();
        cards.standIn.behaveOnSearch(SearchBehaviour.NULL);
        fire(add());

        await().until(() -> text("fault").contains("did not say that it has the number now"));
        assertThat(isOpen()).isTrue();
    }

    @Test
    void aFailureToWriteIsSaidAndTheNextTryWrites() {
        chooseIngrid();
        cards.standIn.behaveOnSearch(SearchBehaviour.FAILING);
        fire(add());
        await().until(() -> !text("fault").isEmpty());
        assertThat(cards.name()).isEqualTo("+44 20 7946 0777");

        cards.standIn.behaveOnSearch(SearchBehaviour.USUAL);
        fire(add());
        await().until(() -> cards.name().equals("Ingrid Solbakken"));
    }

    @Test
    void whileItIsWrittenSlowlyTheCardGoesOnAndTheWindowCanBeClosed() {
        chooseIngrid();
        cards.standIn.behaveOnSearch(SearchBehaviour.SILENT);
        fire(add());
        await().until(() -> FxThread.get(() -> add().getText()).equals("Adding…"));

        CardNodes.press("Copy");
        assertThat(FxThread.get(() -> Clipboard.getSystemClipboard().getString()))
                .contains("7946");
        fire(button("Cancel"));

        await().until(() -> !isOpen());
        assertThat(cards.name()).isEqualTo("+44 20 7946 0777");
        cards.standIn.behaveOnSearch(SearchBehaviour.USUAL);
        pressAddUntilItIsOpen();
        chooseIngrid();
        fire(add());
        await().until(() -> cards.name().equals("Ingrid Solbakken"));
    }

    @ParameterizedTest
    @EnumSource(names = {"NULL", "FAILING"})
    void aSearchThatFailsSaysWhyAndCanBeTriedAgain(SearchBehaviour behaviour) {
        cards.standIn.behaveOnSearch(behaviour);
        search("ingrid");
        await().until(() -> !text("fault").isEmpty());

        cards.standIn.behaveOnSearch(SearchBehaviour.USUAL);
        press(search(), KeyCode.ENTER);

        await().until(() -> people().getItems().size() == 1);
        assertThat(text("fault")).isEmpty();
    }

    @Test
    void aSlowSearchGivesWayToTheNext() {
        cards.standIn.behaveOnSearch(SearchBehaviour.SILENT);
        search("torstein");
        await().until(() -> text("empty").equals("Searching…"));

        cards.standIn.behaveOnSearch(SearchBehaviour.USUAL);
        search("ingrid");

        await().until(() -> people().getItems().size() == 1);
    }

    @Test
    void nobodyOfThatNameIsSaid() {
        search("nobody at all");

        await().until(() -> text("empty").equals("SuperOffice has nobody of that name."));
        assertThat(add().isDisabled()).isTrue();
    }

    @Test
    void aServerThatDoesNotKnowTheCompanysColumnFindsPeopleAllTheSame() {
        cards.standIn.behaveOnSearch(SearchBehaviour.DOCUMENTED_COLUMNS);
        search("ingrid");

        await().until(() -> people().getItems().size() == 1);
    }

    @Test
    void somebodyNewIsEnteredInSuperOfficeWithTheNumberAtHand() {
        fire(button("New person…"));
        await().until(() -> cards.opened.size() == 1);
        assertThat(cards.opened.getFirst().toString()).endsWith("?person.main[mode=edit&new=true]?person_id=0");
        assertThat(FxThread.get(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("+44 20 7946 0777");
        assertThat(text("copied")).contains("paste it");

        fire(button("New company…"));
        await().until(() -> cards.opened.size() == 2);
        assertThat(cards.opened.getLast().toString()).endsWith("?contact.main[mode=edit&new=true]?contact_id=0");
    }

    @Test
    void withoutABrowserTheWindowSaysSo() {
        cards.hasBrowser = false;
        fire(button("New company…"));

        await().until(() -> text("fault").contains("choose a default browser"));
    }

    @Test
    void withoutAWayToTheServerTheWindowSaysSo() {
        cards.address = ServerAddress.of("http://127.0.0.1:1/");
        search("ingrid");

        await().until(() -> text("fault").contains("127.0.0.1"));
        assertThat(isOpen()).isTrue();
    }

    @Test
    void escapeClosesItAndNothingWasWritten() {
        chooseIngrid();
        press(search(), KeyCode.ESCAPE);

        await().until(() -> !isOpen());
        assertThat(cards.standIn.numbersOf(INGRID)).isEmpty();
    }

    @Test
    void aPolicyTakesTheOfferAway() {
        cards.dismissAndAwait(1);
        cards.apply(true, 30, false);
        cards.ring(2, UNKNOWN);
        await().until(() -> !cards.name().isEmpty());

        assertThat(cards.buttons()).doesNotContain("Add…");
    }

    private static boolean isOpen() {
        return FxThread.get(() -> shownStage() != null);
    }

    /** Presses again where nothing came of it, as a hand does. */
    private void pressAddUntilItIsOpen() {
        await().untilAsserted(() -> {
            if (!isOpen()) {
                CardNodes.press("Add…");
            }
            assertThat(isOpen())
                    .as("%s, %s, %s", cards.name(), cards.lines(), cards.buttons())
                    .isTrue();
        });
    }

    private static @Nullable Stage shownStage() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(open -> open.isShowing() && "Add number".equals(open.getTitle()))
                .findFirst()
                .orElse(null);
    }

    private static Stage stage() {
        return Objects.requireNonNull(shownStage(), "the window is not open");
    }

    private static Node node(String id) {
        return FxThread.get(() -> stage().getScene().getRoot().lookup("#" + id));
    }

    private static String text(String id) {
        return FxThread.get(() -> {
            Label label = (Label) node(id);
            return label.isVisible() ? label.getText() : "";
        });
    }

    private static TextField search() {
        return (TextField) node("search");
    }

    private static void search(String name) {
        FxThread.run(() -> search().setText(name));
    }

    @SuppressWarnings("unchecked")
    private static ListView<Object> people() {
        return (ListView<Object>) node("people");
    }

    private static void chooseIngrid() {
        search("ingrid");
        await().until(() -> people().getItems().size() == 1);
        OnFxThread.run(() -> people().getSelectionModel().select(0));
    }

    private static Button add() {
        return (Button) node("add");
    }

    private static Button button(String text) {
        return FxThread.get(() -> stage().getScene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow());
    }

    private static RadioButton radio(String text) {
        return FxThread.get(() -> stage().getScene().getRoot().lookupAll(".radio-button").stream()
                .map(RadioButton.class::cast)
                .filter(radio -> radio.getText().equals(text))
                .findFirst()
                .orElseThrow());
    }

    private static void fire(ButtonBase button) {
        OnFxThread.run(() -> button.fire());
    }

    private static void press(Node node, KeyCode code) {
        OnFxThread.run(
                () -> node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }
}

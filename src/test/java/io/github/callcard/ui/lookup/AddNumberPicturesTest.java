package io.github.callcard.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Look;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.ui.toolkit.PictureTest;
import io.github.callcard.ui.toolkit.Pictures;
import io.github.callcard.ui.tray.WindowIcons;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The window that adds a number, for people to look at. */
@ExtendWith(OnFxThread.class)
class AddNumberPicturesTest {

    private static final List<FoundPerson> PEOPLE = List.of(
            new FoundPerson(1, "Kari Nordmann", 3, "Nordmann AS", "Purchasing", false),
            new FoundPerson(
                    2,
                    "Kari-Anne Østby-Fredriksen Haugland von und zu Guttenberg",
                    4,
                    "Nordic Seafood Distribution and Logistics Holding",
                    "Head of international purchasing",
                    true),
            new FoundPerson(3, "فاطمة الزهراء", 5, "شركة الاتصالات 2000", "", false));

    @PictureTest(everyLegibility = true)
    void everyStateOfTheWindowIsThereToLookAt(Look look) {
        try (FxTimer timer = new FxTimer();
                Theme theme = FxThread.get(look::theme)) {
            AddNumberWindow window = open(theme, look.locale(), timer);
            Pictures.take(root(), "add-1-empty", look);
            search();
            Pictures.take(root(), "add-2-found", look);
            FxThread.run(() -> list().getSelectionModel().select(1));
            Pictures.take(root(), "add-3-chosen", look);
            FxThread.run(() -> ((Button) node("add")).fire());
            await().until(() -> FxThread.get(() -> node("fault").isVisible()));
            FxThread.run(() -> ((Button) node("newPerson")).fire());
            Pictures.take(root(), "add-4-refused", look);
            OnFxThread.run(window::close);
        }
    }

    @Test
    void anotherLanguageLeavesTheSearchAndWhoIsChosen() {
        try (FxTimer timer = new FxTimer();
                Theme theme = FxThread.get(() -> new Theme(SchemeChoice.LIGHT))) {
            AddNumberWindow window = open(theme, Locale.ENGLISH, timer);
            search();
            FxThread.run(() -> list().getSelectionModel().select(1));
            OnFxThread.run(() -> window.speak(Locale.GERMAN));

            assertThat(FxThread.get(() -> ((TextField) node("search")).getText()))
                    .isEqualTo("kari");
            assertThat(FxThread.get(() -> list().getSelectionModel().getSelectedItem()))
                    .isEqualTo(PEOPLE.get(1));
            assertThat(FxThread.get(() -> ((Button) node("add")).getText())).isEqualTo("In SuperOffice eintragen");
            FxThread.run(() -> ((Button) node("add")).fire());
            await().until(() -> FxThread.get(() -> node("fault").isVisible()));
            assertThat(FxThread.get(() -> ((Label) node("fault")).getText()))
                    .startsWith("https://crm.example.com/SuperOffice/ erlaubt diesem Benutzer");
            OnFxThread.run(window::close);
        }
    }

    @Test
    void aWindowThatIsClosedHasNothingToSearchForInAnotherLanguage() {
        try (FxTimer timer = new FxTimer();
                Theme theme = FxThread.get(() -> new Theme(SchemeChoice.LIGHT))) {
            AddNumberWindow window = open(theme, Locale.ENGLISH, timer);
            search();
            Stage stage = FxThread.get(AddNumberPicturesTest::stage);

            OnFxThread.run(() -> {
                window.close();
                window.speak(Locale.GERMAN);
            });

            assertThat(FxThread.get(
                            () -> ((TextField) stage.getScene().getRoot().lookup("#search")).getText()))
                    .isEmpty();
        }
    }

    private static AddNumberWindow open(Theme theme, Locale language, FxTimer timer) {
        AddNumberWindow window = FxThread.get(() -> new AddNumberWindow(theme, language, timer, WindowIcons.list()));
        FxThread.run(() -> window.open(new NumberToAdd("+44 20 7946 0777", false, new SamplePeople())));
        return window;
    }

    private static void search() {
        FxThread.run(() -> ((TextField) node("search")).setText("kari"));
        await().until(() -> FxThread.get(() -> list().getItems().size() == 3));
    }

    private static Stage stage() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(open -> open.isShowing()
                        && open.getScene().getRoot().getStyleClass().contains("add-number"))
                .findFirst()
                .orElseThrow();
    }

    private static Parent root() {
        return FxThread.get(() -> stage().getScene().getRoot());
    }

    private static Node node(String id) {
        return stage().getScene().getRoot().lookup("#" + id);
    }

    @SuppressWarnings("unchecked")
    private static ListView<FoundPerson> list() {
        return (ListView<FoundPerson>) node("people");
    }

    private static final class SamplePeople implements PersonAccess {

        @Override
        public List<FoundPerson> search(String name) {
            return PEOPLE;
        }

        @Override
        public void add(FoundPerson person, NumberType type) throws SentenceException {
            throw new SentenceException(Sentence.of(
                    "{0} does not allow this user to {1}; ask your SuperOffice administrator.",
                    "https://crm.example.com/SuperOffice/", Sentence.of("change this person")));
        }

        @Override
        public void openNewPerson(Consumer<Sentence> problem) {}

        @Override
        public void openNewCompany(Consumer<Sentence> problem) {}
    }
}

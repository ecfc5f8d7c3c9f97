package io.github.callcard.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Headless;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.ui.tray.WindowIcons;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Renders the window that adds a number into target/pictures, for people to look at. */
class AddNumberPicturesTest {

    private static final Path FOLDER = Path.of("target", "pictures");

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

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyStateOfTheWindowIsThereToLookAt(SchemeChoice scheme) throws IOException {
        Headless.prepare();
        OnFxThread.start();
        Files.createDirectories(FOLDER);
        String colours = scheme.name().toLowerCase(Locale.ROOT);
        try (FxTimer timer = new FxTimer();
                Theme theme = FxThread.get(() -> new Theme(scheme))) {
            AddNumberWindow window =
                    FxThread.get(() -> new AddNumberWindow(theme, Locale.ENGLISH, timer, WindowIcons.list()));
            FxThread.run(() -> window.open(new NumberToAdd("+44 20 7946 0777", false, new SamplePeople())));
            write("add-1-empty-" + colours);
            FxThread.run(() -> ((TextField) node("search")).setText("kari"));
            await().until(() -> FxThread.get(() -> list().getItems().size() == 3));
            write("add-2-found-" + colours);
            FxThread.run(() -> list().getSelectionModel().select(1));
            write("add-3-chosen-" + colours);
            FxThread.run(() -> ((Button) node("add")).fire());
            await().until(() -> FxThread.get(() -> node("fault").isVisible()));
            FxThread.run(() -> ((Button) node("newPerson")).fire());
            write("add-4-refused-" + colours);
            FxThread.get(() -> {
                window.close();
                return true;
            });
        }
        assertThat(ImageIO.read(FOLDER.resolve("add-3-chosen-" + colours + ".png")
                                .toFile())
                        .getWidth())
                .isGreaterThan(2 * 500);
    }

    private static void write(String name) {
        FxThread.get(() -> {
            Parent root = stage().getScene().getRoot();
            root.applyCss();
            root.layout();
            SnapshotParameters twice = new SnapshotParameters();
            twice.setTransform(Transform.scale(2, 2));
            WritableImage shot = root.snapshot(twice, null);
            BufferedImage picture =
                    new BufferedImage((int) shot.getWidth(), (int) shot.getHeight(), BufferedImage.TYPE_INT_ARGB);
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    picture.setRGB(x, y, shot.getPixelReader().getArgb(x, y));
                }
            }
            return ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
        });
    }

    private static Stage stage() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(open -> open.isShowing() && "Add number".equals(open.getTitle()))
                .findFirst()
                .orElseThrow();
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
                    "https://crm.example.com/SuperOffice/", "change this person"));
        }

        @Override
        public void openNewPerson(Consumer<Sentence> problem) {}

        @Override
        public void openNewCompany(Consumer<Sentence> problem) {}
    }
}

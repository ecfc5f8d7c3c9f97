package io.github.callcard.ui.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.ColleagueLine.State;
import io.github.callcard.ui.caller.SampleColleagues;
import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.Look;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.ui.toolkit.PictureTest;
import io.github.callcard.ui.toolkit.Pictures;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The box as it looks; the pictures are in {@code target/pictures}. */
@ExtendWith(OnFxThread.class)
class SearchPicturesTest {

    @ParameterizedTest
    @CsvSource({
        "found,mus gmb,LIGHT,1,false",
        "found,mus gmb,DARK,2,false",
        "start,'',LIGHT,1,false",
        "nobody,quist,DARK,1,false",
        "number,+44 20 7946 0123,LIGHT,2,false",
        "long,max,LIGHT,1,false",
        "colleagues,kar,LIGHT,1,false",
        "colleagues,kar,DARK,2,false",
        "mirrored,97,DARK,1,true",
    })
    void pictures(String what, String typed, SchemeChoice scheme, int scale, boolean rightToLeft) throws Exception {
        try (SearchBox box = new SearchBox(scheme, rightToLeft)) {
            box.actions.way = new DialWay.ByLine("Desk phone", "000493012345678");
            box.actions.withServer = !what.equals("nobody");
            if (what.equals("colleagues")) {
                tell(box.actions.colleagues);
            }
            box.open();
            box.type(typed);
            box.awaitText(
                    switch (what) {
                        case "nobody" -> "Not among the caller ids";
                        default -> "Enter: Desk phone dials 000493012345678";
                    });

            BufferedImage image = picture(box, scale);
            Path file = Path.of("target/pictures/search-" + what + "-"
                    + scheme.name().toLowerCase(Locale.ROOT) + "-" + scale + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());

            assertThat(image.getWidth()).isEqualTo(600 * scale);
            assertThat(cutOff(box)).as("numbers and keys are whole").isEmpty();
            await("nothing is outside the window").until(() -> outside(box).isEmpty());
        }
    }

    private static void tell(SampleColleagues colleagues) {
        colleagues.tell("1002", "Kari-Anne Østby", "+4791122333", State.BUSY);
        colleagues.tell("1003", "Karl Øverland", "", State.FREE);
        colleagues.ring("1004", "Karin " + SearchInMemory.LONG_NAME, "", "*81004", () -> {});
        colleagues.tell("1005", "Karen Mo", "", State.UNKNOWN);
    }

    @PictureTest(everyLegibility = true)
    void inEveryLanguage(Look look) throws Exception {
        try (SearchBox box = new SearchBox(look::theme, false, look.locale())) {
            SearchWords words = box.words();
            box.actions.way = new DialWay.ByLine("Desk phone", "000493012345678");
            box.open();
            box.awaitText(words.way(box.actions.way, ""));
            Pictures.take(box.root(), "search-start", look);
            box.type("mus gmb");
            box.awaitRows("Muster GmbH & Co. KG", "Erika Mustermann", "Jörg Musäus", words.say("server", "mus gmb"));
            await("nothing is outside the window").until(() -> outside(box).isEmpty());
            Pictures.take(box.root(), "search-found", look);
            assertThat(cutOff(box)).as("numbers and keys are whole").isEmpty();
            for (DialWay way :
                    List.of(new DialWay.AsksFirst(), new DialWay.ByProgram("MicroSIP"), new DialWay.Copied())) {
                box.actions.way = way;
                box.type("+44 20 7946 0123");
                box.awaitText(words.way(way, "+442079460123"));
                Pictures.take(box.root(), "search-number-" + way.getClass().getSimpleName(), look);
                box.type("");
            }
            box.type("quist");
            box.awaitText(words.say("nobody"));
            Pictures.take(box.root(), "search-nobody", look);
            box.actions.broken = true;
            box.press(KeyCode.ENTER);
            box.awaitText(words.say("failed"));
            Pictures.take(box.root(), "search-failed", look);
        }
    }

    private static BufferedImage picture(SearchBox box, int scale) {
        return FxThread.get(() -> {
            Parent root = box.root();
            root.applyCss();
            root.layout();
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            WritableImage drawn = root.snapshot(parameters, null);
            BufferedImage copy =
                    new BufferedImage((int) drawn.getWidth(), (int) drawn.getHeight(), BufferedImage.TYPE_INT_ARGB);
            for (int y = 0; y < copy.getHeight(); y++) {
                for (int x = 0; x < copy.getWidth(); x++) {
                    copy.setRGB(x, y, drawn.getPixelReader().getArgb(x, y));
                }
            }
            return copy;
        });
    }

    /** Labels that must be whole and are not; names may end in an ellipsis. */
    private static List<String> cutOff(SearchBox box) {
        return FxThread.get(() -> SearchBox.all(box.root()).stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> label.isVisible() && !(label.getParent() instanceof MarkedText))
                .filter(label -> !label.isWrapText() && label.getWidth() + 1 < label.prefWidth(-1))
                .map(Label::getText)
                .toList());
    }

    private static List<String> outside(SearchBox box) {
        return FxThread.get(() -> {
            Bounds window = box.root().localToScene(box.root().getBoundsInLocal());
            return SearchBox.all(box.root()).stream()
                    .filter(Label.class::isInstance)
                    .filter(Node::isVisible)
                    .filter(node -> {
                        Bounds bounds = node.localToScene(node.getBoundsInLocal());
                        return bounds.getMinX() < window.getMinX() - 1 || bounds.getMaxX() > window.getMaxX() + 1;
                    })
                    .map(node -> ((Label) node).getText())
                    .toList();
        });
    }
}

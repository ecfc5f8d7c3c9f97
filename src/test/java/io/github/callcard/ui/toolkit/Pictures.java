package io.github.callcard.ui.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/**
 * Pictures of windows for people to look at, in the folder of the property {@code pictures} (which {@code mvn
 * -Pscreenshots} sets), else beside other temporary files. A window is whole in them: whatever is cut off fails the test.
 */
public final class Pictures {

    /** Where they are. */
    public static final Path FOLDER = Path.of(System.getProperty(
            "pictures",
            Path.of(System.getProperty("java.io.tmpdir"), "pictures").toString()));

    /** Letters of the longest word of our languages in a window; names of the tests are longer. */
    private static final int LONGEST_WORD = 30;

    private Pictures() {}

    /**
     * Takes a window's pictures as it is now.
     *
     * @param name of the window and its state
     */
    public static void take(Parent root, String name, Look look) {
        for (int scale : look.scales()) {
            write(root, scale, FOLDER.resolve(name + "-" + look.suffix() + "-" + scale + "00.png"));
        }
        assertThat(FxThread.get(() -> cutOff(root))).as(name + " " + look).isEmpty();
    }

    private static void write(Parent root, int scale, Path file) {
        BufferedImage picture = FxThread.get(() -> draw(root, scale));
        try {
            Files.createDirectories(FOLDER);
            assertThat(ImageIO.write(picture, "png", file.toFile())).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage draw(Parent root, int scale) {
        root.applyCss();
        root.layout();
        SnapshotParameters sized = new SnapshotParameters();
        sized.setTransform(new Scale(scale, scale));
        sized.setFill(Color.TRANSPARENT);
        WritableImage image = root.snapshot(sized, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        return copy;
    }

    /** The texts that the user cannot read to their end, neither where they are nor by pointing at them, and what lies outside. */
    private static List<String> cutOff(Parent root) {
        List<Node> seen =
                root.lookupAll("*").stream().filter(node -> isSeen(node, root)).toList();
        return Stream.of(
                        seen.stream()
                                .filter(Pictures::isShortened)
                                .map(node -> "shortened: " + ((Labeled) node).getText()),
                        seen.stream()
                                .flatMap(Pictures::brokenWords)
                                .map(word -> "broken at the end of a line: " + word),
                        seen.stream()
                                .filter(Pictures::isExampleShortened)
                                .map(node -> "shortened: " + ((TextInputControl) node).getPromptText()),
                        seen.stream()
                                .filter(Pictures::isCutInHeight)
                                .map(node -> "too low: " + ((Labeled) node).getText()),
                        seen.stream().filter(node -> isOutside(node, root)).map(node -> "outside: " + node))
                .flatMap(faults -> faults)
                .toList();
    }

    /** A text that has less height than its lines need, or leaves its row of a list. */
    private static boolean isCutInHeight(Node node) {
        if (!(node instanceof Labeled label)
                || label instanceof IndexedCell<?>
                || label.getText() == null
                || label.getText().isEmpty()) {
            return false;
        }
        if (label.getHeight() + 1 < label.prefHeight(label.getWidth())) {
            return true;
        }
        Bounds taken = node.localToScene(node.getLayoutBounds());
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof IndexedCell<?> row) {
                Bounds room = row.localToScene(row.getLayoutBounds());
                return taken.getMinY() < room.getMinY() - 1 || taken.getMaxY() > room.getMaxY() + 1;
            }
        }
        return false;
    }

    private static boolean isShortened(Node node) {
        return node instanceof Labeled label
                && !hasTooltip(label)
                && label.getText() != null
                && label.lookup(".text") instanceof Text text
                && text.getText().endsWith(label.getEllipsisString())
                && !label.getText().endsWith(label.getEllipsisString());
    }

    /** Words that have no room in a line, so that JavaFX breaks them anywhere; addresses and made-up names may be. */
    private static Stream<String> brokenWords(Node node) {
        if (!(node instanceof Labeled label) || !label.isWrapText() || !(label.lookup(".text") instanceof Text text)) {
            return Stream.empty();
        }
        Text measured = new Text();
        measured.setFont(text.getFont());
        return Stream.of(text.getText().split("[\\s/-]+"))
                .filter(word -> word.length() < LONGEST_WORD)
                .filter(word -> {
                    measured.setText(word);
                    return measured.getLayoutBounds().getWidth() > text.getWrappingWidth();
                });
    }

    /** The example that stands in an empty field of one line. */
    private static boolean isExampleShortened(Node node) {
        if (!(node instanceof TextField field)
                || field.getPromptText() == null
                || !field.getText().isEmpty()) {
            return false;
        }
        Text example = new Text(field.getPromptText());
        example.setFont(field.getFont());
        double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
        return example.getLayoutBounds().getWidth() > room + 1;
    }

    /** A row of a list may have one for all of its texts. */
    private static boolean hasTooltip(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof Control control && control.getTooltip() != null) {
                return true;
            }
        }
        return false;
    }

    /** Content that can be scrolled may be below, but nothing may be beside. */
    private static boolean isOutside(Node node, Parent root) {
        if (!(node instanceof Control) || node instanceof ScrollPane) {
            return false;
        }
        Parent around = scrolled(node, root);
        Bounds room = around.localToScene(around.getLayoutBounds());
        Bounds taken = node.localToScene(node.getLayoutBounds());
        boolean beside = taken.getMinX() < room.getMinX() - 1 || taken.getMaxX() > room.getMaxX() + 1;
        boolean below = taken.getMinY() < room.getMinY() - 1 || taken.getMaxY() > room.getMaxY() + 1;
        return beside || (below && around.equals(root));
    }

    private static Parent scrolled(Node node, Parent root) {
        for (Parent each = node.getParent(); each != null && !each.equals(root); each = each.getParent()) {
            if (each.getStyleClass().contains("viewport") || each instanceof ListView) {
                return each;
            }
        }
        return root;
    }

    private static boolean isSeen(Node node, Parent root) {
        for (Node each = node; each != null && !each.equals(root); each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}

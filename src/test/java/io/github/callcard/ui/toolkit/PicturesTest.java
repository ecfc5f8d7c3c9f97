package io.github.callcard.ui.toolkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures that must fail: a text that is too long for its place in some language. */
@ExtendWith(OnFxThread.class)
class PicturesTest {

    private static final String LONG = "Donaudampfschifffahrtsgesellschaftskapitän";

    @Test
    void whatIsWholeHasItsPicture() {
        assertThatCode(() -> take(wide(new Label("Anruf"), 200))).doesNotThrowAnyException();
    }

    @Test
    void aTextThatIsCutOffFails() {
        assertThatThrownBy(() -> take(wide(new Label(LONG), 60)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("shortened: " + LONG);
        assertThatThrownBy(() -> take(wide(new Button(LONG), 60))).hasMessageContaining("shortened: " + LONG);
    }

    @Test
    void aTextOfSeveralLinesThatIsCutOffBelowFails() {
        Label label = new Label((LONG + " ").repeat(4));
        label.setWrapText(true);
        label.setMinHeight(20);
        label.setMaxHeight(20);

        assertThatThrownBy(() -> take(wide(label, 200))).hasMessageContaining("shortened");
    }

    @Test
    void aWordThatIsBrokenAtTheEndOfALineFails() {
        Label label = new Label("Kortkommando för sökning");
        label.setWrapText(true);

        assertThatThrownBy(() -> take(wide(label, 70)))
                .hasMessageContaining("broken at the end of a line: Kortkommando");
        assertThatCode(() -> take(wide(label, 120))).doesNotThrowAnyException();
    }

    @Test
    void aTextThatCanBeReadByPointingAtItMayBeCutOff() {
        Label label = new Label(LONG);
        label.setTooltip(new Tooltip(LONG));

        assertThatCode(() -> take(wide(label, 60))).doesNotThrowAnyException();
    }

    @Test
    void aControlThatIsPushedOutOfTheWindowFails() {
        Button button = new Button("Anruf");
        button.setLayoutX(190);

        assertThatThrownBy(() -> take(new Pane(button) {
                    @Override
                    protected double computePrefWidth(double height) {
                        return 200;
                    }
                }))
                .hasMessageContaining("outside");
    }

    @Test
    void anExampleInAFieldThatIsCutOffFails() {
        TextField field = new TextField();
        field.setPromptText(LONG);

        assertThatThrownBy(() -> take(wide(field, 60))).hasMessageContaining("shortened: " + LONG);
    }

    private static Pane wide(Node node, double width) {
        VBox box = new VBox(node);
        box.setMinWidth(width);
        box.setMaxWidth(width);
        box.setPrefWidth(width);
        return box;
    }

    private static void take(Pane root) {
        FxThread.get(() -> {
            new Scene(root);
            root.applyCss();
            root.layout();
            return true;
        });
        Pictures.take(root, "too-long", Look.GERMAN);
    }
}

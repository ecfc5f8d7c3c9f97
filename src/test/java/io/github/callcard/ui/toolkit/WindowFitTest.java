package io.github.callcard.ui.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class WindowFitTest {

    private final Rectangle2D area = FxThread.get(() -> Screen.getPrimary().getVisualBounds());

    @Test
    void aWindowThatIsLargerThanTheScreenIsAsLargeAsTheScreen() {
        Rectangle2D place = opened(area.getWidth() + 300, area.getHeight() + 300, stage -> {});

        assertThat(place).isEqualTo(area);
    }

    @Test
    void oneThatIsPartlyOutsideIsMovedInside() {
        Rectangle2D place = opened(300, 200, stage -> {
            stage.setX(area.getMaxX() - 10);
            stage.setY(-100);
        });

        assertThat(place).isEqualTo(new Rectangle2D(area.getMaxX() - 300, area.getMinY(), 300, 200));
    }

    @Test
    void oneThatFitsStaysWhereItWasPut() {
        Rectangle2D place = opened(300, 200, stage -> {
            stage.setX(40);
            stage.setY(50);
        });

        assertThat(place).isEqualTo(new Rectangle2D(40, 50, 300, 200));
    }

    private static Rectangle2D opened(double width, double height, Consumer<Stage> put) {
        return FxThread.get(() -> {
            Stage stage = new Stage();
            Region content = new Region();
            content.setPrefSize(width, height);
            stage.setScene(new Scene(content));
            put.accept(stage);
            WindowFit.keep(stage);
            stage.show();
            Rectangle2D place = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
            stage.close();
            return place;
        });
    }
}

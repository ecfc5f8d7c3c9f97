package io.github.callcard.ui.card;

import io.github.callcard.ui.caller.CallerContent;
import io.github.callcard.ui.caller.OuterText;
import io.github.callcard.ui.toolkit.Visibility;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The nodes of a card that say who calls. Belongs to the JavaFX thread. */
record CallerNodes(
        StackPane avatar,
        Label letters,
        Label name,
        Label detail,
        Label number,
        Label claim,
        HBox whyRow,
        Label why,
        EllipsisText texts) {

    void show(CallerContent content) {
        content.avatar().tone().dress(avatar);
        letters.setText(content.avatar().letters());
        headline(content.name());
        texts.show(detail, content.detail());
        // A title may come for whoever is certain, also where there is no company that it would stand beside.
        detail.setManaged(detail.isVisible() || content.name().sure());
        texts.show(number, content.number());
        number.setAccessibleText(OuterText.isolated(content.number()));
        number.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        texts.show(claim, content.claim());
        texts.show(why, content.why());
        Visibility.of(whyRow, why.isVisible());
        if (!content.detail().isEmpty() && !content.background().isEmpty()) {
            detail.getTooltip().setText(content.detail() + "\n" + content.background());
        }
    }

    private void headline(CallerContent.Name headline) {
        texts.show(name, headline.text());
        if (headline.isNumber()) {
            texts.showNumber(name, headline.spoken());
        }
        String weight = headline.sure() ? "strong" : "uncertain";
        if (!name.getStyleClass().contains(weight)) {
            name.getStyleClass().removeAll("strong", "uncertain");
            name.getStyleClass().add(weight);
        }
    }
}

package io.github.callcard.ui.signin;

import io.github.callcard.directory.CallerId;
import io.github.callcard.ui.card.SampleCard;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The picture of a card below what is to be filled in, where there is room for both. Belongs to the JavaFX thread. */
final class CardPreview {

    private final SampleCard card;
    private final Words words;
    private final Label caption = new Label();
    private final VBox root;

    CardPreview(SampleCard card, Words words) {
        this.card = card;
        this.words = words;
        caption.getStyleClass().addAll("second", "small");
        root = new VBox(caption, card.node());
        root.getStyleClass().add("preview");
        root.setMinHeight(Region.USE_PREF_SIZE);
        show(Optional.empty());
    }

    Region root() {
        return root;
    }

    /** Somebody of the user's own, as soon as there is one. */
    void show(Optional<CallerId> caller) {
        caption.setText(words.say(caller.isPresent() ? "preview.own" : "preview.somebody"));
        caller.ifPresentOrElse(card::show, card::showSomebody);
    }

    /** Leaves its room to what is to be filled in, which comes first. */
    void fit(double needed, double room) {
        Visibility.of(root, needed + root.prefHeight(-1) <= room);
    }
}

package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;

/** Makes the cards of calls, and pictures of them. Belongs to the JavaFX thread. */
final class CardMaker {

    private final CardText text;
    private final CardActions actions;
    private final Theme theme;
    private final boolean rightToLeft;
    private long made;

    /** @param rightToLeft whether the user's language runs from right to left */
    CardMaker(CardText text, CardActions actions, Theme theme, boolean rightToLeft) {
        this.text = text;
        this.actions = actions;
        this.theme = theme;
        this.rightToLeft = rightToLeft;
    }

    /** A card of the deck, which does not show yet. */
    DeckCard card(Call call) {
        return new DeckCard(++made, call, actions.offeredFor(call));
    }

    /** The actions of a card whose caller the user corrected. */
    OfferedActions actions(Call call) {
        return actions.offeredFor(call);
    }

    /** A card that is none of the deck's, for filling views only. */
    DeckCard like(Call call) {
        return new DeckCard(0, call, actions.offeredFor(call));
    }

    /**
     * Writes the call's card as a PNG at twice its size.
     *
     * @param mostRows how many of several callers find room
     * @return the file
     * @throws IOException when the file cannot be written
     */
    Path picture(Call call, int mostRows, Path file) throws IOException {
        CardView view = CardView.load(rightToLeft);
        theme.dress(view.frame());
        text.fill(view, like(call), mostRows);
        CardPicture.write(view.frame(), file);
        return file;
    }
}

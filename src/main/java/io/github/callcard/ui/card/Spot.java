package io.github.callcard.ui.card;

import java.util.UUID;

/**
 * One card's place in the column, in JavaFX's own units.
 *
 * @param bottom distance of the card's lower edge from the lowest place
 */
record Spot(UUID id, double bottom, double height, Urgency urgency) {

    /** Between two cards. */
    static final double GAP = 12;

    double top() {
        return bottom + height;
    }

    /** The lowest place for the next card. */
    double above() {
        return top() + GAP;
    }

    Spot at(double newBottom) {
        return new Spot(id, newBottom, height, urgency);
    }

    Spot with(Urgency newUrgency) {
        return new Spot(id, bottom, height, newUrgency);
    }
}

package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeckLayoutTest {

    private static final double AVAILABLE = 500;

    private final DeckLayout layout = new DeckLayout();

    @Test
    void theFirstCardStandsAtTheCornerAndTheNextAboveIt() {
        assertThat(layout.place(1, 160, AVAILABLE)).hasValue(0);
        assertThat(layout.place(2, 160, AVAILABLE)).hasValue(172);
    }

    @Test
    void aCardThatFindsNoRoomWaits() {
        layout.place(1, 300, AVAILABLE);

        assertThat(layout.place(2, 200, AVAILABLE)).isEmpty();
        assertThat(layout.bottomOf(2)).isEmpty();
    }

    @Test
    void theOnlyCardIsShownEvenWhereItIsTallerThanTheScreen() {
        assertThat(layout.place(1, 900, AVAILABLE)).hasValue(0);
    }

    @Test
    void theOthersStayWhereTheyAreWhenACardLeaves() {
        layout.place(1, 160, AVAILABLE);
        layout.place(2, 160, AVAILABLE);
        layout.remove(1);

        assertThat(layout.bottomOf(2)).hasValue(172);
    }

    @Test
    void aNewCardTakesTheLowestGapItFitsInto() {
        layout.place(1, 160, AVAILABLE);
        layout.place(2, 100, AVAILABLE);
        layout.remove(1);

        assertThat(layout.place(3, 170, AVAILABLE)).hasValue(284);
        assertThat(layout.place(4, 160, AVAILABLE)).hasValue(0);
    }

    @Test
    void aCardThatGrowsPushesUpOnlyWhatItWouldCover() {
        layout.place(1, 100, AVAILABLE);
        layout.place(2, 100, AVAILABLE);
        layout.place(1, 150, AVAILABLE);

        assertThat(layout.bottomOf(1)).hasValue(0);
        assertThat(layout.bottomOf(2)).hasValue(162);
    }

    @Test
    void aCardThatIsPushedOutOfTheWorkAreaIsNamed() {
        layout.place(1, 100, AVAILABLE);
        layout.place(2, 300, AVAILABLE);
        layout.place(1, 250, AVAILABLE);

        assertThat(layout.above(AVAILABLE)).containsExactly(2L);
    }
}

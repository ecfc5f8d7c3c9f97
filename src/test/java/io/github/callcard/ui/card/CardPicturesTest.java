package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.os.Legibility;
import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Headless;
import io.github.callcard.ui.toolkit.Look;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.ui.toolkit.PictureTest;
import io.github.callcard.ui.toolkit.Pictures;
import io.github.callcard.words.Words;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of card, for people to look at. */
@Tag("pictures")
class CardPicturesTest {

    @BeforeAll
    static void start() {
        Headless.prepare();
        OnFxThread.start();
    }

    @Test
    void aPictureIsOfTwiceTheCardsWidthOnATransparentGround(@TempDir Path folder) throws IOException {
        try (FxTimer timer = new FxTimer();
                Theme theme = FxThread.get(() -> new Theme(SchemeChoice.LIGHT));
                CardDeck deck = FxThread.get(() -> new CardDeck(
                        theme, words(Look.LIGHT), List.of(), CardSettings.usual(), false, clock(), timer))) {
            Path file = folder.resolve("known.png");
            deck.snapshot(SampleCalls.erika(1), file);

            BufferedImage picture = ImageIO.read(file.toFile());
            assertThat(picture.getWidth()).isBetween(2 * 380, 2 * 450);
            assertThat(picture.getRGB(0, 0) >>> 24)
                    .as("the ground is transparent")
                    .isZero();
            assertThat(picture.getRGB(picture.getWidth() - 60, picture.getHeight() / 2) >>> 24)
                    .as("the card is not")
                    .isEqualTo(255);
        }
    }

    @PictureTest(everyLegibility = true)
    void everyStateIsThereToLookAt(Look look) throws IOException {
        Map<String, DeckCard> all = new PicturedCards(new Words(CardDeck.class, look.locale())).all();
        try (FxTimer timer = new FxTimer();
                Theme theme = FxThread.get(look::theme)) {
            CardText text = new CardText(words(look), clock(), timer);
            for (Map.Entry<String, DeckCard> each : all.entrySet()) {
                take(theme, text, each.getValue(), false, "card-" + each.getKey(), look);
            }
            for (int waiting : new int[] {1, 12}) {
                DeckCard card = Objects.requireNonNull(all.get("23-context-long"));
                Parent frame = FxThread.get(() -> {
                    CardView view = filled(theme, text, card, false);
                    text.fillWaiting(view, Collections.nCopies(waiting, card));
                    return view.frame();
                });
                Pictures.take(frame, "card-35-waiting-" + waiting, look);
            }
            for (String mirrored : List.of("10-rtl", "24-context-rtl", "26-choice")) {
                DeckCard card = Objects.requireNonNull(all.get(mirrored));
                take(theme, text, card, true, "card-" + mirrored + "-mirrored", look);
            }
        }
    }

    /** As large as Windows lets one have text. */
    @Test
    void theLargestTextCutsNothing() throws IOException {
        try (FxTimer timer = new FxTimer();
                Theme theme = FxThread.get(() -> new Theme(SchemeChoice.DARK, new Legibility(2.25, false)))) {
            CardText text = new CardText(words(Look.DARK), clock(), timer);
            new PicturedCards(new Words(CardDeck.class, Look.DARK.locale()))
                    .all()
                    .forEach((name, card) -> take(theme, text, card, false, "card-" + name + "-largest", Look.DARK));
        }
    }

    private static void take(Theme theme, CardText text, DeckCard card, boolean rightToLeft, String name, Look look) {
        Pictures.take(FxThread.get(() -> filled(theme, text, card, rightToLeft).frame()), name, look);
    }

    private static CardView filled(Theme theme, CardText text, DeckCard card, boolean rightToLeft) {
        CardView view = CardView.load(rightToLeft);
        theme.dress(view.frame());
        text.fill(view, card, 4);
        view.rows().onChosen(card.offers().isEmpty() ? null : row -> {});
        view.rows().showPhotos(card.photos());
        new Scene(view.frame()).setFill(Color.TRANSPARENT);
        return view;
    }

    private static CallWords words(Look look) {
        return new CallWords(
                new Words(CardDeck.class, look.locale()),
                look.formats(),
                SampleCalls.callers(look.locale()),
                line -> "Desk phone");
    }

    private static InstantSource clock() {
        return InstantSource.fixed(SampleCalls.START.plusSeconds(4));
    }
}

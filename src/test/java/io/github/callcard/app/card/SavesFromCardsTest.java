package io.github.callcard.app.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.call.CallState;
import io.github.callcard.demo.ActivityBehaviour;
import io.github.callcard.demo.StoredActivity;
import io.github.callcard.superoffice.RequestCulture;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call with its note that a card saves in SuperOffice while the server is slow, fails or answers null. */
@ExtendWith(OnFxThread.class)
class SavesFromCardsTest {

    @AutoClose
    private CardsBesideStandIn cards;

    @BeforeEach
    void start() throws Exception {
        cards = new CardsBesideStandIn(RequestCulture.OF_THE_SERVER);
        cards.show(CardsBesideStandIn.incoming(CallState.MISSED));
        cards.press("Note");
        cards.write("Rang about the pallets");
        cards.pressInNote(KeyCode.ESCAPE);
    }

    @Test
    void whileTheServerIsSlowTheCardGoesOnAndTheCallIsLoggedOnce() {
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        cards.standIn.behaveOnActivities(description -> {
            asked.countDown();
            return answered(answer);
        });
        cards.press("Log call");
        await().until(() -> asked.getCount() == 0);
        await().until(() -> CardNodes.note().equals("Logging the call in SuperOffice…"));

        assertThat(CardNodes.button("Log call").isDisabled()).isTrue();
        cards.press("Open");
        await().until(() -> cards.opened.size() == 1);
        assertThat(cards.standIn.activities()).isEmpty();
        answer.countDown();

        await().until(() -> CardNodes.note().equals("Logged in SuperOffice."));
        assertThat(cards.standIn.activities())
                .singleElement()
                .extracting(StoredActivity::description)
                .asString()
                .startsWith("Rang about the pallets");
    }

    private static ActivityBehaviour answered(CountDownLatch answer) {
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ActivityBehaviour.USUAL;
    }

    /** Nobody knows then whether SuperOffice has it: it is searched for before it may be sent again. */
    @ParameterizedTest
    @EnumSource(names = {"NULL", "REQUEST_LOST", "MAINTENANCE"})
    void aSaveWithoutAnAnswerIsLookedIntoAndTheNoteStays(ActivityBehaviour behaviour) {
        cards.standIn.behaveOnActivities(description -> behaviour);

        cards.press("Log call");

        await().until(() -> CardNodes.note().equals("Sent; checking whether SuperOffice has it."));
        assertThat(cards.standIn.activities()).isEmpty();
        assertThat(cards.notes.of(CardsBesideStandIn.incoming(CallState.MISSED).id()))
                .isEqualTo("Rang about the pallets");
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWER_LOST", "ANSWER_FALSE"})
    void aSaveThatSeemedToFailIsFoundAndNotSavedTwice(ActivityBehaviour behaviour) {
        cards.standIn.behaveOnActivities(description -> behaviour);

        cards.press("Log call");

        await().until(() -> CardNodes.note().equals("Logged in SuperOffice."));
        assertThat(cards.standIn.activities()).hasSize(1);
    }
}

package io.github.callcard.app.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.call.CallState;
import io.github.callcard.superoffice.RequestCulture;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.words.Sentence;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages of SuperOffice that a card opens while its server is slow or fails. The pages themselves are the browser's; of the server only
 * its address and the sign-in are asked for, so that there is no answer which could be null.
 */
@ExtendWith(OnFxThread.class)
class PagesFromCardsTest {

    @AutoClose
    private CardsBesideStandIn cards;

    @BeforeEach
    void start() throws Exception {
        cards = new CardsBesideStandIn(RequestCulture.OF_THE_SERVER);
        cards.show(CardsBesideStandIn.incoming(CallState.MISSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Open", "Follow-up"})
    void aServerThatFailsIsSaidOnTheCardAndTheNextTryOpensThePage(String action) {
        cards.signIn = () -> {
            throw new SuperOfficeException(
                    Kind.SERVER_ERROR,
                    Sentence.of("SuperOffice answered nothing, which is how it fails; try again later."));
        };
        ask(action);
        await().until(() -> cards.said().contains("SuperOffice answered nothing"));
        assertThat(cards.opened).isEmpty();

        cards.signIn = cards::grant;
        ask(action);

        await().until(() -> cards.opened.size() == 1);
        assertThat(cards.opened.getFirst().toString()).contains("person_id=1001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Open", "Follow-up"})
    void whileTheServerIsSlowTheCardGoesOnAndThePageOpensWhenItAnswers(String action) {
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        cards.signIn = () -> {
            asked.countDown();
            answer.await();
            return cards.grant();
        };
        ask(action);
        await().until(() -> asked.getCount() == 0);

        cards.press("Note");
        cards.write("Written meanwhile");
        cards.pressInNote(KeyCode.ESCAPE);
        await().until(() -> cards.said().equals("Your note is kept."));
        assertThat(cards.opened).isEmpty();
        answer.countDown();

        await().until(() -> cards.opened.size() == 1);
    }

    private void ask(String action) {
        if (action.equals("Open")) {
            cards.press(action);
        } else {
            cards.choose(action);
        }
    }
}

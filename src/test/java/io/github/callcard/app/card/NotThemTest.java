package io.github.callcard.app.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.call.Call;
import io.github.callcard.demo.ContextBehaviour;
import io.github.callcard.demo.SearchBehaviour;
import io.github.callcard.directory.CallerId;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.ui.card.CardAction;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The user says that a number is not whose it seems to be. */
@ExtendWith(OnFxThread.class)
class NotThemTest {

    private static final CallerId INGRID = new CallerId(4722000101L, 1001, "Ingrid Solbakken", 101, "Nordlys AS", "");
    private static final CallerId TORSTEIN =
            new CallerId(4722000101L, 1002, "Torstein Haugland", 101, "Nordlys AS", "");

    @AutoClose
    private ServedCards cards;

    @BeforeEach
    void start() throws Exception {
        cards = new ServedCards();
        cards.apply(false, 30, false);
    }

    @Test
    void theCardShowsTheNumberFromThenOnAndSaysThatItIsRemembered() {
        Call call = ingridRings();

        notThem(call);

        await().until(() -> cards.name().equals("22 00 01 01"));
        await().until(() ->
                CardNodes.note().startsWith("Remembered: this number does not belong to Ingrid Solbakken."));
        cards.dismissAndAwait(1);
        cards.ring(2, "22000101");
        await().until(() -> cards.name().equals("22 00 01 01"));
    }

    @Test
    void theOthersWhoShareTheNumberStayOnTheCard() {
        cards.know(INGRID, TORSTEIN);
        Call call = cards.ring(1, "+4722000101");
        await().until(() -> cards.rows().size() == 2);
        assertThat(action().enabled().test(call))
                .as("nobody knows who is meant")
                .isFalse();
        int torstein = cards.rows().indexOf("Torstein Haugland");
        cards.type(Integer.toString(torstein + 1), () -> action().enabled().test(call));

        notThem(call);

        await().until(() -> cards.name().equals("Ingrid Solbakken"));
        assertThat(cards.rows()).isEmpty();
    }

    @Test
    void whoWasOnlyPossibleIsGoneByTheButton() {
        cards.know(INGRID);
        cards.ring(1, "#9922000101");
        await().until(() -> cards.name().equals("Possibly Ingrid Solbakken"));
        assertThat(cards.buttons()).containsExactly("Open", "Copy", "Not them", "Dismiss");

        CardNodes.press("Not them");

        await().until(() -> cards.name().equals("#9922000101"));
        cards.dismissAndAwait(1);
        cards.ring(2, "+4722000101");
        await().until(() -> cards.name().equals("Ingrid Solbakken"));
    }

    @Test
    void whomASearchFindsAgainIsNotOfferedOnceDenied() {
        cards.apply(true, 30, false);
        cards.ring(1, "+442920180123");
        await().until(() -> cards.lines().size() == 1);
        cards.takeFirst("Rhys Penhaligon");

        notThem(cards.ring(1, "+442920180123"));

        await().until(() -> cards.name().equals("+44 29 2018 0123"));
        await().until(() -> cards.lines().stream().anyMatch(line -> line.startsWith("Not found in SuperOffice")));
    }

    @Test
    void itIsUndoneByTheListOfWhatWasSaid() {
        Call call = ingridRings();
        notThem(call);
        await().until(() -> cards.name().equals("22 00 01 01"));
        cards.dismiss(1);

        cards.services.corrections().all().forEach(said -> said.undo().run());

        cards.ring(2, "+4722000101");
        await().until(() -> cards.name().equals("Ingrid Solbakken"));
    }

    @ParameterizedTest
    @EnumSource(names = {"NULL", "FAILING", "SILENT"})
    void itWaitsForNoServer(ContextBehaviour behaviour) {
        cards.standIn.behaveOnContext(behaviour);
        Call call = ingridRings();

        notThem(call);

        await().until(() -> cards.name().equals("22 00 01 01"));
    }

    @ParameterizedTest
    @EnumSource(names = {"NULL", "FAILING", "SILENT"})
    void neitherDoesTheChoiceOfOneOfSeveral(ContextBehaviour behaviour) {
        cards.standIn.behaveOnContext(behaviour);
        cards.know(INGRID, TORSTEIN);
        cards.ring(1, "+4722000101");
        await().until(() -> cards.rows().size() == 2);
        int torstein = cards.rows().indexOf("Torstein Haugland");

        cards.type(
                Integer.toString(torstein + 1), () -> CardNodes.texts(".mark").contains("chosen"));
        CardNodes.press("Open");

        await().until(() -> cards.opened.size() == 1);
        assertThat(cards.opened.getFirst().toString()).endsWith("person_id=1002");
        cards.dismissAndAwait(1);
        cards.ring(2, "+4722000101");
        await().until(() -> CardNodes.texts(".mark").equals(List.of("last time", "")));
        assertThat(cards.rows().getFirst()).isEqualTo("Torstein Haugland");
    }

    @Test
    void itNeedsNoServer() {
        cards.standIn.behaveOnSearch(SearchBehaviour.FAILING);
        cards.address = ServerAddress.of("http://127.0.0.1:1/");
        Call call = ingridRings();

        notThem(call);

        await().until(() -> cards.name().equals("22 00 01 01"));
    }

    private Call ingridRings() {
        cards.know(INGRID);
        Call call = cards.ring(1, "+4722000101");
        await().until(() -> cards.name().equals("Ingrid Solbakken"));
        return call;
    }

    private void notThem(Call call) {
        FxThread.run(() -> action().run().accept(call));
    }

    private CardAction action() {
        return cards.services.actions().stream()
                .filter(action -> action.label().equals("Not them"))
                .findFirst()
                .orElseThrow();
    }
}

package io.github.callcard.app.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.demo.SampleEntry;
import io.github.callcard.demo.SearchBehaviour;
import io.github.callcard.directory.CallerId;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that is nobody's caller id is looked up in the whole CRM, and whom it finds is an offer. */
@ExtendWith(OnFxThread.class)
class UnknownNumberTest {

    /** Of Rhys Penhaligon, whom the stand-in knows and no caller id names. */
    private static final String RHYS = "+442920180123";

    private static final String SHARED = "+442079460999";
    private static final String OFFER = "In SuperOffice: Rhys Penhaligon, Cobblestone Trading | use | 1";

    @AutoClose
    private ServedCards cards;

    @BeforeEach
    void start() throws Exception {
        cards = new ServedCards();
    }

    @Test
    void whomSuperOfficeFindsIsOfferedInTheRoomKeptForItAndTheNameStaysTheNumber() {
        cards.standIn.behaveOnSearch(SearchBehaviour.SILENT);
        cards.ring(1, RHYS);
        await().until(() -> CardNodes.skeletons() == 2);
        Bounds card = cards.card();
        List<Bounds> buttons = CardNodes.places(".card-actions .button");
        cards.dismiss(1);
        cards.standIn.behaveOnSearch(SearchBehaviour.USUAL);

        awaitOffer(2);

        assertThat(cards.name()).isEqualTo("+44 29 2018 0123");
        assertThat(cards.card()).isEqualTo(card);
        assertThat(CardNodes.places(".card-actions .button")).isEqualTo(buttons);
        assertThat(cards.buttons()).containsExactly("Open", "Add…", "Copy", "Dismiss");
        assertThat(CardNodes.button("Open").isDisabled()).isTrue();
    }

    @Test
    void aClickOnTheOfferMakesItTheCallersNameAndItIsRemembered() {
        awaitOffer(1);

        cards.click(".context-line", 0, () -> cards.name().equals("Rhys Penhaligon"));

        assertThat(cards.text("#number")).isEqualTo("+44 29 2018 0123");
        assertThat(cards.buttons()).containsExactly("Open", "Log call", "Follow-up", "More", "Dismiss");
        CardNodes.press("Open");
        await().until(() -> cards.opened.size() == 1);
        assertThat(cards.opened.getFirst().toString()).contains("person_id=1990");
        cards.dismissAndAwait(1);

        cards.ring(2, RHYS);
        await().until(() -> cards.name().equals("Rhys Penhaligon"));
        assertThat(cards.standIn.searches())
                .as("the second call needs no search")
                .isEqualTo(1);
    }

    @Test
    void theCallOfACallerWhoIsTakenCanBeLogged() {
        cards.ring(1, RHYS);
        cards.miss(1, RHYS);
        await().until(() -> cards.lines().equals(List.of(OFFER)));
        assertThat(cards.buttons()).doesNotContain("Log call");

        cards.takeFirst("Rhys Penhaligon");
        CardNodes.press("Log call");

        await().until(() -> CardNodes.note().equals("Logged in SuperOffice."));
        assertThat(cards.standIn.activities())
                .singleElement()
                .satisfies(stored -> assertThat(stored.personId()).isEqualTo(1990));
    }

    @Test
    void theKeyOfTheOfferTakesItToo() {
        awaitOffer(1);

        cards.takeFirst("Rhys Penhaligon");
    }

    @Test
    void whyTheyCallIsAskedForOnceTheCallerIsTaken() {
        awaitOffer(1);
        cards.takeFirst("Rhys Penhaligon");

        await().until(() -> !cards.lines().isEmpty() && cards.lines().getFirst().startsWith("Request "));
    }

    @Test
    void anOfferCanBeTakenWhenTheCallIsMissedAlready() {
        cards.ring(1, RHYS);
        cards.miss(1, RHYS);
        await().until(() -> cards.lines().equals(List.of(OFFER)));

        cards.takeFirst("Rhys Penhaligon");
    }

    @Test
    void whatWasTakenCanBeTakenBackForTheCallsToCome() {
        awaitOffer(1);
        cards.takeFirst("Rhys Penhaligon");
        cards.dismiss(1);

        assertThat(cards.services.corrections().all()).singleElement().satisfies(said -> {
            assertThat(said.number()).isEqualTo(RHYS);
            assertThat(said.theirs()).isTrue();
            assertThat(said.name()).isEqualTo("Rhys Penhaligon");
            said.undo().run();
        });

        awaitOffer(2);
        assertThat(cards.name()).isEqualTo("+44 29 2018 0123");
    }

    @Test
    void anotherSignInKnowsNothingOfIt() {
        awaitOffer(1);
        cards.takeFirst("Rhys Penhaligon");
        cards.dismissAndAwait(1);

        cards.services.signOut();

        assertThat(cards.services.corrections().all()).isEmpty();
        cards.ring(2, RHYS);
        await().until(() -> cards.name().equals("+44 29 2018 0123"));
        assertThat(cards.lines()).isEmpty();
    }

    @Test
    void twoAreOfferedSideBySide() {
        shared(2);
        cards.ring(1, SHARED);

        await().until(() -> cards.lines().size() == 2);
        assertThat(cards.lines())
                .containsExactly(
                        "In SuperOffice: Person 1, Shared Ltd | use | 1",
                        "In SuperOffice: Person 2, Shared Ltd | use | 2");
        cards.type("2", () -> cards.name().equals("Person 2"));
    }

    @Test
    void ofSeveralTheOthersOpenAsRowsToChooseFrom() {
        shared(4);
        cards.ring(1, SHARED);
        await().until(() -> cards.lines().size() == 2);
        assertThat(cards.lines().getLast()).isEqualTo("3 more with this number | show | 2");
        List<Bounds> buttons = CardNodes.places(".card-actions .button");

        cards.click(".context-line", 1, () -> cards.rows().size() == 4);

        await("a card grows upwards")
                .until(() -> CardNodes.places(".card-actions .button").equals(buttons));
        assertThat(cards.name()).isEqualTo("+44 20 7946 0999");
        cards.type("3", () -> cards.name().equals("Person 3"));
        assertThat(cards.rows()).isEmpty();
    }

    @Test
    void nobodyFoundIsSaidAndNothingCanBePressed() {
        cards.ring(1, "+442079460777");

        await().until(() -> cards.lines().equals(List.of("Not found in SuperOffice")));
        assertThat(cards.name()).isEqualTo("+44 20 7946 0777");
    }

    @ParameterizedTest
    @EnumSource(names = {"NULL", "FAILING"})
    void aServerThatDoesNotTellLeavesTheCardQuietInTheSameRoom(SearchBehaviour behaviour) {
        awaitOffer(1);
        Bounds usual = cards.card();
        cards.dismiss(1);
        cards.standIn.behaveOnSearch(behaviour);

        cards.ring(2, SHARED);
        await().until(() -> cards.standIn.searches() > 1
                && CardNodes.skeletons() == 0
                && !cards.name().isEmpty());

        assertThat(cards.lines()).noneMatch(line -> line.contains("SuperOffice"));
        assertThat(cards.card()).isEqualTo(usual);
        assertThat(CardNodes.note()).isEmpty();
    }

    @Test
    void aCardThatGoesCancelsItsSearchSoThatOthersHaveTheirs() {
        cards.standIn.behaveOnSearch(SearchBehaviour.SILENT);
        cards.ring(1, "+442079460771");
        cards.ring(2, "+442079460772");
        await().until(() -> cards.standIn.searches() == 2 && CardNodes.skeletons() == 4);

        cards.standIn.behaveOnSearch(SearchBehaviour.USUAL);
        cards.dismiss(1);
        cards.dismiss(2);
        cards.ring(3, RHYS);

        await().until(() -> cards.lines().equals(List.of(OFFER)));
    }

    @Test
    void whoAsksOnceAnHourIsAnsweredFromMemoryAlsoThatItIsNobody() {
        cards.ring(1, "+442079460777");
        await().until(() -> cards.lines().size() == 1);
        int searches = cards.standIn.searches();
        cards.dismissAndAwait(1);

        cards.ring(2, "+442079460777");

        await().until(() -> cards.lines().equals(List.of("Not found in SuperOffice")));
        assertThat(cards.standIn.searches()).isEqualTo(searches);
    }

    @Test
    void onlySoManyNumbersAreLookedUpInAnHour() {
        cards.apply(true, 1, true);
        awaitOffer(1);
        cards.dismissAndAwait(1);

        cards.ring(2, SHARED);
        await().until(() -> !cards.name().isEmpty());

        assertThat(CardNodes.nodes("#context")).noneMatch(Node::isManaged);
        assertThat(cards.standIn.searches()).isEqualTo(1);
    }

    @Test
    void whoDoesNotWantItAsksNothingAndKeepsNoRoom() {
        cards.apply(false, 30, true);
        cards.ring(1, RHYS);
        await().until(() -> !cards.name().isEmpty());

        assertThat(CardNodes.nodes("#context")).noneMatch(Node::isManaged);
        assertThat(cards.buttons()).containsExactly("Add…", "Copy", "Dismiss");
        assertThat(cards.standIn.searches()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "204", "1881", "3", "0044 29 2018"})
    void withheldShortAndInternalNumbersAreNeverLookedUp(String number) {
        cards.ring(1, number);
        await().until(() -> !cards.name().isEmpty());
        // A search that follows is the only one there is.
        awaitOffer(2);

        assertThat(cards.standIn.searches()).isEqualTo(1);
        assertThat(CardNodes.nodes("#context")).filteredOn(Node::isManaged).hasSize(1);
    }

    @Test
    void aNumberThatIsTriedOutIsNobodysAndNotLookedUp() throws Exception {
        cards.close();
        cards = new ServedCards(call -> true);
        cards.ring(1, RHYS);
        await().until(() -> !cards.name().isEmpty());

        assertThat(CardNodes.nodes("#context")).noneMatch(Node::isManaged);
        assertThat(cards.standIn.searches()).isZero();
    }

    @Test
    void nobodyWaitsForAServerThatIsAway() {
        cards.know(new CallerId(4722000101L, 1001, "Ingrid Solbakken", 101, "Nordlys Regnskap AS", ""));
        cards.address = ServerAddress.of("http://127.0.0.1:1/");
        cards.ring(1, "+4722000101");
        await().until(() -> CardNodes.nodes("#context").size() == 1 && CardNodes.skeletons() == 0);
        cards.dismissAndAwait(1);

        cards.ring(2, RHYS);
        await().until(() -> !cards.name().isEmpty());

        assertThat(CardNodes.nodes("#context")).noneMatch(Node::isManaged);
    }

    @Test
    void withoutAServerNothingIsOffered() {
        cards.services.use(Optional.empty());
        cards.ring(1, RHYS);
        await().until(() -> !cards.name().isEmpty());

        assertThat(cards.buttons()).containsExactly("Copy", "Dismiss");
    }

    @Test
    void aCallThatTurnsOutToComeFromAnotherNumberShowsNothingOfTheFirst() {
        awaitOffer(1);

        cards.ring(1, "+442079460777");

        await().until(() -> cards.lines().equals(List.of("Not found in SuperOffice")));
        assertThat(cards.name()).isEqualTo("+44 20 7946 0777");
    }

    private void awaitOffer(int call) {
        cards.ring(call, RHYS);
        await().until(() -> cards.lines().equals(List.of(OFFER)));
    }

    private void shared(int people) {
        cards.standIn.know(IntStream.rangeClosed(1, people)
                .mapToObj(i -> new SampleEntry(442079460999L, 0, 7000 + i, "Person " + i, "", 700, "Shared Ltd"))
                .toList());
    }
}

package io.github.callcard.app.card;

import static io.github.callcard.app.card.CardNodes.button;
import static io.github.callcard.app.card.CardNodes.nodes;
import static io.github.callcard.app.card.CardNodes.note;
import static io.github.callcard.app.card.CardNodes.place;
import static io.github.callcard.app.card.CardNodes.places;
import static io.github.callcard.app.card.CardNodes.press;
import static io.github.callcard.app.card.CardNodes.skeletons;
import static io.github.callcard.app.card.CardNodes.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.demo.ActivityBehaviour;
import io.github.callcard.demo.ContextBehaviour;
import io.github.callcard.demo.StandIn;
import io.github.callcard.demo.StoredActivity;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.Quality;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineId;
import io.github.callcard.number.CallerNumber;
import io.github.callcard.settings.CardSettings.Theme;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.Desktop;
import io.github.callcard.ui.card.SampleCalls;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.words.Sentence;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The services of SuperOffice to a card, from the button to the stand-in's books. */
@ExtendWith(OnFxThread.class)
class CardServicesTest {

    private static final Instant START = Instant.parse("2026-07-01T08:00:00Z");
    private static final CallerId INGRID =
            new CallerId(4722000101L, 1001, "Ingrid Solbakken", 101, "Nordlys Regnskap AS", "Mrs");
    private static final CallerId TORSTEIN =
            new CallerId(4722000101L, 1002, "Torstein Haugland", 101, "Nordlys Regnskap AS", "Mr");
    private static final CallerId COMPANY = new CallerId(4722000100L, 0, "", 101, "Nordlys Regnskap AS", "");

    private ServedCards cards;
    private List<URI> opened;
    private StandIn standIn;
    private CardServices services;
    private Desktop desktop;

    @BeforeEach
    void start() throws Exception {
        cards = new ServedCards();
        opened = cards.opened;
        standIn = cards.standIn;
        services = cards.services;
        desktop = cards.desktop;
    }

    @AfterEach
    void stop() throws Exception {
        cards.close();
    }

    @Test
    void titleAndPhotoFillInWithoutChangingTheNameOrMovingTheActions() {
        cards.show(call(CallState.RINGING, INGRID));
        await().until(() -> texts("#name").equals(List.of("Ingrid Solbakken")));
        Bounds dismiss = place(button("Dismiss"));

        await().until(() -> texts("#detail").equals(List.of("Chief accountant · Nordlys Regnskap AS")));
        awaitPhoto();

        assertThat(texts("#name")).containsExactly("Ingrid Solbakken");
        assertThat(nodes("#letters")).allMatch(node -> !node.isVisible());
        assertThat(place(button("Dismiss"))).isEqualTo(dismiss);
        assertThat(tooltip("#detail")).contains("ingrid.solbakken@contact101.example");
    }

    @Test
    void aPhotoThatIsNoneLeavesTheLettersAndTheWords() throws Exception {
        HttpServer odd = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger photos = new AtomicInteger();
        odd.createContext("/", exchange -> {
            boolean photo = exchange.getRequestURI().getPath().endsWith("/Image");
            byte[] body = (photo ? "<html>Sign in</html>" : "{\"Person\": {\"Title\": \"Chief accountant\"}}")
                    .getBytes(UTF_8);
            try (exchange) {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
            photos.addAndGet(photo ? 1 : 0);
        });
        odd.start();
        try {
            cards.address =
                    ServerAddress.of("http://127.0.0.1:" + odd.getAddress().getPort() + "/");
            cards.show(call(CallState.RINGING, INGRID));

            await().until(() -> texts("#detail").equals(List.of("Chief accountant · Nordlys Regnskap AS")));
            await().until(() -> photos.get() == 1);
            // Kept as it is: the second card has it at once and asks for nothing.
            await().until(() -> {
                cards.show(call(2, CallState.RINGING, INGRID, true));
                return Collections.frequency(texts("#detail"), "Chief accountant · Nordlys Regnskap AS") == 2;
            });
            assertThat(nodes("#letters")).hasSize(2).allMatch(Node::isVisible);
            assertThat(photos).hasValue(1);
        } finally {
            odd.stop(0);
        }
    }

    @Test
    void whatWasFetchedIsKeptForTheNextCallOfThatPerson() {
        cards.show(call(CallState.RINGING, INGRID));
        awaitPhoto();
        int requests = standIn.personRequests();

        cards.show(call(2, CallState.RINGING, INGRID, true));

        await().until(() -> Collections.frequency(texts("#detail"), "Chief accountant · Nordlys Regnskap AS") == 2);
        assertThat(standIn.personRequests()).isEqualTo(requests);
    }

    /** The person and the picture are two requests, and both are over then. */
    private void awaitPhoto() {
        await().until(() -> {
            List<Node> photos = nodes("#photo");
            return !photos.isEmpty() && photos.stream().allMatch(node -> ((ImageView) node).getImage() != null);
        });
    }

    private void awaitPhotoOf(int people) {
        await().until(() -> nodes("#photo").stream()
                        .filter(node -> ((ImageView) node).getImage() != null)
                        .count()
                == people);
    }

    @Test
    void whyTheyCallFillsTheRoomThatIsKeptForItAndMovesNothing() {
        cards.show(call(CallState.RINGING, INGRID));
        await().until(() -> texts("#name").size() == 1);
        Bounds card = place(nodes("#card").getFirst());
        Bounds name = place(nodes("#name").getFirst());
        List<Bounds> buttons = places(".button");

        await().until(() -> context().size() == 2);

        assertThat(context().getFirst()).startsWith("Request 1048").contains("open, ");
        assertThat(context().getLast()).startsWith("Open sale: ").endsWith(", 60 %");
        assertThat(place(nodes("#card").getFirst())).isEqualTo(card);
        assertThat(place(nodes("#name").getFirst())).isEqualTo(name);
        assertThat(places(".button")).isEqualTo(buttons);
        assertThat(skeletons()).isZero();
    }

    @Test
    void aCompanyHasItsReasonsToo() {
        cards.show(call(CallState.RINGING, COMPANY));

        await().until(() -> context().size() == 2);
        assertThat(texts("#detail")).containsExactly("Company");
    }

    @Test
    void aTenantWithoutSaleAndServiceSimplyHasFewerLines() {
        standIn.behaveOnContext(ContextBehaviour.ONLY_ACTIVITIES);
        cards.show(call(CallState.RINGING, INGRID));

        await().until(() -> context().size() == 1);
        assertThat(context().getFirst()).startsWith("Last: ");
    }

    @ParameterizedTest
    @EnumSource(names = {"NULL", "FAILING"})
    void aServerThatDoesNotTellLeavesTheCardQuiet(ContextBehaviour behaviour) {
        cards.show(call(CallState.RINGING, INGRID));
        await().until(() -> context().size() == 2);
        double usual = place(nodes("#card").getFirst()).getHeight();
        FxThread.run(() -> desktop.deck().dismiss(new UUID(0, 1)));
        await().until(() -> texts("#name").isEmpty());

        standIn.behaveOnContext(behaviour);
        int before = standIn.personRequests();
        cards.show(call(2, CallState.RINGING, TORSTEIN, true));
        await().until(() -> standIn.personRequests() > before && texts("#name").size() == 1 && skeletons() == 0);

        assertThat(context()).isEmpty();
        assertThat(place(nodes("#card").getFirst()).getHeight()).isEqualTo(usual);
        assertThat(note()).isEmpty();
    }

    @Test
    void aCardThatGoesCancelsWhatItAskedFor() {
        standIn.behaveOnContext(ContextBehaviour.SILENT);
        for (int id = 1; id <= 2; id++) {
            cards.show(call(id, CallState.RINGING, id == 1 ? TORSTEIN : COMPANY, true));
        }
        await().until(() -> standIn.personRequests() == 2 && skeletons() == 4);

        // Two are fetched at a time, so that a third would wait for them.
        standIn.behaveOnContext(ContextBehaviour.USUAL);
        FxThread.run(() -> {
            desktop.deck().dismiss(new UUID(0, 1));
            desktop.deck().dismiss(new UUID(0, 2));
        });
        cards.show(call(3, CallState.RINGING, INGRID, true));

        await().until(() -> context().size() == 2);
    }

    @Test
    void whoDoesNotWantItHasNoRoomForItAndNothingIsAsked() {
        services.apply(new io.github.callcard.settings.CardSettings(
                Theme.SYSTEM, Duration.ZERO, Duration.ZERO, true, true, false, true, 30, true, List.of()));
        cards.show(call(1, CallState.RINGING, COMPANY, true));
        cards.show(call(2, CallState.RINGING, INGRID, true));

        await().until(() -> texts("#detail").contains("Chief accountant · Nordlys Regnskap AS"));
        awaitPhotoOf(1);
        assertThat(standIn.personRequests()).as("who Ingrid is, and her photo").isEqualTo(2);
        assertThat(nodes("#context")).hasSize(2).noneMatch(Node::isManaged);
    }

    @Test
    void nobodyWaitsForAServerThatIsAwayUntilItIsBack() {
        cards.address = ServerAddress.of("http://127.0.0.1:1/");
        cards.show(call(1, CallState.RINGING, INGRID, true));
        await().until(() -> nodes("#context").size() == 1 && skeletons() == 0);

        cards.show(call(2, CallState.RINGING, TORSTEIN, true));
        await().until(() -> texts("#name").size() == 2);
        assertThat(nodes("#context")).filteredOn(Node::isManaged).hasSize(1);

        cards.address = standIn.address();
        services.onStatus(new SyncStatus(SyncStatus.State.CURRENT, 40, START, Sentence.of("Up to date.")));
        cards.show(call(3, CallState.RINGING, COMPANY, true));
        await().until(() -> context().size() == 2);
    }

    @Test
    void thePhotosOfThoseWhoShareANumberComeInOneRequest() {
        cards.show(shared(1));

        // Torstein has none.
        await().until(() -> rowPhotos() == 1);
        assertThat(standIn.personRequests()).isEqualTo(1);
        assertThat(texts("#name")).containsExactly("Nordlys Regnskap AS");
        cards.show(shared(2));
        await().until(() -> rowPhotos() == 2);
        assertThat(standIn.personRequests()).as("kept").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"NULL", "FAILING", "SILENT"})
    void withoutTheirPhotosThoseWhoShareANumberCanBeChosenAllTheSame(ContextBehaviour behaviour) {
        standIn.behaveOnContext(behaviour);
        cards.show(shared(1));
        await().until(() -> standIn.personRequests() == 1 && texts(".who").size() == 2);
        List<Bounds> places = places(".button");

        choose("2");
        press("Open");

        await().until(() -> opened.size() == 1);
        assertThat(opened.getFirst().toString()).endsWith("person_id=1002");
        assertThat(rowPhotos()).isZero();
        assertThat(note()).isEmpty();
        assertThat(places(".button")).isEqualTo(places);
    }

    private static long rowPhotos() {
        return nodes(".picture").stream()
                .map(picture -> (ImageView) picture.lookup(".image-view"))
                .filter(view -> view != null && view.getImage() != null)
                .count();
    }

    @Test
    void nothingIsFetchedForWhoeverIsUncertain() {
        cards.show(call(1, CallState.RINGING, INGRID, false));
        await().until(() -> texts("#name").size() == 1);

        assertThat(nodes("#context")).noneMatch(Node::isManaged);
        cards.show(call(4, CallState.RINGING, INGRID, true));
        await().until(() -> standIn.personRequests() == 2);
        assertThat(texts("#name")).contains("Possibly Ingrid Solbakken");
        assertThat(standIn.personRequests()).as("of the last one only").isEqualTo(2);
    }

    @Test
    void openShowsThePersonOrTheCompanyInTheBrowser() {
        cards.show(call(CallState.RINGING, INGRID));
        await().until(() -> texts("#name").size() == 1);
        press("Open");
        await().until(() -> opened.size() == 1);

        cards.show(shared(2));
        await().until(() -> texts("#name").size() == 2);
        FxThread.run(() -> desktop.deck().dismiss(new UUID(0, 1)));
        await().until(() -> texts("#name").size() == 1);
        press("Open");
        await().until(() -> opened.size() == 2);

        String base = standIn.address() + "default.aspx?";
        assertThat(opened)
                .containsExactly(
                        URI.create(base + "contact.main.minimonth.personarchive?contact_id=101&person_id=1001"),
                        URI.create(base + "contact.main?contact_id=101"));
    }

    @Test
    void whomTheUserChoosesIsWhoIsOpenedAndLoggedAlsoNextTime() {
        cards.show(shared(1));
        await().until(() -> texts(".who").equals(List.of("Ingrid Solbakken", "Torstein Haugland")));
        List<Bounds> places = places(".button");

        choose("2");
        press("Open");
        await().until(() -> opened.size() == 1);
        cards.show(shared(1, CallState.ENDED));
        await().until(() -> !button("Log call").isDisabled());
        press("Log call");

        await().until(() -> note().equals("Logged in SuperOffice."));
        assertThat(opened.getFirst().toString()).endsWith("contact_id=101&person_id=1002");
        assertThat(standIn.activities())
                .singleElement()
                .satisfies(stored -> assertThat(stored.personId()).isEqualTo(1002));
        assertThat(places(".button")).isEqualTo(places);
        FxThread.run(() -> desktop.deck().dismiss(new UUID(0, 1)));

        cards.show(shared(2));
        await().until(() -> texts(".who").equals(List.of("Torstein Haugland", "Ingrid Solbakken")));
        assertThat(texts(".mark")).containsExactly("last time", "");
        assertThat(texts(".card-row .note").getFirst()).endsWith("days ago");
        press("Open");
        await().until(() -> opened.size() == 2);
        assertThat(opened.getLast()).isEqualTo(opened.getFirst());
    }

    @Test
    void whileNobodyIsChosenACallOfSeveralIsNotLogged() {
        cards.show(shared(1, CallState.ENDED));
        await().until(() -> texts("#name").isEmpty());
        cards.show(shared(2, CallState.MISSED));
        await().until(() -> texts("#name").size() == 1);

        assertThat(button("Log call").isDisabled()).isTrue();
        choose("1");
        await().until(() -> !button("Log call").isDisabled());
    }

    @Test
    void spokenWithIsWhoWasChosenDuringTheCallAndNotWhoeverWasChosenLastTime() {
        cards.show(shared(1));
        await().until(() -> texts(".who").equals(List.of("Ingrid Solbakken", "Torstein Haugland")));
        choose("1");
        cards.show(shared(1, CallState.ENDED));
        List<String> after = notesOfOnly(2);
        assertThat(after.getFirst()).endsWith("days ago");

        Call later = SampleCalls.from(shared(3, CallState.RINGING), START.plus(Duration.ofDays(10)));
        services.onCall(SampleCalls.at(
                SampleCalls.at(later, CallState.ANSWERED, Duration.ofSeconds(5)),
                CallState.ENDED,
                Duration.ofSeconds(60)));

        assertThat(notesOfOnly(4)).isEqualTo(after);
    }

    /** The notes of the rows of a card that is the only one. */
    private List<String> notesOfOnly(long id) {
        FxThread.run(() ->
                LongStream.range(1, id).forEach(each -> desktop.deck().dismiss(new UUID(0, each))));
        await().until(() -> texts("#name").isEmpty());
        cards.show(shared(id));
        await().until(() -> texts(".who").equals(List.of("Ingrid Solbakken", "Torstein Haugland")));
        return texts(".card-row .note");
    }

    /** By its key, as soon as the card listens. */
    private static void choose(String key) {
        await().until(() -> {
            FxThread.get(() -> {
                Event.fireEvent(
                        nodes("#card").getFirst(),
                        new KeyEvent(KeyEvent.KEY_TYPED, key, "", KeyCode.UNDEFINED, false, false, false, false));
                return true;
            });
            return texts(".mark").contains("chosen");
        });
    }

    @Test
    void withoutABrowserTheCardSaysSo() {
        cards.hasBrowser = false;
        cards.show(call(CallState.RINGING, INGRID));
        await().until(() -> texts("#name").size() == 1);

        press("Open");

        await().until(() -> note().startsWith("SuperOffice cannot be opened, because no web browser is set up"));
    }

    @Test
    void aFinishedCallIsLoggedByAClickWithItsTimesAndOnlyOnce() {
        cards.show(call(CallState.RINGING, INGRID));
        await().until(() -> texts("#name").size() == 1);
        assertThat(button("Log call").isDisabled()).as("while it rings").isTrue();
        Bounds before = place(button("Log call"));

        cards.show(call(CallState.ENDED, INGRID));
        await().until(() -> !button("Log call").isDisabled());
        press("Log call");
        press("Log call");

        await().untilAsserted(() -> assertThat(note()).isEqualTo("Logged in SuperOffice."));
        assertThat(place(button("Log call"))).isEqualTo(before);
        assertThat(button("Log call").isDisabled()).isTrue();
        assertThat(standIn.activities()).singleElement().satisfies(stored -> {
            assertThat(stored.title()).isEqualTo("Call with Ingrid Solbakken");
            assertThat(stored.start()).isEqualTo(OffsetDateTime.parse("2026-07-01T10:00:05+02:00"));
            assertThat(stored.end()).isEqualTo(OffsetDateTime.parse("2026-07-01T10:03:05+02:00"));
            assertThat(stored.personId()).isEqualTo(1001);
        });
    }

    @Test
    void aCallThatGoesOnIsLoggedWhenItEnds() {
        cards.show(call(CallState.ANSWERED, INGRID));
        await().until(() -> texts("#name").size() == 1);

        press("Log call");
        await().until(() -> note().equals("Will be logged when the call ends."));
        assertThat(standIn.activities()).isEmpty();

        cards.show(call(CallState.ENDED, INGRID));
        await().untilAsserted(() -> assertThat(note()).isEqualTo("Logged in SuperOffice."));
        assertThat(standIn.activities()).hasSize(1);
    }

    @Test
    void aCallThatEndedBeforeItsCardHeardOfItIsLoggedWithItsTimes() {
        cards.show(call(CallState.ANSWERED, INGRID));
        await().until(() -> texts("#name").size() == 1);
        services.onCall(call(CallState.ENDED, INGRID));

        press("Log call");
        press("Log call");
        desktop.onCall(call(CallState.ENDED, INGRID));

        await().untilAsserted(() -> assertThat(note()).isEqualTo("Logged in SuperOffice."));
        assertThat(standIn.activities()).singleElement().satisfies(stored -> {
            assertThat(stored.title()).isEqualTo("Call with Ingrid Solbakken");
            assertThat(stored.start()).isEqualTo(OffsetDateTime.parse("2026-07-01T10:00:05+02:00"));
            assertThat(stored.end()).isEqualTo(OffsetDateTime.parse("2026-07-01T10:03:05+02:00"));
        });
    }

    @Test
    void aPromiseWithoutAServerToKeepItIsTakenBackInWords() {
        cards.show(call(CallState.ANSWERED, INGRID));
        await().until(() -> texts("#name").size() == 1);
        press("Log call");
        await().until(() -> note().equals("Will be logged when the call ends."));

        services.use(Optional.empty());
        cards.show(call(CallState.ENDED, INGRID));

        await().until(() -> note().startsWith("Not logged: you are not signed in"));
    }

    @Test
    void aMissedCallAndOneThatWasTriedAreLoggedWithoutATime() {
        cards.show(call(CallState.MISSED, INGRID));
        await().until(() -> texts("#name").size() == 1);
        press("Log call");
        await().untilAsserted(() -> assertThat(note()).isEqualTo("Logged in SuperOffice."));

        assertThat(standIn.activities()).singleElement().satisfies(stored -> {
            assertThat(stored.title()).isEqualTo("Missed call: Ingrid Solbakken");
            assertThat(stored.end()).isEqualTo(stored.start());
        });
    }

    @Test
    void aCallOfTheUsersOwnIsLoggedAsOneToThatPerson() {
        cards.show(call(CallState.ANSWERED, INGRID, Direction.OUTGOING));
        await().until(() -> texts("#name").size() == 1);
        cards.show(call(CallState.ENDED, INGRID, Direction.OUTGOING));
        await().until(() -> !button("Log call").isDisabled());

        press("Log call");

        await().untilAsserted(() -> assertThat(note()).isEqualTo("Logged in SuperOffice."));
        assertThat(standIn.activities()).singleElement().satisfies(stored -> {
            assertThat(stored.title()).isEqualTo("Call with Ingrid Solbakken");
            assertThat(stored.direction()).isEqualTo("Outgoing");
        });
    }

    @Test
    void offlineTheCardSaysThatItWillBeLoggedAndItIsWhenTheServerIsBack() {
        cards.address = ServerAddress.of("http://127.0.0.1:1/");
        cards.show(call(CallState.MISSED, INGRID));
        await().until(() -> texts("#name").size() == 1);

        press("Log call");

        await().until(() -> note().startsWith("Will be logged when SuperOffice can be reached"));
        cards.address = standIn.address();
        services.onStatus(new SyncStatus(SyncStatus.State.CURRENT, 40, START, Sentence.of("Up to date.")));
        await().untilAsserted(() -> assertThat(note()).isEqualTo("Logged in SuperOffice."));
        assertThat(standIn.activities()).hasSize(1);
    }

    @Test
    void whatSuperOfficeTurnsDownIsSaidInOneSentenceAndCanBeTriedAgain() {
        standIn.behaveOnActivities(description -> ActivityBehaviour.FORBIDDEN);
        cards.show(call(CallState.MISSED, INGRID));
        await().until(() -> texts("#name").size() == 1);
        press("Log call");

        await().until(() ->
                note().startsWith("Not logged: ") && note().contains("does not allow this user to log calls"));
        standIn.behaveOnActivities(description -> ActivityBehaviour.USUAL);
        press("Log call");

        await().untilAsserted(() -> assertThat(note()).isEqualTo("Logged in SuperOffice."));
        assertThat(standIn.activities()).extracting(StoredActivity::contactId).containsExactly(101);
    }

    @Test
    void whoeverIsUncertainCannotBeLoggedAndNobodyAtAllHasNoSuchActions() {
        cards.show(call(1, CallState.MISSED, INGRID, false));
        await().until(() -> texts("#name").size() == 1);
        assertThat(buttons()).containsExactly("Open", "Copy", "Not them", "Dismiss");

        services.use(Optional.empty());
        cards.show(call(2, CallState.RINGING, INGRID, true));
        await().until(() -> texts("#name").size() == 2);
        assertThat(buttons()).containsOnlyOnce("Open");
    }

    private static Call call(CallState state, CallerId caller) {
        return call(1, state, caller, true);
    }

    private static Call call(CallState state, CallerId caller, Direction direction) {
        CallDetails details = new CallDetails(direction, "+" + caller.e164(), null, null, null, null);
        return call(1, state, details, match(true, caller));
    }

    private static Call call(long id, CallState state, CallerId caller, boolean sure) {
        return call(id, state, CallDetails.incoming("+" + caller.e164()), match(sure, caller));
    }

    private static Call shared(long id) {
        return shared(id, CallState.RINGING);
    }

    private static Call shared(long id, CallState state) {
        return call(id, state, CallDetails.incoming("+4722000101"), match(true, INGRID, TORSTEIN));
    }

    private static Call call(long id, CallState state, CallDetails details, Match match) {
        boolean talked = state == CallState.ANSWERED || state == CallState.ENDED;
        return new Call(
                new UUID(0, id),
                state,
                List.of(new LineId("test", "1")),
                details,
                match,
                START,
                talked ? START.plusSeconds(5) : null,
                state.isOver() ? START.plusSeconds(185) : null);
    }

    private static Match match(boolean sure, CallerId... callers) {
        CallerNumber number = new CallerNumber(
                "+" + callers[0].e164(),
                CallerNumber.Kind.NUMBER,
                List.of(new CallerNumber.Reading(callers[0].e164(), CallerNumber.Form.E164)));
        return new Match(
                number,
                sure ? Quality.EXACT : Quality.POSSIBLE,
                sure,
                OptionalLong.of(callers[0].e164()),
                List.of(callers),
                "The number is in SuperOffice.");
    }

    /** The lines that say why they call, each with its note. */
    private static List<String> context() {
        return nodes(".context-line").stream()
                .filter(Node::isVisible)
                .map(line -> line.lookupAll(".label").stream()
                        .map(label -> ((Label) label).getText())
                        .collect(Collectors.joining(" | ")))
                // The room of a card that waited in vain.
                .filter(line -> !line.equals(" | "))
                .toList();
    }

    private static String tooltip(String selector) {
        return ((Label) nodes(selector).getFirst()).getTooltip().getText();
    }

    private static List<String> buttons() {
        return nodes(".button").stream().map(node -> ((Button) node).getText()).toList();
    }
}

package io.github.callcard.superoffice.crm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.callcard.superoffice.crm.PhoneActivity.Texts;
import io.github.callcard.superoffice.crm.PhoneActivity.Way;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The kind of activity that a call becomes, as the tenant's administrator has arranged them. */
class ActivityKindsTest {

    private static final String LIST = CrmServer.API + "List/Task/Items";
    private static final String ITEMS = """
            [ {"TaskListItemId": 1, "Type": "Appointment", "Direction": "Incoming", "Rank": 1},
              {"TaskListItemId": 2, "Type": "Phone", "Direction": "Incoming", "Rank": 2, "Deleted": true},
              {"TaskListItemId": 3, "Type": "Phone", "Direction": "Incoming", "Rank": 9},
              {"TaskListItemId": 4, "Type": "Phone", "Direction": "Outgoing", "Rank": 3},
              {"TaskListItemId": 5, "Type": "Phone", "Direction": "Incoming", "Rank": 4},
              {"TaskListItemId": 6, "Type": "Phone", "Direction": "Unknown", "Rank": 1} ]
            """;
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-03-29T10:00:00+02:00");
    private static final PhoneActivity CALL = new PhoneActivity(
            "marker-12345",
            1001,
            101,
            "Call from Ingrid Solbakken",
            THEN,
            THEN,
            new Texts(Way.IN, "Call with Ingrid Solbakken", "Wants the price list\nbefore Friday"));

    @RegisterExtension
    static final CrmServer SERVER = new CrmServer();

    private final AtomicLong nanoTime = new AtomicLong(7);
    private ActivityKinds kinds;

    @BeforeEach
    void connect() {
        kinds = new ActivityKinds(SERVER.web(), nanoTime::get);
    }

    @ParameterizedTest
    @CsvSource({"IN, 5", "OUT, 4"})
    void isTheFirstOfTheTenantsForPhoneCallsOfThatDirection(Way way, int id) throws Exception {
        answer(aResponse().withBody(ITEMS));

        assertThat(kinds.find(way)).contains(id);
    }

    @Test
    void numbersInPlaceOfWordsAreUnderstood() throws Exception {
        answer(aResponse().withBody("[{\"TaskListItemId\": 8, \"Type\": 5, \"Direction\": 2}]"));

        assertThat(kinds.find(Way.OUT)).contains(8);
        assertThat(kinds.find(Way.IN)).isEmpty();
    }

    @Test
    void theListIsAskedForOnceInHalfADay() throws Exception {
        answer(aResponse().withBody(ITEMS));
        kinds.find(Way.IN);
        kinds.find(Way.OUT);
        pass(Duration.ofHours(11));
        kinds.find(Way.IN);
        SERVER.verify(1, getRequestedFor(urlEqualTo(LIST)));

        pass(Duration.ofHours(1));
        kinds.find(Way.IN);
        SERVER.verify(2, getRequestedFor(urlEqualTo(LIST)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "[{\"Type\": \"Phone\"}]", "[7, null]"})
    void aListWithoutThemLeavesTheProposedKind(String body) throws Exception {
        answer(aResponse().withBody(body));

        assertThat(kinds.find(Way.IN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 500, 503})
    void aFailureIsNotAskedAboutForTenMinutesAndThenIsOver(int status) throws Exception {
        answer(aResponse().withStatus(status));
        assertThat(kinds.find(Way.IN)).isEmpty();

        answer(aResponse().withBody(ITEMS));
        assertThat(kinds.find(Way.IN)).as("asked a moment ago").isEmpty();
        pass(Duration.ofMinutes(10));
        assertThat(kinds.find(Way.IN)).contains(5);

        answer(aResponse().withBody("null"));
        pass(Duration.ofHours(12));
        assertThat(kinds.find(Way.IN)).as("null says nothing").contains(5);
    }

    @Test
    void aCallOfUnknownDirectionAsksForNothing() throws Exception {
        assertThat(kinds.find(Way.UNKNOWN)).isEmpty();
        SERVER.verify(0, getRequestedFor(urlEqualTo(LIST)));
    }

    @Test
    void theKindSaysTheDirectionInPlaceOfTheTitle() throws Exception {
        ActivityDraft draft = draft(Optional.of(5));

        assertThat(draft.document().path("Task").toString()).isEqualTo("{\"TaskListItemId\":5}");
        assertThat(draft.document().path("Title").asString()).isEqualTo("Call with Ingrid Solbakken");
    }

    @Test
    void withoutAKindTheTitleSaysItAndTheProposedOneStays() throws Exception {
        ActivityDraft draft = draft(Optional.empty());

        assertThat(draft.document().path("Task").toString()).isEqualTo("{\"Type\":\"Phone\"}");
        assertThat(draft.document().path("Title").asString()).isEqualTo("Call from Ingrid Solbakken");
    }

    @Test
    void theUsersNoteStandsBeforeTheMarker() throws Exception {
        assertThat(draft(Optional.of(5)).document().path("Description").asString())
                .isEqualTo("Wants the price list\nbefore Friday\n\nCallcard marker-12345");
    }

    private static ActivityDraft draft(Optional<Integer> kind) {
        return ActivityDraft.of(
                JsonMapper.shared().readTree("{\"Title\": \"\", \"Task\": {\"Type\": \"Phone\"}}"), CALL, kind);
    }

    private void answer(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(urlEqualTo(LIST)).willReturn(answer));
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }
}

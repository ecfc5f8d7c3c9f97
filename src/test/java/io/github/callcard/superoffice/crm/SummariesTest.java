package io.github.callcard.superoffice.crm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.crm.CallerSummary.Activity;
import io.github.callcard.superoffice.crm.CallerSummary.Request;
import io.github.callcard.superoffice.crm.CallerSummary.Sale;
import io.github.callcard.superoffice.crm.CallerSummary.Standing;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummariesTest {

    private static final String OF_PERSON = CrmServer.API + "Agents/Person/GetPersonSummary";

    @RegisterExtension
    static final CrmServer SERVER = new CrmServer();

    private Summaries summaries;

    @BeforeEach
    void connect() {
        summaries = new Summaries(SERVER.web(), ZoneId.of("Europe/Oslo"));
    }

    @Test
    void aPersonIsAskedForByIdAsTheSignedInUser() throws Exception {
        SERVER.answer(aResponse().withBody("""
                {"Person": {"PersonId": 1001, "Title": "Chief accountant", "Email": "ingrid@nordlys.example"}}
                """));

        assertThat(summaries.ofPerson(1001).details())
                .isEqualTo(new PersonDetails("Chief accountant", "ingrid@nordlys.example"));
        SERVER.verify(postRequestedFor(urlEqualTo(OF_PERSON))
                .withHeader("Authorization", equalTo("Bearer 8A:secret-token"))
                .withHeader("Accept", equalTo("application/json"))
                .withRequestBody(equalToJson("{\"PersonId\": 1001, \"Limit\": 10}")));
    }

    @Test
    void whoWantsNoContextDoesNotGetAnyOverTheWire() throws Exception {
        SERVER.answer(aResponse().withBody("{\"Person\": {\"Title\": \"Buyer\"}, \"Tickets\": null}"));

        assertThat(summaries.ofPersonAlone(7).details().title()).isEqualTo("Buyer");
        SERVER.verify(postRequestedFor(urlEqualTo(OF_PERSON + "?$select=Person")));
    }

    @Test
    void aCompanyIsAskedForInItsOwnWay() throws Exception {
        SERVER.answer(aResponse().withBody("{\"Contact\": null, \"Sales\": []}"));

        assertThat(summaries.ofCompany(101)).isEqualTo(CallerSummary.NOTHING);
        SERVER.verify(postRequestedFor(urlEqualTo(CrmServer.API + "Agents/Contact/GetContactSummary"))
                .withRequestBody(equalToJson("{\"ContactId\": 101, \"Limit\": 10}")));
    }

    @Test
    void whatIsOpenIsToldFromWhatIsNotTheLatestFirst() throws Exception {
        SERVER.answer(aResponse().withBody("""
                {"Tickets": [
                   {"TicketId": 1, "TicketStatus": 2, "Title": "closed", "Registered": "2026-11-29T10:00:00+01:00"},
                   {"TicketId": 2, "TicketStatus": 4, "Title": "deleted", "Registered": "2026-11-29T10:00:00+01:00"},
                   {"TicketId": 3, "TicketStatus": 41, "Title": "the customer's own", "Registered": null},
                   {"TicketId": 4, "TicketStatus": 1, "Title": "older", "Registered": "2026-11-20T10:00:00.8965212+01:00"},
                   {"TicketId": 5, "TicketStatus": 3, "Title": "later", "Registered": "2026-11-29T10:00:00"},
                   {"TicketId": 6, "TicketStatus": 1, "Title": "newer", "Registered": "2026-11-28T23:30:00Z"}],
                 "Sales": [
                   {"Heading": "Kitchen 2027", "Amount": 14000.5, "Currency": "EUR", "Status": "Open", "Probability": 60},
                   {"Heading": "lost", "Amount": 1, "Currency": "EUR", "Status": "Lost", "Probability": 10},
                   {"Heading": "odd", "Amount": null, "Currency": null, "Status": "Open", "Probability": 990}]}
                """));

        CallerSummary summary = summaries.ofPerson(7);

        assertThat(summary.requests())
                .containsExactly(
                        new Request(6, "newer", Standing.OPEN, LocalDate.of(2026, 11, 29)),
                        new Request(4, "older", Standing.OPEN, LocalDate.of(2026, 11, 20)),
                        new Request(5, "later", Standing.POSTPONED, LocalDate.of(2026, 11, 29)),
                        new Request(3, "the customer's own", Standing.OTHER, null));
        assertThat(summary.sales())
                .containsExactly(new Sale("Kitchen 2027", 14000.5, "EUR", 60), new Sale("odd", 0, "", 0));
    }

    @Test
    void followUpsAndDocumentsAreOneListTheLatestFirst() throws Exception {
        SERVER.answer(aResponse().withBody("""
                {"Followups": [
                   {"Date": "2026-11-02T08:00:00+01:00", "Description": "Called\\n\\u202Eback"},
                   {"Date": "0001-01-01T00:00:00", "Description": "never"},
                   {"Date": "2026-11-03T08:00:00+01:00", "Description": ""}],
                 "Documents": [{"Date": "2026-11-05T08:00:00+01:00", "Description": "Offer"}]}
                """));

        assertThat(summaries.ofPerson(7).activities())
                .containsExactly(
                        new Activity("Offer", LocalDate.of(2026, 11, 5)),
                        new Activity("Called back", LocalDate.of(2026, 11, 2)));
    }

    /** The documentation's own samples have such things. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Person\": null, \"Tickets\": null, \"Sales\": null, \"Followups\": null, \"Documents\": null}",
                "{\"Tickets\": {}, \"Sales\": \"none\", \"Followups\": 7, \"Documents\": false}",
                "{\"Tickets\": [null, 7, [], {}], \"Sales\": [null, {\"Heading\": {}}], \"Followups\": [[]]}",
                "{\"Tickets\": [{\"TicketId\": \"x\", \"TicketStatus\": 1e99, \"Registered\": \"yesterday\"}]}",
            })
    void whatIsMissingOrOddIsNothing(String body) throws Exception {
        SERVER.answer(aResponse().withBody(body));

        assertThat(summaries.ofPerson(7)).isEqualTo(CallerSummary.NOTHING);
    }

    @Test
    void aServerThatHeedsNoLimitIsCutShort() throws Exception {
        String tickets = IntStream.rangeClosed(1, 2_000)
                .mapToObj(id -> "{\"TicketId\": " + id + ", \"TicketStatus\": 1, \"Title\": \"x\"}")
                .collect(Collectors.joining(","));
        SERVER.answer(aResponse().withBody("{\"Tickets\": [" + tickets + "]}"));

        assertThat(summaries.ofPerson(7).requests()).hasSize(10);
    }

    @Test
    void whoeverIsNotThereIsSaid() {
        SERVER.answer(aResponse().withStatus(404));
        CrmServer.fails(() -> summaries.ofPerson(7), Kind.NOT_FOUND, "There is no such person at ");
        CrmServer.fails(() -> summaries.ofCompany(7), Kind.NOT_FOUND, "There is no such company at ");

        SERVER.answer(aResponse().withBody("null"));
        CrmServer.fails(() -> summaries.ofPerson(7), Kind.NOT_FOUND, "SuperOffice does not tell who this caller is");
    }

    @Test
    void everyShapeOfErrorIsUnderstood() {
        SERVER.answer(aResponse().withBody("{\"Error\": true, \"ErrorMessage\": \"Database is down\"}"));
        CrmServer.fails(() -> summaries.ofPerson(7), Kind.SERVER_ERROR, "The server says: \"Database is down\".");

        SERVER.answer(aResponse().withBody("{\"Message\": \"No route\", \"MessageDetail\": \"x\"}"));
        CrmServer.fails(() -> summaries.ofPerson(7), Kind.SERVER_ERROR, "No route");

        SERVER.answer(
                aResponse().withStatus(403).withBody("{\"Error\": true, \"ErrorMessage\": \"Not your contact\"}"));
        CrmServer.fails(() -> summaries.ofPerson(7), Kind.FORBIDDEN, "does not allow this user to read this person");

        SERVER.answer(aResponse().withStatus(401));
        CrmServer.fails(() -> summaries.ofPerson(7), Kind.REFUSED_SIGN_IN, "refused the sign-in");

        SERVER.answer(aResponse().withStatus(503).withHeader("Retry-After", "90"));
        CrmServer.fails(() -> summaries.ofPerson(7), Kind.BUSY, "try again in 90 seconds");

        SERVER.answer(aResponse().withBody("<html>Sign in</html>"));
        CrmServer.fails(() -> summaries.ofPerson(7), Kind.NOT_SUPEROFFICE, "is not from SuperOffice's Web API");

        SERVER.answer(aResponse().withBody("{\"Title\": \"" + "x".repeat(1 << 20) + "\"}"));
        CrmServer.fails(() -> summaries.ofPerson(7), Kind.INCOMPLETE, "far too large");
    }

    @Test
    void noErrorTellsASecretThatTheServerRepeats() {
        SERVER.answer(
                aResponse().withStatus(500).withBody("{\"Error\": true, \"ErrorMessage\": \"bad 8A:secret-token\"}"));

        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(() -> summaries.ofPerson(7))
                .satisfies(e -> assertThat(e.sentence().toString()).doesNotContain("secret-token"));
    }
}

package io.github.callcard.superoffice.crm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToIgnoreCase;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.WebApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The request and the answer when a call is logged. */
class ActivitiesTest {

    private static final String AGENT = CrmServer.API + "Agents/Appointment/";
    private static final String MARKER = "4f1c8a52-0000-4000-8000-00000000c411";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 29);

    /** Over the hour that Oslo leaves out when summer time begins. */
    private static final PhoneActivity CALL = new PhoneActivity(
            MARKER,
            1001,
            101,
            "Call from Ingrid Solbakken",
            OffsetDateTime.parse("2026-03-29T01:59:30.987+01:00"),
            OffsetDateTime.parse("2026-03-29T03:02:00.123+02:00"));

    @RegisterExtension
    static final CrmServer SERVER = new CrmServer();

    private Activities activities;

    @BeforeEach
    void connect() {
        activities = new Activities(SERVER.web());
    }

    @Test
    void superOfficeProposesAPhoneActivityAndItsOwnFieldsAreKept() throws Exception {
        ActivityDraft draft = proposed("""
                {"AppointmentId": 0, "Title": "", "Description": "", "Task": {"Type": "Phone", "TaskListItemId": 3},
                 "Associate": {"AssociateId": 5}, "Contact": null, "Person": null, "Completed": "NotStarted",
                 "SomethingNew": [1, 2]}
                """, CALL);
        SERVER.verify(postRequestedFor(urlEqualTo(AGENT + "CreateDefaultAppointmentEntityByType"))
                .withHeader("Authorization", equalTo("Bearer 8A:secret-token"))
                .withHeader("Content-Type", equalToIgnoreCase("application/json; charset=utf-8"))
                .withRequestBody(equalToJson("{\"Type\": \"Phone\"}")));

        SERVER.answer(aResponse().withBody("{\"AppointmentId\": 4711}"));

        assertThat(activities.save(draft)).isEqualTo(4711);
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(AGENT + "SaveAppointmentEntity"))
                        .withRequestBody(equalToJson("""
                {"AppointmentId": 0, "Title": "Call from Ingrid Solbakken", "Description": "Callcard %s",
                 "Task": {"Type": "Phone", "TaskListItemId": 3}, "Associate": {"AssociateId": 5},
                 "Contact": {"ContactId": 101}, "Person": {"PersonId": 1001},
                 "StartDate": "2026-03-29T01:59:30+01:00", "EndDate": "2026-03-29T03:02:00+02:00",
                 "ActiveDate": "2026-03-29T01:59:30+01:00", "Completed": "Completed", "SomethingNew": [1, 2]}
                """.formatted(MARKER))));
    }

    @Test
    void whereActivitiesHaveNoTitleItIsTheFirstLineOfTheDescription() throws Exception {
        ActivityDraft draft = proposed("{\"Description\": \"\"}", CALL);

        assertThat(draft.document().has("Title")).isFalse();
        assertThat(draft.document().path("Description").asString())
                .isEqualTo("Call from Ingrid Solbakken\nCallcard " + MARKER);
    }

    @Test
    void aCompanyHasNoPersonAndAPersonMayHaveNoCompany() throws Exception {
        ActivityDraft company = proposed("{\"Title\": \"\", \"Person\": {\"PersonId\": 9}}", with(0, 101));
        assertThat(company.document().path("Person").isNull()).isTrue();
        assertThat(company.document().path("Contact").path("ContactId").asInt()).isEqualTo(101);

        ActivityDraft person = proposed("{\"Title\": \"\"}", with(1001, 0));
        assertThat(person.document().path("Contact").isNull()).isTrue();
        assertThat(person.document().path("Person").path("PersonId").asInt()).isEqualTo(1001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7"})
    void anAnswerWithoutAnActivityIsAFailure(String body) throws Exception {
        ActivityDraft draft = proposed("{\"Title\": \"\"}", CALL);
        SERVER.answer(aResponse().withBody(body));

        CrmServer.fails(() -> activities.prepare(CALL), Kind.SERVER_ERROR, "");
        CrmServer.fails(() -> activities.save(draft), Kind.SERVER_ERROR, "");
        CrmServer.fails(() -> activities.isStored(MARKER, DAY), Kind.SERVER_ERROR, "");
    }

    @Test
    void anActivityWithoutAnIdIsNotStored() throws Exception {
        ActivityDraft draft = proposed("{\"Title\": \"\"}", CALL);
        SERVER.answer(aResponse().withBody("{\"AppointmentId\": 0}"));

        CrmServer.fails(() -> activities.save(draft), Kind.SERVER_ERROR, "");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 421})
    void whatIsTurnedDownBeforeAnythingWasDoneIsSurelyNotStored(int status) throws Exception {
        assertThat(Activities.isSurelyNotStored(saving(aResponse().withStatus(status))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 429})
    void afterAnyOtherFailureNobodyKnows(int status) throws Exception {
        assertThat(Activities.isSurelyNotStored(saving(aResponse().withStatus(status))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void afterABrokenConnectionNobodyKnows(Fault fault) throws Exception {
        assertThat(Activities.isSurelyNotStored(saving(aResponse().withFault(fault))))
                .isFalse();
    }

    @Test
    void afterAnErrorObjectOrAPageNobodyKnows() throws Exception {
        assertThat(Activities.isSurelyNotStored(
                        saving(aResponse().withBody("{\"Error\": true, \"ErrorMessage\": \"Timeout\"}"))))
                .isFalse();
        assertThat(Activities.isSurelyNotStored(saving(aResponse().withBody("<html>Gateway</html>"))))
                .isFalse();
    }

    @Test
    void withoutAConnectionItIsSurelyNotStored() throws Exception {
        ActivityDraft draft = proposed("{\"Title\": \"\"}", CALL);
        try (WebApi away = CrmServer.web(nobody())) {
            assertThatExceptionOfType(SuperOfficeException.class)
                    .isThrownBy(() -> new Activities(away).save(draft))
                    .satisfies(e -> assertThat(Activities.isSurelyNotStored(e)).isTrue());
        }
    }

    @Test
    void theSearchIsForTheMarkerFromTheDayBefore() throws Exception {
        SERVER.answer(aResponse().withBody("{\"value\": [{\"text\": \"Callcard %s\"}]}".formatted(MARKER)));

        assertThat(activities.isStored(MARKER, DAY)).isTrue();
        SERVER.verify(getRequestedFor(urlPathEqualTo(CrmServer.API + "Appointment"))
                .withQueryParam("$select", equalTo("appointmentId,text"))
                .withQueryParam("$filter", equalTo("date after '2026-03-27' and text contains '" + MARKER + "'")));
    }

    @Test
    void onlyTheMarkerItselfIsBelieved() throws Exception {
        SERVER.answer(aResponse().withBody("{\"value\": []}"));
        assertThat(activities.isStored(MARKER, DAY)).isFalse();

        SERVER.answer(aResponse().withBody("{\"value\": [{\"text\": \"Somebody else's\"}, {\"text\": null}]}"));
        assertThat(activities.isStored(MARKER, DAY))
                .as("of a server that does not filter")
                .isFalse();
    }

    @Test
    void aSearchThatIsNotAllowedIsAFailureAndNotAnEmptyResult() {
        SERVER.answer(aResponse().withStatus(403));
        CrmServer.fails(() -> activities.isStored(MARKER, DAY), Kind.FORBIDDEN, "");

        SERVER.answer(aResponse().withStatus(400));
        CrmServer.fails(() -> activities.isStored(MARKER, DAY), Kind.FORBIDDEN, "");
    }

    @Test
    void aCallThatMakesNoSenseIsNone() {
        OffsetDateTime now = OffsetDateTime.parse("2026-03-10T12:00:00+01:00");
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneActivity("it's not", 1, 1, "Call", now, now));
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneActivity(MARKER, 0, 0, "Call", now, now));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhoneActivity(MARKER, 1, 1, "Call", now, now.minusSeconds(1)));
        assertThat(CALL.toString()).doesNotContain("Ingrid");
    }

    private ActivityDraft proposed(String proposal, PhoneActivity call) throws Exception {
        SERVER.answer(aResponse().withBody(proposal));
        return activities.prepare(call);
    }

    /** The failure of saving with such an answer. */
    private SuperOfficeException saving(ResponseDefinitionBuilder answer) throws Exception {
        ActivityDraft draft = proposed("{\"Title\": \"\"}", CALL);
        SERVER.resetRequests();
        SERVER.answer(answer);
        SuperOfficeException[] failure = new SuperOfficeException[1];
        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(() -> activities.save(draft))
                .satisfies(e -> failure[0] = e);
        SERVER.verify(1, postRequestedFor(urlEqualTo(AGENT + "SaveAppointmentEntity")));
        return failure[0];
    }

    private static PhoneActivity with(int person, int contact) {
        return new PhoneActivity(MARKER, person, contact, "Call", CALL.start(), CALL.end());
    }

    private static String nobody() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + free.getLocalPort() + "/SuperOffice/";
        }
    }
}

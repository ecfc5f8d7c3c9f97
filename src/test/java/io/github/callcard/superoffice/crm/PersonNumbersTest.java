package io.github.callcard.superoffice.crm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.superoffice.SuperOfficeException.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNumbersTest {

    private static final String READ = CrmServer.API + "Person/7";
    private static final String SAVE = CrmServer.API + "Agents/Person/SavePersonEntity";

    @RegisterExtension
    static final CrmServer SERVER = new CrmServer();

    private PersonNumbers numbers;

    @BeforeEach
    void connect() {
        numbers = new PersonNumbers(SERVER.web());
    }

    @Test
    void theNumberIsAddedAndAllElseIsSentBackAsItCame() throws Exception {
        person("""
                {"PersonId": 7, "Lastname": "Nordmann", "MobilePhones": [{"Value": "900 00 001", "Description": "Work"}],
                 "OfficePhones": null, "ExtraFields": {"x_one": [1, 2]}}
                """);
        String saved = """
                {"PersonId": 7, "Lastname": "Nordmann", "MobilePhones": [{"Value": "900 00 001", "Description": "Work"},
                 {"Value": "+4796458551"}], "OfficePhones": null, "ExtraFields": {"x_one": [1, 2]}}
                """;
        saves(saved);

        assertThat(numbers.add(7, PhoneKind.MOBILE, "+4796458551")).isTrue();

        SERVER.verify(postRequestedFor(urlPathEqualTo(SAVE)).withRequestBody(equalToJson(saved)));
    }

    @Test
    void aListThatIsNullBecomesOne() throws Exception {
        person("{\"PersonId\": 7, \"OfficePhones\": null}");
        saves("{\"PersonId\": 7, \"OfficePhones\": [{\"Value\": \"+47 96 45 85 51\"}]}");

        assertThat(numbers.add(7, PhoneKind.DIRECT, "+4796458551")).isTrue();
    }

    @Test
    void whoHasTheNumberAlreadyIsNotWrittenSoThatTryingAgainIsSafe() throws Exception {
        person("{\"PersonId\": 7, \"PrivatePhones\": [{\"Value\": \"+47 964 58 551\"}]}");

        assertThat(numbers.add(7, PhoneKind.MOBILE, "+4796458551")).isFalse();

        SERVER.verify(0, postRequestedFor(urlPathEqualTo(SAVE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"PersonId\": 7}", "{\"PersonId\": 0}"})
    void onlyAnAnswerThatHasTheNumberMeansThatItIsThere(String answer) {
        person("{\"PersonId\": 7}");
        saves(answer);

        CrmServer.fails(
                () -> numbers.add(7, PhoneKind.MOBILE, "+4796458551"), Kind.SERVER_ERROR, "check the person there");
    }

    @Test
    void nothingIsWrittenWherePersonIsNotTold() {
        person("null");

        CrmServer.fails(() -> numbers.add(7, PhoneKind.MOBILE, "+4796458551"), Kind.NOT_FOUND, "may see them");
        SERVER.verify(0, postRequestedFor(urlPathEqualTo(SAVE)));
    }

    @Test
    void whoMayNotChangeThePersonIsToldSo() {
        person("{\"PersonId\": 7}");
        SERVER.stubFor(post(urlPathEqualTo(SAVE)).willReturn(aResponse().withStatus(403)));

        CrmServer.fails(
                () -> numbers.add(7, PhoneKind.MOBILE, "+4796458551"), Kind.FORBIDDEN, "change this person; ask your");
    }

    private static void person(String answer) {
        SERVER.stubFor(get(urlPathEqualTo(READ)).willReturn(aResponse().withBody(answer)));
    }

    private static void saves(String answer) {
        SERVER.stubFor(post(urlPathEqualTo(SAVE)).willReturn(aResponse().withBody(answer)));
    }
}

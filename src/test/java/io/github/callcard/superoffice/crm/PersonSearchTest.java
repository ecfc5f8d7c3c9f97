package io.github.callcard.superoffice.crm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.superoffice.SuperOfficeException.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People of the whole CRM by name. */
class PersonSearchTest {

    private static final String PATH = CrmServer.API + "Archive/Person";

    @RegisterExtension
    static final CrmServer SERVER = new CrmServer();

    private PersonSearch search;

    @BeforeEach
    void connect() {
        search = new PersonSearch(SERVER.web());
    }

    @Test
    void everyWordIsAskedForAndQuotesAreNoEndOfOne() throws Exception {
        SERVER.answer(aResponse().withBody("""
                {"odata.metadata": "…", "value": [
                  {"personId": 7, "fullName": "Sinéad O'Brien", "contactId": 3, "fullNameWithContact": "Sinéad O'Brien, Emerald",
                   "personDirectPhone/formattedNumber": "", "personMobilePhone/formattedNumber": "+353 86 123 4567"},
                  {"personId": "8", "fullName": "Sinéad O'Brien", "contactId": null}]}
                """));

        assertThat(search.named(" Sinéad  O'Brien "))
                .containsExactly(
                        new FoundPerson(7, "Sinéad O'Brien", 3, "Sinéad O'Brien, Emerald", "+353 86 123 4567"),
                        new FoundPerson(8, "Sinéad O'Brien", 0, "", ""));
        SERVER.verify(getRequestedFor(urlPathEqualTo(PATH))
                .withQueryParam("$filter", equalTo("fullName contains 'Sinéad' and fullName contains 'O''Brien'"))
                .withQueryParam("$top", equalTo("10"))
                .withHeader("Authorization", equalTo("Bearer 8A:secret-token")));
    }

    @Test
    void aNumberIsAskedForByItsLastDigits() throws Exception {
        SERVER.answer(aResponse().withBody("{\"value\": []}"));

        assertThat(search.withNumber("4722123456")).isEmpty();
        SERVER.verify(getRequestedFor(urlPathEqualTo(PATH))
                .withQueryParam("$filter", equalTo("searchPhone/formattedNumber contains '22123456'")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"value\": null}", "{\"value\": [null, 7, {\"personId\": 0}]}"})
    void anAnswerWithoutPeopleIsNobody(String answer) throws Exception {
        SERVER.answer(aResponse().withBody(answer));

        assertThat(search.named("kari")).isEmpty();
    }

    @Test
    void noWordsAskNothing() throws Exception {
        assertThat(search.named("  ")).isEmpty();
        assertThat(search.withNumber("")).isEmpty();
        SERVER.verify(0, getRequestedFor(urlPathEqualTo(PATH)));
    }

    @Test
    void aRefusalIsSaid() {
        SERVER.answer(aResponse().withStatus(500));

        CrmServer.fails(() -> search.named("kari"), Kind.SERVER_ERROR, "failed");
    }
}

package io.github.callcard.superoffice.crm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.superoffice.SuperOfficeException.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartySearchTest {

    private static final String PERSONS = CrmServer.API + "Archive/Person";
    private static final String COMPANIES = CrmServer.API + "Archive/Contact";

    @RegisterExtension
    static final CrmServer SERVER = new CrmServer();

    private PartySearch search;

    @BeforeEach
    void connect() {
        search = new PartySearch(SERVER.web());
    }

    @Test
    void aNumberIsSearchedByItsLastDigitsWithoutCountryAndAreaInTheWayOfEveryPlace() {
        assertThat(PartySearch.digits(4796458551L)).contains("96458551");
        assertThat(PartySearch.digits(442920180123L)).contains("20180123");
        assertThat(PartySearch.digits(3545551234L))
                .as("a country of seven digits")
                .contains("5551234");
    }

    @Test
    void aNumberOfFewDigitsIsNotSearched() {
        assertThat(PartySearch.digits(4911L)).isEmpty();
        assertThat(PartySearch.digits(49301234L)).isEmpty();
    }

    @Test
    void thePersonsOfANumberComeWithTheirCompany() throws Exception {
        SERVER.answer(aResponse().withBody("""
                {"value": [{"personId": 7, "fullName": "Kari Nordmann", "contactId": 3, "title": "Buyer",
                  "retired": false, "personContact/name": "Nordmann AS", "personDirectPhone/formattedNumber": "",
                  "personMobilePhone/formattedNumber": "+47 96 45 85 51"},
                 {"personId": 8, "fullName": "Ola\\nNordmann", "contactId": 0, "title": null, "retired": true}]}
                """));

        assertThat(search.ofNumber("96458551"))
                .containsExactly(
                        new FoundParty(7, "Kari Nordmann", 3, "Nordmann AS", "Buyer", false, "+47 96 45 85 51"),
                        new FoundParty(8, "Ola Nordmann", 0, "", "", true, ""));
        SERVER.verify(getRequestedFor(urlPathEqualTo(PERSONS))
                .withQueryParam("$filter", equalTo("searchPhone/formattedNumber contains '96458551'"))
                .withQueryParam("$top", equalTo("5")));
        SERVER.verify(0, getRequestedFor(urlPathEqualTo(COMPANIES)));
    }

    @Test
    void companiesAreAskedForWhereNoPersonHasTheNumber() throws Exception {
        SERVER.stubFor(get(urlPathEqualTo(PERSONS)).willReturn(aResponse().withBody("{\"value\": []}")));
        SERVER.stubFor(get(urlPathEqualTo(COMPANIES))
                .willReturn(aResponse().withBody("{\"value\": [{\"contactId\": 3, \"name\": \"Nordmann AS\"}]}")));

        assertThat(search.ofNumber("96458551"))
                .containsExactly(new FoundParty(0, "Nordmann AS", 3, "Nordmann AS", "", false, ""));
    }

    @Test
    void nobodyIsAnAnswerToo() throws Exception {
        SERVER.answer(aResponse().withBody("{\"value\": []}"));

        assertThat(search.ofNumber("96458551")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"value\": null}"})
    void anAnswerThatIsNoneDoesNotMeanNobody(String answer) {
        SERVER.answer(aResponse().withBody(answer));

        CrmServer.fails(() -> search.ofNumber("96458551"), Kind.SERVER_ERROR, "answered nothing");
    }

    @Test
    void aServerThatDoesNotKnowTheCompanysColumnIsAskedWithoutItFromThenOn() throws Exception {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody("{\"value\": [{\"personId\": 7}]}")));
        SERVER.stubFor(any(anyUrl())
                .withQueryParam("$select", matching(".*personContact/name.*"))
                .willReturn(aResponse().withStatus(500)));

        assertThat(search.named("Kari")).hasSize(1);
        assertThat(search.named("Ola")).hasSize(1);

        SERVER.verify(3, getRequestedFor(urlPathEqualTo(PERSONS)));
    }

    @Test
    void theNameWithTheCompanyTellsTheCompanyWhereNoColumnDoes() throws Exception {
        SERVER.answer(aResponse().withBody("""
                {"value": [{"personId": 7, "fullName": "Kari Nordmann", "fullNameWithContact": "Kari Nordmann, Nordmann AS"},
                 {"personId": 8, "fullName": "Ola Berg", "fullNameWithContact": "Ola Berg (Berg & Dal)"},
                 {"personId": 9, "fullName": "Per Li", "fullNameWithContact": "Per Li"},
                 {"personId": 10, "fullName": "Liv Dal", "fullNameWithContact": "Liv Dal, Fjord (Norge)"},
                 {"personId": 11, "fullName": "Siv Dal", "fullNameWithContact": "Siv Dal (Fjord (Norge))"}]}
                """));

        assertThat(search.named("a"))
                .extracting(FoundParty::contactName)
                .containsExactly("Nordmann AS", "Berg & Dal", "", "Fjord (Norge)", "Fjord (Norge)");
    }

    @Test
    void everyWordIsAskedForAndQuotesAreNoEndOfOne() throws Exception {
        SERVER.answer(aResponse().withBody("{\"value\": []}"));

        search.named(" Sinéad  O'Brien ");

        SERVER.verify(getRequestedFor(urlPathEqualTo(PERSONS))
                .withQueryParam("$filter", equalTo("fullName contains 'Sinéad' and fullName contains 'O''Brien'"))
                .withQueryParam("$orderby", equalTo("fullName"))
                .withQueryParam("$top", equalTo("20")));
    }

    @Test
    void aTypedNumberIsSearchedByItsLastDigits() {
        assertThat(PartySearch.lastDigits("+47 22 12 34 56")).isEqualTo("22123456");
        assertThat(PartySearch.lastDigits("412")).isEqualTo("412");
    }

    @Test
    void noWordsAndNoDigitsAskNothing() throws Exception {
        assertThat(search.named("  ")).isEmpty();
        assertThat(search.ofNumber("")).isEmpty();
        SERVER.verify(0, getRequestedFor(urlPathEqualTo(PERSONS)));
    }
}

package io.github.callcard.superoffice.crm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.WebApi;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonsTest {

    @RegisterExtension
    static final WireMockExtension SERVER = CrmServer.make();

    private WebApi web;
    private Persons persons;

    @BeforeEach
    void connect() {
        web = CrmServer.web(CrmServer.address(SERVER));
        persons = new Persons(web);
    }

    @AfterEach
    void disconnect() {
        web.close();
    }

    @Test
    void aPersonIsAskedForByIdAsTheSignedInUser() throws Exception {
        CrmServer.answer(SERVER, aResponse().withBody("""
                {"PersonId": 1001, "FullName": "Ingrid", "Title": "Chief accountant", "Email": "ingrid@nordlys.example"}
                """));

        assertThat(persons.details(1001)).isEqualTo(new PersonDetails("Chief accountant", "ingrid@nordlys.example"));
        SERVER.verify(getRequestedFor(urlEqualTo(CrmServer.API + "Person/1001/Simple"))
                .withHeader("Authorization", equalTo("Bearer 8A:secret-token"))
                .withHeader("Accept", equalTo("application/json")));
    }

    @Test
    void whatIsMissingOrNoTextIsEmptyAndWhatIsThereIsOnePlainLine() throws Exception {
        CrmServer.answer(SERVER, aResponse().withBody("""
                {"Title": " Head of\\n\\u202Esales\\u0007 ", "Email": null}
                """));
        assertThat(persons.details(7)).isEqualTo(new PersonDetails("Head of sales", ""));

        CrmServer.answer(SERVER, aResponse().withBody("{\"Title\": {\"odd\": 1}}"));
        assertThat(persons.details(7)).isEqualTo(new PersonDetails("", ""));
    }

    @Test
    void whoeverIsNotThereIsSaid() {
        CrmServer.answer(SERVER, aResponse().withStatus(404));
        fails(() -> persons.details(7), Kind.NOT_FOUND, "There is no such person at ");

        CrmServer.answer(SERVER, aResponse().withBody("null"));
        fails(() -> persons.details(7), Kind.NOT_FOUND, "SuperOffice does not tell who this person is");
    }

    @Test
    void everyShapeOfErrorIsUnderstood() {
        CrmServer.answer(SERVER, aResponse().withBody("{\"Error\": true, \"ErrorMessage\": \"Database is down\"}"));
        fails(() -> persons.details(7), Kind.SERVER_ERROR, "(the server says: \"Database is down\")");

        CrmServer.answer(SERVER, aResponse().withBody("{\"Message\": \"No route\", \"MessageDetail\": \"x\"}"));
        fails(() -> persons.details(7), Kind.SERVER_ERROR, "No route");

        CrmServer.answer(
                SERVER,
                aResponse().withStatus(403).withBody("{\"Error\": true, \"ErrorMessage\": \"Not your contact\"}"));
        fails(() -> persons.details(7), Kind.FORBIDDEN, "does not allow this user to read this person");

        CrmServer.answer(SERVER, aResponse().withStatus(401));
        fails(() -> persons.details(7), Kind.REFUSED_SIGN_IN, "refused the sign-in");

        CrmServer.answer(SERVER, aResponse().withStatus(503).withHeader("Retry-After", "90"));
        fails(() -> persons.details(7), Kind.BUSY, "try again in 90 seconds");

        CrmServer.answer(SERVER, aResponse().withBody("<html>Sign in</html>"));
        fails(() -> persons.details(7), Kind.NOT_SUPEROFFICE, "is not from SuperOffice's Web API");

        CrmServer.answer(SERVER, aResponse().withBody("{\"Title\": \"" + "x".repeat(1 << 20) + "\"}"));
        fails(() -> persons.details(7), Kind.INCOMPLETE, "larger than anybody needs");
    }

    @Test
    void noErrorTellsASecretThatTheServerRepeats() {
        CrmServer.answer(
                SERVER,
                aResponse().withStatus(500).withBody("{\"Error\": true, \"ErrorMessage\": \"bad 8A:secret-token\"}"));

        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(() -> persons.details(7))
                .satisfies(e -> assertThat(e.sentence()).doesNotContain("secret-token"));
    }

    @ParameterizedTest
    @ValueSource(ints = {144, 48})
    void aPhotoIsAskedForInTheSizeThatIsShown(int side) throws Exception {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
        CrmServer.answer(
                SERVER, aResponse().withHeader("Content-Type", "image/png").withBody(png));

        assertThat(persons.photo(1001, side))
                .hasValueSatisfying(photo -> assertThat(photo).isEqualTo(png));
        SERVER.verify(
                getRequestedFor(urlEqualTo(CrmServer.API + "Person/1001/Image?w=" + side + "&h=" + side + "&type=png"))
                        .withHeader("Accept", equalTo("image/png, image/jpeg;q=0.9"))
                        .withHeader("Authorization", equalTo("Bearer 8A:secret-token")));
    }

    @Test
    void whoeverHasNoPhotoHasNone() throws Exception {
        for (int status : new int[] {404, 410, 204, 200}) {
            CrmServer.answer(SERVER, aResponse().withStatus(status));
            assertThat(persons.photo(1001, 144))
                    .as("status %d, nothing in it", status)
                    .isEmpty();
        }
    }

    @Test
    void aPhotoUpToHalfAMegabyteIsTakenAndALargerOneIsNot() throws Exception {
        CrmServer.answer(SERVER, aResponse().withBody(new byte[512 * 1024]));
        assertThat(persons.photo(1001, 144))
                .hasValueSatisfying(photo -> assertThat(photo).hasSize(512 * 1024));

        CrmServer.answer(SERVER, aResponse().withBody(new byte[512 * 1024 + 1]));
        fails(() -> persons.photo(1001, 144), Kind.INCOMPLETE, "larger than anybody needs");
    }

    @Test
    void aPhotoThatMustNotBeSeenIsAFailureAndNoEmptyPhoto() {
        CrmServer.answer(SERVER, aResponse().withStatus(403));
        fails(() -> persons.photo(1001, 144), Kind.FORBIDDEN, "does not allow this user to see this person's photo");
    }

    private static void fails(ThrowingCallable asked, Kind kind, String words) {
        assertThatExceptionOfType(SuperOfficeException.class).isThrownBy(asked).satisfies(e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.sentence()).contains(words);
        });
    }
}

package io.github.callcard.superoffice.crm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonsTest {

    @RegisterExtension
    static final CrmServer SERVER = new CrmServer();

    private Persons persons;

    @BeforeEach
    void connect() {
        persons = new Persons(SERVER.web());
    }

    @Test
    void aPersonIsAskedForByIdAsTheSignedInUser() throws Exception {
        SERVER.answer(aResponse().withBody("""
                {"PersonId": 1001, "FullName": "Ingrid", "Title": "Chief accountant", "Email": "ingrid@nordlys.example"}
                """));

        assertThat(persons.details(1001)).isEqualTo(new PersonDetails("Chief accountant", "ingrid@nordlys.example"));
        SERVER.verify(getRequestedFor(urlEqualTo(CrmServer.API + "Person/1001/Simple"))
                .withHeader("Authorization", equalTo("Bearer 8A:secret-token"))
                .withHeader("Accept", equalTo("application/json")));
    }

    @Test
    void whatIsMissingOrNoTextIsEmptyAndWhatIsThereIsOnePlainLine() throws Exception {
        SERVER.answer(aResponse().withBody("""
                {"Title": " Head of\\n\\u202Esales\\u0007 ", "Email": null}
                """));
        assertThat(persons.details(7)).isEqualTo(new PersonDetails("Head of sales", ""));

        SERVER.answer(aResponse().withBody("{\"Title\": {\"odd\": 1}}"));
        assertThat(persons.details(7)).isEqualTo(new PersonDetails("", ""));
    }

    @Test
    void whoeverIsNotThereIsSaid() {
        SERVER.answer(aResponse().withStatus(404));
        CrmServer.fails(() -> persons.details(7), Kind.NOT_FOUND, "There is no such person at ");

        SERVER.answer(aResponse().withBody("null"));
        CrmServer.fails(() -> persons.details(7), Kind.NOT_FOUND, "SuperOffice does not tell who this person is");
    }

    @Test
    void everyShapeOfErrorIsUnderstood() {
        SERVER.answer(aResponse().withBody("{\"Error\": true, \"ErrorMessage\": \"Database is down\"}"));
        CrmServer.fails(() -> persons.details(7), Kind.SERVER_ERROR, "The server says: \"Database is down\".");

        SERVER.answer(aResponse().withBody("{\"Message\": \"No route\", \"MessageDetail\": \"x\"}"));
        CrmServer.fails(() -> persons.details(7), Kind.SERVER_ERROR, "No route");

        SERVER.answer(
                aResponse().withStatus(403).withBody("{\"Error\": true, \"ErrorMessage\": \"Not your contact\"}"));
        CrmServer.fails(() -> persons.details(7), Kind.FORBIDDEN, "does not allow this user to read this person");

        SERVER.answer(aResponse().withStatus(401));
        CrmServer.fails(() -> persons.details(7), Kind.REFUSED_SIGN_IN, "refused the sign-in");

        SERVER.answer(aResponse().withStatus(503).withHeader("Retry-After", "90"));
        CrmServer.fails(() -> persons.details(7), Kind.BUSY, "try again in 90 seconds");

        SERVER.answer(aResponse().withBody("<html>Sign in</html>"));
        CrmServer.fails(() -> persons.details(7), Kind.NOT_SUPEROFFICE, "is not from SuperOffice's Web API");

        SERVER.answer(aResponse().withBody("{\"Title\": \"" + "x".repeat(1 << 20) + "\"}"));
        CrmServer.fails(() -> persons.details(7), Kind.INCOMPLETE, "larger than anybody needs");
    }

    @Test
    void noErrorTellsASecretThatTheServerRepeats() {
        SERVER.answer(
                aResponse().withStatus(500).withBody("{\"Error\": true, \"ErrorMessage\": \"bad 8A:secret-token\"}"));

        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(() -> persons.details(7))
                .satisfies(e -> assertThat(e.sentence().toString()).doesNotContain("secret-token"));
    }

    @ParameterizedTest
    @ValueSource(ints = {144, 48})
    void aPhotoIsAskedForInTheSizeThatIsShown(int side) throws Exception {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
        SERVER.answer(aResponse().withHeader("Content-Type", "image/png").withBody(png));

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
            SERVER.answer(aResponse().withStatus(status));
            assertThat(persons.photo(1001, 144))
                    .as("status %d, nothing in it", status)
                    .isEmpty();
        }
    }

    @Test
    void aPhotoUpToHalfAMegabyteIsTakenAndALargerOneIsNot() throws Exception {
        SERVER.answer(aResponse().withBody(new byte[512 * 1024]));
        assertThat(persons.photo(1001, 144))
                .hasValueSatisfying(photo -> assertThat(photo).hasSize(512 * 1024));

        SERVER.answer(aResponse().withBody(new byte[512 * 1024 + 1]));
        CrmServer.fails(() -> persons.photo(1001, 144), Kind.INCOMPLETE, "larger than anybody needs");
    }

    @Test
    void aPhotoThatMustNotBeSeenIsAFailureAndNoEmptyPhoto() {
        SERVER.answer(aResponse().withStatus(403));
        CrmServer.fails(
                () -> persons.photo(1001, 144), Kind.FORBIDDEN, "does not allow this user to see this person's photo");
    }
}

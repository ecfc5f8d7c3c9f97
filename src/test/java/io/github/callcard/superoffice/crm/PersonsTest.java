package io.github.callcard.superoffice.crm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import java.util.List;
import java.util.Map;
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
    void thePhotosOfSeveralComeInOneRequestAndWhatIsNoneIsLeftOut() throws Exception {
        SERVER.answer(aResponse().withBody("""
                [{"PersonId": 7, "ImageData": "AQID"}, {"PersonId": 8, "ImageData": ""}, {"PersonId": 9, "ImageData": null},
                 {"PersonId": 10, "ImageData": "no base 64!"}, {"PersonId": 11, "ImageData": "AQID"}, null]
                """));

        Map<Integer, byte[]> photos = persons.photos(List.of(7, 8, 9, 10), 144);

        assertThat(photos).containsOnlyKeys(7);
        assertThat(photos.get(7)).containsExactly(1, 2, 3);
        SERVER.verify(postRequestedFor(urlEqualTo(CrmServer.API + "Agents/Person/GetPersonImages"))
                .withRequestBody(
                        equalToJson("{\"PersonIds\": [7, 8, 9, 10], \"ScaledWidth\": 144, \"ScaledHeight\": 144}")));
    }

    @Test
    void anAnswerOfPhotosThatIsNullIsAFailureAndDoesNotSayThatThereAreNone() {
        SERVER.answer(aResponse().withBody("null"));

        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(() -> persons.photos(List.of(7), 144))
                .withMessage("SuperOffice does not send the photos; try again later.");
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
        CrmServer.fails(() -> persons.photo(1001, 144), Kind.INCOMPLETE, "far too large");
    }

    @Test
    void aPhotoThatMustNotBeSeenIsAFailureAndNoEmptyPhoto() {
        SERVER.answer(aResponse().withStatus(403));
        CrmServer.fails(
                () -> persons.photo(1001, 144), Kind.FORBIDDEN, "does not allow this user to see this person's photo");
    }
}

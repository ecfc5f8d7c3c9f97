package io.github.callcard.superoffice.crm;

import io.github.callcard.superoffice.RequestPurpose;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.WebApi;
import io.github.callcard.words.Sentence;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The photos of persons. Every call blocks, and ends at once when its thread is interrupted. */
public final class Persons {

    /** A photo of the size that is asked for has a tenth of it. In bytes. */
    private static final int LARGEST_PHOTO = 512 * 1024;

    private static final RequestPurpose PHOTO =
            new RequestPurpose(Sentence.of("see this person's photo"), Sentence.of("photo of this person"));

    private final WebApi web;

    public Persons(WebApi web) {
        this.web = web;
    }

    /**
     * The photos of several persons in one request, as PNG, by their ids; who has none is not among them.
     *
     * @param side how wide and high they are to be, in pixels
     */
    public Map<Integer, byte[]> photos(Collection<Integer> personIds, int side)
            throws SuperOfficeException, InterruptedException {
        ObjectNode asked = JsonMapper.shared().createObjectNode();
        ArrayNode ids = asked.putArray("PersonIds");
        personIds.forEach(ids::add);
        asked.put("ScaledWidth", side).put("ScaledHeight", side);
        Map<Integer, byte[]> photos = new HashMap<>();
        JsonNode answer = web.post("api/v1/Agents/Person/GetPersonImages", asked, PHOTO);
        if (!answer.isArray()) {
            throw new SuperOfficeException(
                    Kind.SERVER_ERROR, Sentence.of("SuperOffice does not send the photos; try again later."));
        }
        for (JsonNode each : answer) {
            int person = each.path("PersonId").asInt(0);
            byte[] photo = decoded(each.path("ImageData").asString(""));
            if (personIds.contains(person) && photo.length > 0) {
                photos.put(person, photo);
            }
        }
        return photos;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noPhoto) {
            return new byte[0];
        }
    }

    /**
     * The person's photo as a PNG or JPEG, empty where there is none.
     *
     * @param side how wide and high it is to be at most, in pixels; a server may send a larger one
     */
    public Optional<byte[]> photo(int personId, int side) throws SuperOfficeException, InterruptedException {
        try {
            byte[] photo = web.bytes(
                    "api/v1/Person/" + personId + "/Image?w=" + side + "&h=" + side + "&type=png",
                    "image/png, image/jpeg;q=0.9",
                    LARGEST_PHOTO,
                    PHOTO);
            return Optional.of(photo).filter(bytes -> bytes.length > 0);
        } catch (SuperOfficeException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }
}

package io.github.callcard.superoffice.crm;

import io.github.callcard.superoffice.RequestPurpose;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.WebApi;
import io.github.callcard.words.Sentence;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The numbers of persons. Every call blocks, and ends at once when its thread is interrupted. */
public final class PersonNumbers {

    private static final List<String> LISTS = List.of("OfficePhones", "MobilePhones", "PrivatePhones", "OtherPhones");
    private static final RequestPurpose READ =
            new RequestPurpose(Sentence.of("read this person"), Sentence.of("such person"));
    private static final RequestPurpose CHANGE =
            new RequestPurpose(Sentence.of("change this person"), Sentence.of("such person"));

    private final WebApi web;

    public PersonNumbers(WebApi web) {
        this.web = web;
    }

    /**
     * Adds a number to a person's and leaves all else as it is. Doing it again is safe: the person is read first.
     *
     * @param number as it is to stand there
     * @return false where the person has the number already, so that nothing was written
     * @throws SuperOfficeException when it is not known that it is there; it may be, where the answer was lost
     */
    public boolean add(int personId, PhoneKind kind, String number) throws SuperOfficeException, InterruptedException {
        JsonNode read = web.get("api/v1/Person/" + personId, READ);
        if (!(read instanceof ObjectNode person) || person.path("PersonId").asInt(0) != personId) {
            throw new SuperOfficeException(
                    Kind.NOT_FOUND,
                    Sentence.of("SuperOffice does not tell who this person is; check that you may see them."));
        }
        if (has(person, number)) {
            return false;
        }
        ObjectNode entry = JsonMapper.shared().createObjectNode().put("Value", number);
        phones(person, kind).add(entry);
        JsonNode saved = web.post("api/v1/Agents/Person/SavePersonEntity", person, CHANGE);
        if (saved.path("PersonId").asInt(0) != personId || !has(saved, number)) {
            throw new SuperOfficeException(
                    Kind.SERVER_ERROR,
                    Sentence.of(
                            "SuperOffice did not say that it has the number now; check the person there, or try again."));
        }
        return true;
    }

    private static ArrayNode phones(ObjectNode person, PhoneKind kind) {
        return person.path(kind.list()) instanceof ArrayNode list ? list : person.putArray(kind.list());
    }

    private static boolean has(JsonNode person, String number) {
        for (String list : LISTS) {
            for (JsonNode phone : person.path(list)) {
                if (digits(phone.path("Value").asString("")).equals(digits(number))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}

package io.github.callcard.superoffice.crm;

import io.github.callcard.superoffice.RequestPurpose;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.WebApi;
import io.github.callcard.words.Sentence;
import java.time.ZoneId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The summaries of persons and companies. Every call blocks, and ends at once when its thread is interrupted. */
public final class Summaries {

    /** Of each kind: enough to find what is open among what is not. */
    private static final int LIMIT = 10;

    private static final RequestPurpose PERSON =
            new RequestPurpose(Sentence.of("read this person"), Sentence.of("such person"));
    private static final RequestPurpose COMPANY =
            new RequestPurpose(Sentence.of("read this company"), Sentence.of("such company"));

    private final WebApi web;
    private final SummaryReader reader;

    /** @param zone of the user, by whose days it is counted */
    public Summaries(WebApi web, ZoneId zone) {
        this.web = web;
        this.reader = new SummaryReader(zone, LIMIT);
    }

    /**
     * A person's summary.
     *
     * @throws SuperOfficeException also when there is no such person (any more)
     */
    public CallerSummary ofPerson(int personId) throws SuperOfficeException, InterruptedException {
        return summary("Person/GetPersonSummary", "PersonId", personId, LIMIT, PERSON);
    }

    /** The person themselves, and nothing of what goes on with them. */
    public CallerSummary ofPersonAlone(int personId) throws SuperOfficeException, InterruptedException {
        return summary("Person/GetPersonSummary?$select=Person", "PersonId", personId, 1, PERSON);
    }

    /**
     * A company's summary.
     *
     * @throws SuperOfficeException also when there is no such company (any more)
     */
    public CallerSummary ofCompany(int contactId) throws SuperOfficeException, InterruptedException {
        return summary("Contact/GetContactSummary", "ContactId", contactId, LIMIT, COMPANY);
    }

    private CallerSummary summary(String call, String key, int id, int limit, RequestPurpose purpose)
            throws SuperOfficeException, InterruptedException {
        JsonNode asked = JsonMapper.shared().createObjectNode().put(key, id).put("Limit", limit);
        JsonNode summary = web.post("api/v1/Agents/" + call, asked, purpose);
        if (!summary.isObject()) {
            throw new SuperOfficeException(
                    Kind.NOT_FOUND,
                    Sentence.of("SuperOffice does not tell who this caller is; check that you may see them."));
        }
        return reader.read(summary);
    }
}

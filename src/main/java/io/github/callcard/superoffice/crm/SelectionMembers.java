package io.github.callcard.superoffice.crm;

import io.github.callcard.superoffice.RequestPurpose;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.WebApi;
import io.github.callcard.words.Sentence;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The persons and companies of a selection, as far as they have a telephone number: {@code GetCallerIDsFromSelection} tells
 * them. Every call blocks, and ends at once when its thread is interrupted.
 */
public final class SelectionMembers {

    /**
     * One of them.
     *
     * @param personId 0 for a company
     * @param contactId of the company, 0 for a person without one
     */
    public record Member(int personId, int contactId) {}

    private static final String CALL = "api/v1/Agents/Pocket/GetCallerIDsFromSelection?$select=CallerIDHash,CallerIDs";

    /** In bytes: 20,000 numbers with the names that come along. */
    private static final int LONGEST_ANSWER = 1 << 23;

    private final WebApi web;

    public SelectionMembers(WebApi web) {
        this.web = web;
    }

    /**
     * Asks for them.
     *
     * @param selection its id in SuperOffice
     * @return empty where SuperOffice answers null, as failed calls do
     */
    public Optional<List<Member>> of(int selection) throws SuperOfficeException, InterruptedException {
        RequestPurpose purpose = new RequestPurpose(
                Sentence.of("read selection {0}", selection), Sentence.of("selection {0}", selection));
        JsonNode asked = JsonMapper.shared()
                .createObjectNode()
                .put("SelectionId", selection)
                .put("LastHash", "");
        JsonNode rows = web.post(CALL, asked, LONGEST_ANSWER, purpose).path("CallerIDs");
        return rows.isArray()
                ? Optional.of(rows.values().stream()
                        .map(row -> new Member(
                                row.path("PersonId").asInt(0),
                                row.path("ContactId").asInt(0)))
                        .toList())
                : Optional.empty();
    }
}

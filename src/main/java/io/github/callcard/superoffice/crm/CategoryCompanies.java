package io.github.callcard.superoffice.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.callcard.superoffice.RequestPurpose;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.WebApi;
import io.github.callcard.words.Sentence;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The companies of categories: the archive {@code Contact}, restricted as its documentation does ({@code category oneOf (3,6)}).
 * Every call blocks, and ends at once when its thread is interrupted.
 */
public final class CategoryCompanies {

    private static final String CALL = "api/v1/Archive/Contact?$select=contactId,category&$orderby=contactId&$filter=";

    private static final RequestPurpose PURPOSE =
            new RequestPurpose(Sentence.of("search persons and companies"), Sentence.of("way to search"));

    private final WebApi web;

    public CategoryCompanies(WebApi web) {
        this.web = web;
    }

    /**
     * Asks for them; one request.
     *
     * @param categories their ids in SuperOffice; at least one
     * @param most companies that are told, those that were entered first
     * @return the ids of the companies; empty where SuperOffice answers null, as failed calls do
     */
    public Optional<List<Integer>> of(List<Integer> categories, int most)
            throws SuperOfficeException, InterruptedException {
        String filter =
                categories.stream().map(String::valueOf).collect(Collectors.joining(",", "category oneOf (", ")"));
        JsonNode rows = web.get(CALL + URLEncoder.encode(filter, UTF_8).replace("+", "%20") + "&$top=" + most, PURPOSE)
                .path("value");
        return rows.isArray()
                ? Optional.of(rows.values().stream()
                        .map(row -> row.path("contactId").asInt(0))
                        .filter(id -> id > 0)
                        .limit(most)
                        .toList())
                : Optional.empty();
    }
}

package io.github.callcard.superoffice.crm;

import io.github.callcard.superoffice.RequestPurpose;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.WebApi;
import io.github.callcard.words.Sentence;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Searches the whole CRM for persons by name, with the archive provider {@code Person} and its columns as SuperOffice documents them. Every
 * call blocks, and ends at once when its thread is interrupted.
 */
public final class PersonSearch {

    /** Nobody reads more of a list. */
    private static final int MOST = 10;

    private static final int MOST_WORDS = 4;

    /** So many last digits are written the same with a country code and without. */
    private static final int COUNTRY_FREE_DIGITS = 8;

    private static final String DIRECT = "personDirectPhone/formattedNumber";
    private static final String MOBILE = "personMobilePhone/formattedNumber";
    private static final String COLUMNS = "personId,fullName,contactId,fullNameWithContact," + DIRECT + "," + MOBILE;

    private static final RequestPurpose SEARCH =
            new RequestPurpose(Sentence.of("search persons and companies"), Sentence.of("way to search"));

    private final WebApi web;

    public PersonSearch(WebApi web) {
        this.web = web;
    }

    /** The persons whose name has every one of these words somewhere, by name; nobody for no words. */
    public List<FoundPerson> named(String typed) throws SuperOfficeException, InterruptedException {
        return filtered(Arrays.stream(typed.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "fullName contains '" + word.replace("'", "''") + "'")
                .collect(Collectors.joining(" and ")));
    }

    /** The persons with a telephone number that has these digits, by name; nobody for no digits. */
    public List<FoundPerson> withNumber(String digits) throws SuperOfficeException, InterruptedException {
        String last = digits.substring(Math.max(0, digits.length() - COUNTRY_FREE_DIGITS));
        return filtered(last.isEmpty() ? "" : "searchPhone/formattedNumber contains '" + last + "'");
    }

    private List<FoundPerson> filtered(String filter) throws SuperOfficeException, InterruptedException {
        if (filter.isEmpty()) {
            return List.of();
        }
        String query =
                "$select=" + encoded(COLUMNS) + "&$filter=" + encoded(filter) + "&$orderby=fullName&$top=" + MOST;
        List<FoundPerson> found = new ArrayList<>();
        for (JsonNode row : web.get("api/v1/Archive/Person?" + query, SEARCH).path("value")) {
            int person = row.path("personId").asInt(0);
            if (person > 0 && found.size() < MOST) {
                found.add(person(person, row));
            }
        }
        return found;
    }

    private static FoundPerson person(int id, JsonNode row) {
        return new FoundPerson(
                id,
                text(row, "fullName"),
                row.path("contactId").asInt(0),
                text(row, "fullNameWithContact"),
                Stream.of(DIRECT, MOBILE)
                        .map(column -> text(row, column))
                        .filter(number -> !number.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    private static String text(JsonNode row, String column) {
        return row.path(column).asString("").strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

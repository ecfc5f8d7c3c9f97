package io.github.callcard.superoffice.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.callcard.directory.PlainText;
import io.github.callcard.number.E164;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.superoffice.RequestPurpose;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.WebApi;
import io.github.callcard.words.Sentence;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Searches the whole CRM, beyond the caller ids, by its archives {@code Person} and {@code Contact}; these only read.
 * Every call blocks, and ends at once when its thread is interrupted. Safe to use from any thread.
 */
public final class PartySearch {

    /** More callers of one number nobody looks through while a phone rings. */
    private static final int MOST_OF_NUMBER = 5;

    private static final int MOST_NAMED = 20;
    private static final int MOST_WORDS = 4;

    /** Of fewer digits many numbers are made. */
    private static final int LEAST_DIGITS = 7;

    /** As the documentation searches: country codes and area codes are written in too many ways. */
    private static final int MOST_DIGITS = 8;

    private static final String DIRECT = "personDirectPhone/formattedNumber";
    private static final String MOBILE = "personMobilePhone/formattedNumber";
    private static final String WITH_COMPANY = "fullNameWithContact";

    private static final String PERSON =
            "personId,fullName,contactId,title,retired," + WITH_COMPANY + "," + DIRECT + "," + MOBILE;

    /** No page says that the archive of persons has it, and many others have. */
    private static final String COMPANY_OF_PERSON = "personContact/name";

    private static final RequestPurpose SEARCH =
            new RequestPurpose(Sentence.of("search persons and companies"), Sentence.of("way to search"));

    /** Refusals that may be due to a column that the server does not know. */
    private static final Set<Kind> OF_COLUMN = Set.of(Kind.FORBIDDEN, Kind.SERVER_ERROR);

    /** Knows every country's code. */
    private static final NumberPlan NUMBERS = NumberPlan.international();

    /** Between a person's name and the company's. */
    private static final Pattern SEPARATOR = Pattern.compile("^[\\s,/-]+");

    /** The company behind a person's name as some write it. */
    private static final Pattern IN_PARENTHESES = Pattern.compile("^\\((.*)\\)$");

    private final WebApi web;
    private volatile boolean asksForCompany = true;

    public PartySearch(WebApi web) {
        this.web = web;
    }

    /**
     * The digits by which a number is searched; empty where there are too few to tell numbers apart.
     *
     * @param e164 country code and number
     */
    public static Optional<String> digits(long e164) {
        int national = E164.length(e164) - NUMBERS.countryCodeDigits(e164);
        if (national < LEAST_DIGITS) {
            return Optional.empty();
        }
        int searched = Math.min(national, MOST_DIGITS);
        String digits = Long.toString(e164);
        return Optional.of(digits.substring(digits.length() - searched));
    }

    /** The digits by which a number is searched that somebody typed, with a country code or without. */
    public static String lastDigits(String typed) {
        String digits = typed.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - MOST_DIGITS));
    }

    /** The persons who have a number with these digits, or else the companies; nobody for no digits; one or two requests. */
    public List<FoundParty> ofNumber(String digits) throws SuperOfficeException, InterruptedException {
        if (digits.isEmpty()) {
            return List.of();
        }
        String filter = "searchPhone/formattedNumber contains '" + quoted(digits) + "'";
        List<FoundParty> persons = persons(filter, MOST_OF_NUMBER);
        return persons.isEmpty() ? companies(filter) : persons;
    }

    /** The persons whose name has every one of these words somewhere, by name; nobody for no words; one request, as a rule. */
    public List<FoundParty> named(String typed) throws SuperOfficeException, InterruptedException {
        String filter = Arrays.stream(typed.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "fullName contains '" + quoted(word) + "'")
                .collect(Collectors.joining(" and "));
        return filter.isEmpty() ? List.of() : persons(filter, MOST_NAMED);
    }

    private List<FoundParty> persons(String filter, int most) throws SuperOfficeException, InterruptedException {
        if (asksForCompany) {
            try {
                return read("Person", PERSON + "," + COMPANY_OF_PERSON, filter, "fullName", most);
            } catch (SuperOfficeException e) {
                if (!OF_COLUMN.contains(e.kind())) {
                    throw e;
                }
                List<FoundParty> found = read("Person", PERSON, filter, "fullName", most);
                asksForCompany = false;
                return found;
            }
        }
        return read("Person", PERSON, filter, "fullName", most);
    }

    private List<FoundParty> companies(String filter) throws SuperOfficeException, InterruptedException {
        return read("Contact", "contactId,name", filter, "name", MOST_OF_NUMBER);
    }

    private List<FoundParty> read(String archive, String columns, String filter, String order, int most)
            throws SuperOfficeException, InterruptedException {
        JsonNode answer = web.get(
                "api/v1/Archive/" + archive + "?$select=" + columns + "&$filter=" + encoded(filter) + "&$orderby="
                        + order + "&$top=" + most,
                SEARCH);
        // Null is how a failed call answers, and says nothing of whether there is anybody.
        if (!answer.path("value").isArray()) {
            throw new SuperOfficeException(
                    Kind.SERVER_ERROR,
                    Sentence.of("SuperOffice sent an empty answer, so something failed there; try again later."));
        }
        List<FoundParty> found = new ArrayList<>();
        for (JsonNode row : answer.path("value")) {
            FoundParty party = party(row);
            if (found.size() < most && (party.personId() > 0 || party.contactId() > 0)) {
                found.add(party);
            }
        }
        return found;
    }

    private static FoundParty party(JsonNode row) {
        int person = row.path("personId").asInt(0);
        return new FoundParty(
                person,
                text(row, person > 0 ? "fullName" : "name"),
                row.path("contactId").asInt(0),
                person > 0 ? company(row) : text(row, "name"),
                text(row, "title"),
                row.path("retired").asBoolean(false),
                Stream.of(DIRECT, MOBILE)
                        .map(column -> text(row, column))
                        .filter(number -> !number.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    /** The company of a person: by its column, or what the name with the company has beyond the name. */
    private static String company(JsonNode row) {
        String name = text(row, "fullName");
        String both = text(row, WITH_COMPANY);
        String company = text(row, COMPANY_OF_PERSON);
        if (!company.isEmpty() || !both.startsWith(name)) {
            return company;
        }
        String behind = SEPARATOR
                .matcher(both.substring(name.length()))
                .replaceFirst("")
                .strip();
        return IN_PARENTHESES.matcher(behind).replaceFirst("$1").strip();
    }

    private static String text(JsonNode row, String column) {
        return PlainText.of(row.path(column).asString(""));
    }

    /** A quote within a text is written twice, as in OData. */
    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    private static String encoded(String filter) {
        return URLEncoder.encode(filter, UTF_8).replace("+", "%20");
    }
}

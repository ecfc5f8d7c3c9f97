package io.github.callcard.superoffice.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.callcard.directory.PlainText;
import io.github.callcard.superoffice.RequestPurpose;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.WebApi;
import io.github.callcard.words.Sentence;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The phone activities with some people and companies, whoever has them. Columns and operators of the search are documented; that
 * {@code recordType} names phone activities by a word with "phone" in it is inferred, and whatever a server sends that is not so is left out.
 * Every call blocks, and ends at once when its thread is interrupted.
 */
public final class ColleagueCalls {

    private static final RequestPurpose LOOK =
            new RequestPurpose(Sentence.of("search activities"), Sentence.of("way to search activities"));

    /** More than a handful of callers have in a day. */
    private static final int MOST = 100;

    private static final String COLUMNS = "recordType,completed,date,registeredDate,personId,contactId,"
            + "associate/associateDbId,associate/fullName";

    private final WebApi web;
    private final ZoneId zone;

    /** @param zone of the user, in which a time without an offset is meant */
    public ColleagueCalls(WebApi web, ZoneId zone) {
        this.web = web;
        this.zone = zone;
    }

    /**
     * The completed phone activities with any of these, in no order.
     *
     * @param persons their ids
     * @param companies their ids
     * @param from the first day of interest
     */
    public List<ColleagueCall> since(Collection<Integer> persons, Collection<Integer> companies, LocalDate from)
            throws SuperOfficeException, InterruptedException {
        String with = Stream.concat(
                        persons.stream().map(id -> "personId eq " + id),
                        companies.stream().map(id -> "contactId eq " + id))
                .collect(Collectors.joining(" or "));
        // A day more, for the time zones of user and server.
        String filter = "date after '" + from.minusDays(2) + "' and (" + with + ")";
        JsonNode found = web.get(
                "api/v1/Appointment?$select=" + COLUMNS + "&$filter="
                        + URLEncoder.encode(filter, UTF_8).replace("+", "%20") + "&$orderBy=date%20desc&$top=" + MOST
                        + "&$output=Logical",
                LOOK);
        if (!found.path("value").isArray()) {
            throw new SuperOfficeException(
                    Kind.SERVER_ERROR,
                    Sentence.of("SuperOffice sent an empty answer, so something failed there; try again later."));
        }
        List<ColleagueCall> calls = new ArrayList<>();
        found.path("value").forEach(row -> call(row).ifPresent(calls::add));
        return calls;
    }

    private Optional<ColleagueCall> call(JsonNode row) {
        boolean phone = text(row, "recordType").toLowerCase(Locale.ROOT).contains("phone");
        boolean completed = "true".equalsIgnoreCase(text(row, "completed"));
        ColleagueCall.Owner owner =
                new ColleagueCall.Owner(text(row, "associate/associateDbId"), text(row, "associate/fullName"));
        if (!phone || !completed || owner.name().isEmpty()) {
            return Optional.empty();
        }
        return at(row).map(at -> new ColleagueCall(number(row, "personId"), number(row, "contactId"), owner, at));
    }

    /** The time of day of the call, or where the server gives the day alone, the time at which it was written down. */
    private Optional<Instant> at(JsonNode row) {
        Optional<Instant> start = time(text(row, "date"), zone);
        boolean dayAlone = start.map(at -> LocalTime.ofInstant(at, zone).equals(LocalTime.MIDNIGHT))
                .orElse(true);
        return dayAlone ? time(text(row, "registeredDate"), ZoneOffset.UTC) : start;
    }

    private static Optional<Instant> time(String text, ZoneId zone) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noOffset) {
            try {
                return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
            } catch (DateTimeException noTime) {
                return Optional.empty();
            }
        }
    }

    private static int number(JsonNode row, String column) {
        return row.path(column).asInt(0);
    }

    private static String text(JsonNode row, String column) {
        return PlainText.of(row.path(column).asString(""));
    }
}

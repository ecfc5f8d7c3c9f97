package io.github.callcard.superoffice.crm;

import io.github.callcard.directory.PlainText;
import io.github.callcard.superoffice.crm.CallerSummary.Activity;
import io.github.callcard.superoffice.crm.CallerSummary.Request;
import io.github.callcard.superoffice.crm.CallerSummary.Sale;
import io.github.callcard.superoffice.crm.CallerSummary.Standing;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads SuperOffice's summaries. A part that is missing, null or odd is left out, never the rest. */
final class SummaryReader {

    /** Earlier dates mean that there is none. */
    private static final int FIRST_YEAR = 1980;

    // The ids of the statuses that every installation has; the customer's own come behind them.
    private static final int OPEN = 1;
    private static final int CLOSED = 2;
    private static final int POSTPONED = 3;
    private static final int DELETED = 4;

    private final ZoneId zone;
    private final int most;

    /**
     * Reads for one user.
     *
     * @param zone in which a moment becomes a day
     * @param most of each kind that are kept
     */
    SummaryReader(ZoneId zone, int most) {
        this.zone = zone;
        this.most = most;
    }

    CallerSummary read(JsonNode summary) {
        JsonNode person = summary.path("Person");
        return new CallerSummary(
                new PersonDetails(text(person, "Title"), text(person, "Email")),
                list(summary.path("Tickets"), this::request)
                        .sorted(Comparator.comparing(Request::standing)
                                .thenComparing(SummaryReader::arrival, Comparator.reverseOrder()))
                        .limit(most)
                        .toList(),
                list(summary.path("Sales"), this::sale).limit(most).toList(),
                Stream.concat(
                                list(summary.path("Followups"), this::activity),
                                list(summary.path("Documents"), this::activity))
                        .sorted(Comparator.comparing(Activity::day).reversed())
                        .limit(2L * most)
                        .toList());
    }

    private static <T> Stream<T> list(JsonNode array, Function<JsonNode, @Nullable T> read) {
        return array.isArray()
                ? array.values().stream().flatMap(node -> Stream.ofNullable(read.apply(node)))
                : Stream.of();
    }

    private @Nullable Request request(JsonNode ticket) {
        int id = ticket.path("TicketId").asInt(0);
        int status = ticket.path("TicketStatus").asInt(0);
        if (id <= 0 || status <= 0 || status == CLOSED || status == DELETED) {
            return null;
        }
        Standing standing = switch (status) {
            case OPEN -> Standing.OPEN;
            case POSTPONED -> Standing.POSTPONED;
            default -> Standing.OTHER;
        };
        return new Request(
                id, text(ticket, "Title"), standing, day(ticket, "Registered").orElse(null));
    }

    private static LocalDate arrival(Request request) {
        LocalDate since = request.since();
        return since == null ? LocalDate.MIN : since;
    }

    private @Nullable Sale sale(JsonNode sale) {
        String heading = text(sale, "Heading");
        if (heading.isEmpty() || !text(sale, "Status").equals("Open")) {
            return null;
        }
        double amount = sale.path("Amount").asDouble(0);
        int probability = sale.path("Probability").asInt(0);
        return new Sale(
                heading,
                Double.isFinite(amount) ? amount : 0,
                text(sale, "Currency"),
                probability > 0 && probability <= 100 ? probability : 0);
    }

    private @Nullable Activity activity(JsonNode activity) {
        String description = text(activity, "Description");
        LocalDate day = day(activity, "Date").orElse(null);
        return description.isEmpty() || day == null ? null : new Activity(description, day);
    }

    /** Without an offset it is the tenant's own day. */
    private Optional<LocalDate> day(JsonNode node, String property) {
        String moment = node.path(property).asString("");
        return day(
                        moment,
                        text -> OffsetDateTime.parse(text)
                                .atZoneSameInstant(zone)
                                .toLocalDate())
                .or(() -> day(moment, text -> LocalDateTime.parse(text).toLocalDate()))
                .filter(day -> day.getYear() >= FIRST_YEAR);
    }

    private static Optional<LocalDate> day(String moment, Function<String, LocalDate> read) {
        try {
            return Optional.of(read.apply(moment));
        } catch (DateTimeException notThatForm) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode node, String property) {
        return PlainText.of(node.path(property).asString(""));
    }
}

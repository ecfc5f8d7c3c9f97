package io.github.callcard.superoffice.crm;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or company as SuperOffice sums them up: who it is, and what goes on with them. All texts are cleaned and
 * single-line, and may be empty; a list is empty too where the user or the tenant has no such thing.
 */
public record CallerSummary(
        PersonDetails details, List<Request> requests, List<Sale> sales, List<Activity> activities) {

    /** The standing of a request. */
    public enum Standing {
        OPEN,
        POSTPONED,
        /** Of a request whose status the customer has named himself: it may be open or not. */
        OTHER
    }

    /**
     * A request that is not known to be closed.
     *
     * @param since when it came, null where that is not said
     */
    public record Request(
            int id,
            String title,
            Standing standing,
            @Nullable LocalDate since) {}

    /**
     * A sale that is open.
     *
     * @param currency its code, such as "NOK"
     * @param probability in percent
     */
    public record Sale(String heading, double amount, String currency, int probability) {}

    /** A follow-up or document, perhaps one to come. */
    public record Activity(String description, LocalDate day) {}

    /** Nothing is known. */
    public static final CallerSummary NOTHING =
            new CallerSummary(new PersonDetails("", ""), List.of(), List.of(), List.of());

    public CallerSummary {
        requests = List.copyOf(requests);
        sales = List.copyOf(sales);
        activities = List.copyOf(activities);
    }
}

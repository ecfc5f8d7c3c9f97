package io.github.callcard.demo;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requests, sales and activities of the sample company's callers: made up, and the same for the same id. */
final class SampleContext {

    private static final List<String> REQUESTS = List.of(
            "Delivery is late",
            "Invoice has the wrong address",
            "Cannot sign in to the portal",
            "Two pallets were damaged on the way from the harbour and one is missing altogether",
            "New price list, please");
    private static final List<String> SALES =
            List.of("Kitchen 2027", "Annual agreement", "Fleet of ten", "Fit-out of the second floor", "Spare parts");
    private static final List<String> ACTIVITIES = List.of(
            "Agreed on delivery in two parts", "Asked for an offer", "Meeting at their office", "Sent the contract");
    private static final List<String> CURRENCIES = List.of("NOK", "EUR", "SEK");

    // SuperOffice's own ids.
    private static final int OPEN = 1;
    private static final int CLOSED = 2;

    private SampleContext() {}

    /** Recent requests, closed ones among them; two of three have one that is open. */
    static List<Map<String, Object>> tickets(int id, OffsetDateTime now) {
        List<Map<String, Object>> tickets = new ArrayList<>();
        tickets.add(ticket(10_000 + id, CLOSED, "Opening hours at Easter", now.minusDays(40)));
        if (id % 3 != 0) {
            tickets.add(ticket(
                    10_480 + id % 100,
                    OPEN,
                    REQUESTS.get(id % REQUESTS.size()),
                    now.minusDays(id % 4).minusHours(1)));
        }
        return tickets;
    }

    private static Map<String, Object> ticket(int id, int status, String title, OffsetDateTime registered) {
        Map<String, Object> ticket = new LinkedHashMap<>();
        ticket.put("TicketId", id);
        ticket.put("TicketStatus", status);
        ticket.put("Title", title);
        ticket.put("Registered", registered.toString());
        ticket.put("IconHint", "");
        return ticket;
    }

    /** Recent sales; every second caller has one that is open. */
    static List<Map<String, Object>> sales(int id, OffsetDateTime now) {
        List<Map<String, Object>> sales = new ArrayList<>();
        sales.add(sale(id, "Trial order", "Sold", 900, 100, now));
        if (id % 2 != 0) {
            sales.add(sale(id + 1, SALES.get(id % SALES.size()), "Open", 14_000 + 500 * (id % 9), 60, now));
        }
        return sales;
    }

    private static Map<String, Object> sale(
            int id, String heading, String status, int amount, int probability, OffsetDateTime now) {
        Map<String, Object> sale = new LinkedHashMap<>();
        sale.put("SaleId", id);
        sale.put("SaleDate", now.plusDays(30).toString());
        sale.put("Probability", probability);
        sale.put("Heading", heading);
        sale.put("Amount", amount + 0.5);
        sale.put("Currency", CURRENCIES.get(id % CURRENCIES.size()));
        sale.put("Status", status);
        sale.put("Registered", now.minusDays(20).toString());
        return sale;
    }

    /** A follow-up to come and one that was. */
    static List<Map<String, Object>> followups(int id, OffsetDateTime now) {
        return List.of(
                followup(id, "Yearly meeting", now.plusDays(9), "NotStarted"),
                followup(id + 1, ACTIVITIES.get(id % ACTIVITIES.size()), now.minusDays(1 + id % 9), "Completed"));
    }

    private static Map<String, Object> followup(int id, String description, OffsetDateTime date, String completed) {
        Map<String, Object> followup = new LinkedHashMap<>();
        followup.put("AppointmentId", id);
        followup.put("DocumentId", 0);
        followup.put("Date", date.toString());
        followup.put("Description", description);
        followup.put("Completed", completed);
        followup.put("Registered", date.toString());
        return followup;
    }

    static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}

package io.github.callcard.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A page in place of SuperOffice's web client, which shows that the right card would open. */
final class PageHandler {

    private final Supplier<List<SampleEntry>> rows;
    private final Supplier<List<StoredActivity>> activities;

    PageHandler(Supplier<List<SampleEntry>> rows, Supplier<List<StoredActivity>> activities) {
        this.rows = rows;
        this.activities = activities;
    }

    /** False when the request is for something else. */
    boolean answer(HttpExchange exchange, String path) throws IOException {
        if (!path.equals("default.aspx") || !exchange.getRequestMethod().equals("GET")) {
            return false;
        }
        // The second question mark stands as it is: what is behind it says what to show.
        String[] query = String.valueOf(exchange.getRequestURI().getRawQuery()).split("\\?", 2);
        Map<String, String> what = Forms.read(query.length < 2 ? "" : query[1]);
        int person = id(what.get("person_id"));
        int contact = id(what.get("contact_id"));
        Replies.page(exchange, page(query[0], person, contact));
        return true;
    }

    private static int id(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private byte[] page(String where, int person, int contact) {
        Optional<SampleEntry> row = rows.get().stream()
                .filter(each -> person != 0 ? each.personId() == person : each.contactId() == contact)
                .findFirst();
        String name = row.map(each -> person != 0 ? each.personName() : each.contactName())
                .orElse("Nobody of that number");
        String company =
                row.map(SampleEntry::contactName).filter(text -> person != 0).orElse("");
        StringBuilder calls = new StringBuilder();
        for (StoredActivity activity : activities.get()) {
            if (person != 0 ? activity.personId() == person : activity.contactId() == contact) {
                calls.append("<li>")
                        .append(escaped(activity.title()))
                        .append(", ")
                        .append(activity.start())
                        .append("</li>");
            }
        }
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
                <style>body{font:16px system-ui;max-width:40em;margin:3em auto;padding:0 1em}small{color:#5a6472}</style></head>
                <body><small>Callcard's stand-in for SuperOffice, %3$s</small><h1>%1$s</h1><p>%2$s</p>
                <h2>Calls</h2><ul>%4$s</ul></body></html>
                """.formatted(escaped(name), escaped(company), escaped(where), calls)
                .getBytes(UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}

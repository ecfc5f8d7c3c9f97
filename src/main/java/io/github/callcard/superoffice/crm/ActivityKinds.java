package io.github.callcard.superoffice.crm;

import io.github.callcard.superoffice.RequestPurpose;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.WebApi;
import io.github.callcard.superoffice.crm.PhoneActivity.Way;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The tenant's kinds of phone activities: one for calls that came in and one for calls that went out. Administrators choose
 * them, in {@code List/Task/Items}. The list is asked for when the first call is logged and kept for half a day, a failure for
 * ten minutes: a call is logged with or without. For one thread.
 */
final class ActivityKinds {

    private static final Logger LOG = LoggerFactory.getLogger(ActivityKinds.class);
    private static final Duration KEPT = Duration.ofHours(12);
    private static final Duration FAILURE_KEPT = Duration.ofMinutes(10);
    private static final RequestPurpose READ = new RequestPurpose(
            Sentence.of("read the kinds of activities"), Sentence.of("way to read the kinds of activities"));

    private final WebApi web;
    private final LongSupplier nanoTime;
    private Map<Way, Integer> kinds = Map.of();
    private Optional<Long> askedAt = Optional.empty();
    private Duration kept = Duration.ZERO;

    /** @param nanoTime passes as {@link System#nanoTime} does */
    ActivityKinds(WebApi web, LongSupplier nanoTime) {
        this.web = web;
        this.nanoTime = nanoTime;
    }

    /** The id of the kind for such calls; empty where the tenant has none or does not tell. */
    Optional<Integer> find(Way way) throws InterruptedException {
        if (way == Way.UNKNOWN) {
            return Optional.empty();
        }
        if (isOld()) {
            ask();
        }
        return Optional.ofNullable(kinds.get(way));
    }

    private boolean isOld() {
        return askedAt.map(at -> nanoTime.getAsLong() - at >= kept.toNanos()).orElse(true);
    }

    private void ask() throws InterruptedException {
        try {
            JsonNode items = web.get("api/v1/List/Task/Items", READ);
            // Null is how a call fails; what was known before holds on.
            if (items.isArray()) {
                kinds = read(items);
            }
            kept = items.isArray() ? KEPT : FAILURE_KEPT;
        } catch (SuperOfficeException e) {
            LOG.info("The kinds of activities are not known: {}", e.kind());
            kept = FAILURE_KEPT;
        }
        askedAt = Optional.of(nanoTime.getAsLong());
    }

    /** The first of each direction, in the order that the administrator gave them. */
    private static Map<Way, Integer> read(JsonNode items) {
        Map<Way, Integer> found = new EnumMap<>(Way.class);
        Map<Way, Integer> ranks = new EnumMap<>(Way.class);
        for (JsonNode item : items) {
            Way way = way(item);
            int id = item.path("TaskListItemId").asInt(0);
            int rank = item.path("Rank").asInt(0);
            boolean usable = id > 0 && isPhone(item) && !item.path("Deleted").asBoolean(false);
            if (way != Way.UNKNOWN && usable && (!found.containsKey(way) || rank < ranks.getOrDefault(way, 0))) {
                found.put(way, id);
                ranks.put(way, rank);
            }
        }
        return found;
    }

    /** Enumerations come as words; the documentation gives their numbers, too. */
    private static boolean isPhone(JsonNode item) {
        String type = item.path("Type").asString("");
        return type.equalsIgnoreCase("Phone") || type.equals("5");
    }

    private static Way way(JsonNode item) {
        return switch (item.path("Direction").asString("")) {
            case "Incoming", "1" -> Way.IN;
            case "Outgoing", "2" -> Way.OUT;
            default -> Way.UNKNOWN;
        };
    }
}

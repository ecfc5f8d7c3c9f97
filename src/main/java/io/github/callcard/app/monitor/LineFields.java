package io.github.callcard.app.monitor;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHistory;
import io.github.callcard.line.LineHistory.Gap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line with its history as fields for programs: the keys are part of the command line and stay. */
public final class LineFields {

    /** Gaps of a line that are told, the newest ones. */
    private static final int MOST_GAPS = 3;

    private static final Duration REMEMBERED = Duration.ofHours(24);

    private LineFields() {}

    /**
     * The fields of a line as it is doing now.
     *
     * @param clock whose zone says when today began
     */
    public static Map<String, @Nullable Object> of(Line line, Clock clock) {
        LineHealth health = line.health();
        LineHistory history = LineHistory.of(health);
        Instant now = clock.instant();
        Instant midnight = LocalDate.ofInstant(now, clock.getZone())
                .atStartOfDay(clock.getZone())
                .toInstant();
        List<Gap> gaps = history.gapsSince(now.minus(REMEMBERED));
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("line", line.id().toString());
        object.put("name", line.name());
        object.put("state", lower(health.state()));
        object.put("message", health.message());
        object.put("since", health.since().toString());
        object.put("lastEvent", text(health.lastEvent()));
        object.put("lastCall", text(health.lastCall()));
        object.put("reconnectsToday", history.reconnectsSince(midnight));
        object.put(
                "gaps",
                gaps.subList(Math.max(0, gaps.size() - MOST_GAPS), gaps.size()).stream()
                        .map(LineFields::gap)
                        .toList());
        object.put(
                "capabilities",
                line.capabilities().stream().sorted().map(LineFields::lower).toList());
        return object;
    }

    private static Map<String, @Nullable Object> gap(Gap gap) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("from", gap.from().toString());
        object.put("until", text(gap.until()));
        return object;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}

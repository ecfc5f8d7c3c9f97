package io.github.callcard.sync;

import io.github.callcard.superoffice.ServerAddress;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The times when a server is usually under maintenance, so that nobody is alarmed by what is announced. Immutable. */
public final class MaintenanceWindows {

    /**
     * One window.
     *
     * @param day on which it begins, null for every day
     */
    private record Window(@Nullable DayOfWeek day, LocalTime from, Duration length) {

        /** The end of the window that holds this time; empty when none does. */
        Optional<OffsetDateTime> endAround(OffsetDateTime now) {
            return Stream.of(now, now.minusDays(1))
                    .filter(start -> day == null || start.getDayOfWeek() == day)
                    .map(start -> start.with(from))
                    .filter(start -> !now.isBefore(start))
                    .map(start -> start.plus(length))
                    .filter(now::isBefore)
                    .findFirst();
        }
    }

    private static final MaintenanceWindows NONE = new MaintenanceWindows(List.of());

    /** SuperOffice Online: what its operations page announces, in UTC+1 all year. */
    private static final MaintenanceWindows ONLINE = new MaintenanceWindows(List.of(
            new Window(null, LocalTime.of(1, 0), Duration.ofHours(2)),
            new Window(DayOfWeek.SATURDAY, LocalTime.of(20, 0), Duration.ofHours(10)),
            new Window(DayOfWeek.THURSDAY, LocalTime.of(22, 0), Duration.ofHours(8))));

    private static final ZoneOffset ZONE = ZoneOffset.ofHours(1);

    private final List<Window> windows;

    private MaintenanceWindows(List<Window> windows) {
        this.windows = windows;
    }

    /** Those of SuperOffice Online; a server of one's own has none that we know. */
    public static MaintenanceWindows of(ServerAddress server) {
        String host = String.valueOf(server.base().getHost()).toLowerCase(Locale.ROOT);
        return host.equals("superoffice.com") || host.endsWith(".superoffice.com") ? ONLINE : NONE;
    }

    static MaintenanceWindows none() {
        return NONE;
    }

    /** The end of the maintenance that is usual now; empty when none is. */
    Optional<Instant> endAround(Instant now) {
        OffsetDateTime local = now.atOffset(ZONE);
        return windows.stream()
                .flatMap(window -> window.endAround(local).stream())
                .max(Comparator.naturalOrder())
                .map(OffsetDateTime::toInstant);
    }
}

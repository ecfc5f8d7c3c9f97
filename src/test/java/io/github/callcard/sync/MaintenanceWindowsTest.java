package io.github.callcard.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.superoffice.ServerAddress;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026-03-12 is a Thursday; all times are in UTC+1, summer and winter. */
class MaintenanceWindowsTest {

    private final MaintenanceWindows online =
            MaintenanceWindows.of(ServerAddress.of("https://online3.superoffice.com/Cust12345/"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T01:00, 2026-03-10T03:00",
        "2026-03-10T02:59, 2026-03-10T03:00",
        "2026-07-08T01:30, 2026-07-08T03:00",
        "2026-03-12T22:00, 2026-03-13T06:00",
        "2026-03-13T02:00, 2026-03-13T06:00",
        "2026-03-14T23:59, 2026-03-15T06:00",
        "2026-03-15T05:59, 2026-03-15T06:00"
    })
    void withinAWindowItsEndIsKnown(String now, String end) {
        assertThat(online.endAround(at(now))).contains(at(end));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T00:59",
        "2026-03-10T03:00",
        "2026-03-12T21:59",
        "2026-03-13T06:00",
        "2026-03-14T19:59",
        "2026-03-15T06:00"
    })
    void outsideThereIsNone(String now) {
        assertThat(online.endAround(at(now))).isEmpty();
    }

    @Test
    void aServerOfOnesOwnHasNone() {
        for (String own : new String[] {"https://crm.example.com/SuperOffice/", "https://notsuperoffice.com/"}) {
            assertThat(MaintenanceWindows.of(ServerAddress.of(own)).endAround(at("2026-03-14T23:00")))
                    .isEmpty();
        }
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+01:00").toInstant();
    }
}

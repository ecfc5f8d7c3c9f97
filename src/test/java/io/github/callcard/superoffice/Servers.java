package io.github.callcard.superoffice;

import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.web.TimeLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The set-up that the tests of the client share. */
final class Servers {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T11:00:00Z"), ZoneId.of("Europe/Oslo"));

    static final String PASSWORD = "s3cret-Passw0rd";

    static final String ONE_ROW = "{\"CallerIDHash\":\"h2\",\"CallerIDs\":[{\"PhoneNumber\":4722123456,"
            + "\"DialInPrefix\":0,\"PersonId\":7,\"PersonName\":\"Kari Ås\",\"Mrmrs\":\"\",\"ContactId\":3,"
            + "\"ContactName\":\"Fjord AS\"}]}";

    /** Short enough for a test, long enough for a busy machine. */
    static final TimeLimits PATIENT = new TimeLimits(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMinutes(1));

    private Servers() {}

    static SuperOfficeClient client(String address) {
        return client(address, new Credential.Basic("tej0", PASSWORD), PATIENT);
    }

    static SuperOfficeClient client(String address, Credential credential, TimeLimits limits) {
        return client(new Connection(ServerAddress.of(address), credential).with(limits));
    }

    static SuperOfficeClient client(Connection connection) {
        return new SuperOfficeClient(connection, () -> new DirectoryBuilder(new NumberPlan("NO")), CLOCK, null);
    }

    static @Nullable SuperOfficeException failure(SuperOfficeClient client, @Nullable String lastHash)
            throws InterruptedException {
        try {
            client.callerIds(lastHash);
            return null;
        } catch (SuperOfficeException e) {
            return e;
        }
    }
}

package io.github.callcard.activity;

import io.github.callcard.demo.ActivityBehaviour;
import io.github.callcard.demo.StandIn;
import io.github.callcard.demo.StoredActivity;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.Credential;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.WebApi;
import io.github.callcard.superoffice.crm.Activities;
import io.github.callcard.superoffice.crm.PhoneActivity;
import io.github.callcard.vault.DataOwner;
import io.github.callcard.vault.SealHeader.Kind;
import io.github.callcard.vault.SealedFile;
import io.github.callcard.web.TimeLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The set-up that the tests of logging share. */
final class ActivityServer {

    /** Short enough for a test, long enough for a stand-in on a busy machine. */
    static final LogTimes QUICK = new LogTimes(
            Duration.ofMillis(20),
            Duration.ofMillis(400),
            Duration.ofMillis(30),
            Duration.ofMillis(200),
            Duration.ofDays(30));

    private ActivityServer() {}

    static PhoneActivity call(int number) {
        OffsetDateTime start = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(5);
        return new PhoneActivity(
                "test-call-%06d".formatted(number),
                1001,
                101,
                "Call from Ingrid Solbakken",
                start,
                start.plusMinutes(3));
    }

    static SealedFile file(Path path) {
        return file(path, Optional.of(new SecretKeySpec(new byte[32], "AES")));
    }

    static SealedFile file(Path path, Optional<SecretKey> key) {
        return file(path, new DataOwner("https://crm.example.com/", "tej0"), key);
    }

    static SealedFile file(Path path, DataOwner owner, Optional<SecretKey> key) {
        return new SealedFile(Kind.ACTIVITY, path, () -> owner, () -> key);
    }

    static ActivityLog log(WebApi web, Path path) {
        return log(web, path, note -> {});
    }

    static ActivityLog log(WebApi web, Path path, Consumer<String> notes) {
        return new ActivityLog(
                new Activities(web), file(path), QUICK, Clock.systemUTC(), note -> notes.accept(note.toString()));
    }

    static WebApi web(ServerAddress address) {
        TimeLimits patient = new TimeLimits(
                Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(30));
        return new WebApi(
                new Connection(address, new Credential.Basic("demo", "demo")).with(patient), Clock.systemUTC(), null);
    }

    /** Behaves so, one after the other, and as usual afterwards. */
    static void behave(StandIn standIn, ActivityBehaviour... behaviours) {
        Iterator<ActivityBehaviour> next = Arrays.asList(behaviours).iterator();
        standIn.behaveOnActivities(description -> {
            synchronized (next) {
                return next.hasNext() ? next.next() : ActivityBehaviour.USUAL;
            }
        });
    }

    /** The markers of what is stored, in that order. */
    static List<String> markers(StandIn standIn) {
        return standIn.activities().stream()
                .map(StoredActivity::description)
                .map(text -> text.substring(text.lastIndexOf(' ') + 1))
                .toList();
    }
}

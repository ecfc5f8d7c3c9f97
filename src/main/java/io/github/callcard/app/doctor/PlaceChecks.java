package io.github.callcard.app.doctor;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.os.SecretStore;
import io.github.callcard.os.SecretStoreException;
import io.github.callcard.os.TimeOfDay;
import io.github.callcard.os.notifier.ItemHost;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.settings.Settings;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.web.HttpVersions;
import io.github.callcard.web.TimeLimits;
import io.github.callcard.web.WebCall;
import io.github.callcard.words.Country;
import io.github.callcard.words.Moment;
import io.github.callcard.words.Sentence;
import java.awt.GraphicsEnvironment;
import java.awt.SystemTray;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The checks of this computer: a key store, a tray, a clock that is right, a country. */
final class PlaceChecks {

    /** Tokens and certificates begin to fail behind this. */
    private static final Duration MOST_OFF = Duration.ofMinutes(5);

    private static final TimeLimits LIMITS =
            new TimeLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));

    private PlaceChecks() {}

    /** Keeps something, reads it and deletes it. */
    static List<Finding> keyStore(Surroundings surroundings) {
        SecretStore store = surroundings.secretStore();
        String name = "doctor's trial " + ProcessHandle.current().pid();
        try {
            store.store(name, "trial");
            boolean kept = store.read(name).equals(Optional.of("trial"));
            store.delete(name);
            return List.of(
                    kept
                            ? Finding.ok(
                                    Sentence.of("key store"), Sentence.of("Secrets are kept in {0}.", store.title()))
                            : Finding.failed(
                                    Sentence.of("key store"),
                                    Sentence.of(
                                            "The secret saved in {0} could not be read back; set environment variables instead.",
                                            store.title())));
        } catch (SecretStoreException e) {
            return List.of(Finding.attention(
                    Sentence.of("key store"),
                    Sentence.of(
                            "{0} Until then sign-in and caller ids are not kept, except with the variables CALLCARD_PASSWORD"
                                    + " or CALLCARD_TOKEN, and CALLCARD_KEY.",
                            e.sentence())));
        }
    }

    static List<Finding> tray(boolean wanted) throws InterruptedException {
        if (!wanted) {
            return List.of(Finding.ok(
                    Sentence.of("tray"),
                    Sentence.of("The settings ask for a status window in place of the tray icon.")));
        }
        if (GraphicsEnvironment.isHeadless()) {
            return List.of(Finding.attention(
                    Sentence.of("tray"),
                    Sentence.of(
                            "There is no display here, so no card can be shown; start Callcard from the desktop.")));
        }
        return List.of(
                ItemHost.isThere(System.getenv()) || SystemTray.isSupported()
                        ? Finding.ok(Sentence.of("tray"), Sentence.of("The desktop has a tray."))
                        : Finding.attention(
                                Sentence.of("tray"),
                                Sentence.of(
                                        "The desktop has no tray that Callcard can use, so a status window is shown instead;"
                                                + " install an extension for tray icons if you want one.")));
    }

    static List<Finding> country(Settings settings) {
        return List.of(settings.region()
                .map(country -> Finding.ok(
                        Sentence.of("country"),
                        Sentence.of("Numbers without a country code are read as in {0}.", new Country(country))))
                .orElseGet(() -> Finding.attention(
                        Sentence.of("country"),
                        Sentence.of(
                                "No country is set, so only numbers that begin with + are recognised for certain; add"
                                        + " \"region\" to settings.json, such as \"NO\"."))));
    }

    /** Compares the clock with the server's, which says its time with every answer. */
    static List<Finding> clock(Optional<ServerSettings> server, Surroundings surroundings) throws InterruptedException {
        Instant here = surroundings.clock().instant();
        Optional<Instant> there =
                server.isEmpty() ? Optional.empty() : serverTime(server.get(), surroundings.versions());
        if (there.isEmpty()) {
            return List.of(Finding.ok(
                    Sentence.of("clock"),
                    Sentence.of(
                            "The clock says {0}; there is no server to compare it with.",
                            new Moment(
                                    LocalDateTime.ofInstant(
                                            here, surroundings.clock().getZone()),
                                    true,
                                    TimeOfDay.pattern(TimeOfDay.ofSystem())))));
        }
        Duration off = Duration.between(there.get(), here);
        if (off.abs().compareTo(MOST_OFF) > 0) {
            return List.of(Finding.failed(
                    Sentence.of("clock"),
                    Sentence.of(
                            off.isNegative()
                                    ? "The clock is {0} minutes behind the server's; let the system set it, or signing in"
                                            + " may fail."
                                    : "The clock is {0} minutes ahead of the server's; let the system set it, or signing in"
                                            + " may fail.",
                            off.abs().toMinutes())));
        }
        return List.of(Finding.ok(Sentence.of("clock"), Sentence.of("The clock agrees with the server's.")));
    }

    private static Optional<Instant> serverTime(ServerSettings server, HttpVersions versions)
            throws InterruptedException {
        try (WebCall web = new WebCall(LIMITS, versions, ProxySelector.getDefault())) {
            HttpRequest request = HttpRequest.newBuilder(
                            ServerAddress.of(server.url()).base())
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
            // The page itself, which may have no end, is not waited for.
            return web.head(request)
                    .header("Date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            // Another check tells whether the server answers.
            return Optional.empty();
        }
    }
}

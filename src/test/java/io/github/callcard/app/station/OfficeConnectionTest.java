package io.github.callcard.app.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.settings.Profile;
import io.github.callcard.app.settings.Settings;
import io.github.callcard.app.settings.SettingsFile;
import io.github.callcard.app.settings.Surroundings;
import io.github.callcard.demo.OnlineStandIn;
import io.github.callcard.demo.StandIn;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.os.StoreInMemory;
import io.github.callcard.superoffice.crm.PersonDetails;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.sync.SyncReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the directory and the cards share, of a tenant online whose refresh tokens hold once. */
class OfficeConnectionTest {

    private static final int ROUNDS = 25;

    @TempDir
    private Path folder;

    private final Surroundings surroundings = new Surroundings(
            Map.of(),
            new Properties(),
            Locale.ROOT,
            Clock.systemUTC(),
            InputStream.nullInputStream(),
            new StoreInMemory());
    private StandIn server;
    private Settings settings;

    @BeforeEach
    void signIn() throws Exception {
        server = StandIn.start();
        Path file = Files.writeString(folder.resolve("settings.json"), """
                { "server": { "signIn": "online", "url": "%s", "clientId": "%s", "tenant": "%s" } }
                """.formatted(
                        server.online().address(), OnlineStandIn.CLIENT_ID, OnlineStandIn.TENANT));
        settings = new SettingsFile(file, Locale.ROOT).read();
        var account = settings.server().orElseThrow();
        OnlineAccounts.storage(account, surroundings)
                .save(OnlineAccounts.signIn(account, surroundings).signIn(OfficeConnectionTest::browse));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void twoPartsThatNeedARenewalAtOnceRenewOnce() throws Exception {
        OfficeConnection office = new OfficeConnection(settings, surroundings);
        Profile profile = new Profile(folder);
        CyclicBarrier together = new CyclicBarrier(2);
        try (DirectorySync sync =
                        Directories.of(settings, office, new NumberPlan("NO"), surroundings, profile, note -> {});
                Crm crm = Crm.of(office, surroundings, profile, note -> {}).orElseThrow();
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= ROUNDS; round++) {
                server.online().expireAccessTokens();

                Future<SyncReport> report = threads.submit(after(together, sync::sync));
                Future<PersonDetails> person =
                        threads.submit(after(together, () -> crm.persons().details(1001)));

                assertThat(report.get().outcome()).isNotEqualTo(SyncReport.Outcome.FAILED);
                assertThat(person.get().title()).isEqualTo("Chief accountant");
                assertThat(server.online().renewals()).isEqualTo(round);
            }
        }
    }

    @Test
    void withoutAServerCardsHaveNothingOfIt() throws Exception {
        Path file = Files.writeString(folder.resolve("settings.json"), "{}");

        OfficeConnection none = new OfficeConnection(new SettingsFile(file, Locale.ROOT).read(), surroundings);
        assertThat(Crm.of(none, surroundings, new Profile(folder), note -> {})).isEmpty();
    }

    private static <T> Callable<T> after(CyclicBarrier barrier, Callable<T> part) {
        return () -> {
            barrier.await();
            return part.call();
        };
    }

    /** Follows the sign-in page on to where it leads. */
    private static void browse(URI page) {
        Thread.ofPlatform().daemon().name("test-browser").start(() -> {
            try (HttpClient http = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.ALWAYS)
                    .build()) {
                var unused = http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}

package io.github.callcard.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.card.Crm;
import io.github.callcard.app.monitor.Directories;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.demo.OnlineStandIn;
import io.github.callcard.demo.StandIn;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.os.StoreInMemory;
import io.github.callcard.peer.Rounds;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.settings.Settings;
import io.github.callcard.settings.SettingsFile;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.signin.Tokens;
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
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever talks to a tenant online, whose refresh tokens hold once. */
class ServerConnectionTest {

    private static final int ROUNDS = Rounds.of(25);

    @TempDir
    private Path folder;

    private Surroundings surroundings;

    @AutoClose
    private StandIn server;

    @AutoClose
    private OnlineStandIn online;

    private Settings settings;
    private ServerSettings account;

    @BeforeEach
    void signIn() throws Exception {
        server = StandIn.start();
        online = OnlineStandIn.start(server);
        Properties user = new Properties();
        user.setProperty("user.home", folder.toString());
        surroundings = new Surroundings(
                Map.of(), user, Locale.ROOT, Clock.systemUTC(), InputStream.nullInputStream(), new StoreInMemory());
        settings = settings(OnlineStandIn.CLIENT_ID);
        account = settings.server().orElseThrow();
        OnlineAccounts.keep(
                OnlineAccounts.signIn(account, surroundings).signIn(ServerConnectionTest::browse),
                account,
                surroundings);
    }

    private Settings settings(String clientId) throws Exception {
        Path file = Files.writeString(
                folder.resolve("settings.json"), """
                { "server": { "signIn": "online", "url": "%s", "clientId": "%s", "tenant": "%s" } }
                """.formatted(online.address(), clientId, OnlineStandIn.TENANT));
        return new SettingsFile(file, Locale.ROOT).read();
    }

    @Test
    void twoPartsThatNeedARenewalAtOnceRenewOnce() throws Exception {
        ServerConnection connection = new ServerConnection(settings, surroundings);
        try (DirectorySync sync = directory(connection);
                Crm crm = Crm.of(connection, surroundings, new Profile(folder), note -> {})
                        .orElseThrow()) {
            renewOnceInEveryRound(sync, () -> crm.summaries().ofPerson(1001));
        }
    }

    @Test
    void theServerInUseIsTriedOverTheConnectionInUse() throws Exception {
        CurrentConnection inUse = new CurrentConnection(surroundings);
        ServerCheck check = new ServerCheck(account, surroundings, () -> inUse.toTry(account));
        try (DirectorySync sync = directory(inUse.use(settings))) {
            renewOnceInEveryRound(sync, () -> passed(check));
            assertThat(inUse.toTry(account).access())
                    .isSameAs(inUse.toTry(account).access());
        }
    }

    @Test
    void theServerInUseIsTriedInTheLanguagesThatAreTyped() throws Exception {
        CurrentConnection inUse = new CurrentConnection(surroundings);
        inUse.use(settings);
        ServerSettings typed = new ServerSettings(
                account.url(),
                account.plainHttp(),
                account.signIn(),
                account.user(),
                null,
                null,
                "nb-NO",
                null,
                account.online(),
                account.selections());

        Connection tried = inUse.toTry(typed);

        assertThat(tried.culture().culture()).isEqualTo("nb-NO");
        assertThat(tried.access()).isSameAs(inUse.toTry(account).access());
    }

    @Test
    void aCheckInAProcessOfItsOwnTakesTurnsWithTheRunningProgram() throws Exception {
        ServerCheck check = new ServerCheck(account, surroundings);
        try (DirectorySync sync = directory(new ServerConnection(settings, surroundings))) {
            renewOnceInEveryRound(sync, () -> passed(check));
        }
    }

    @Test
    void anotherServerIsTriedWithoutKeepingAnything() throws Exception {
        CurrentConnection inUse = new CurrentConnection(surroundings);
        inUse.use(settings);
        ServerSettings other = settings("another-client").server().orElseThrow();
        ServerCheck check = new ServerCheck(other, surroundings, () -> inUse.toTry(other));
        Tokens before = OnlineAccounts.storage(account, surroundings).load().orElseThrow();
        assertThat(passed(check)).as("while the token holds").isTrue();

        online.expireAccessTokens();

        assertThat(passed(check)).isFalse();
        assertThat(OnlineAccounts.storage(account, surroundings).load()).contains(before);
        assertThat(online.renewals()).isZero();
    }

    @Test
    void withoutAServerCardsHaveNothingOfIt() throws Exception {
        Path file = Files.writeString(folder.resolve("settings.json"), "{}");

        ServerConnection none = new ServerConnection(new SettingsFile(file, Locale.ROOT).read(), surroundings);
        assertThat(Crm.of(none, surroundings, new Profile(folder), note -> {})).isEmpty();
    }

    private DirectorySync directory(ServerConnection connection) throws Exception {
        return Directories.of(
                settings, connection, new NumberPlan("NO"), surroundings, new Profile(folder), note -> {});
    }

    private static boolean passed(ServerCheck check) throws InterruptedException {
        return check.run().stream().allMatch(ServerCheck.Step::passed);
    }

    /** Both need new tokens at the same moment, again and again. */
    private void renewOnceInEveryRound(DirectorySync sync, Callable<?> other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= ROUNDS; round++) {
                online.expireAccessTokens();

                Future<SyncReport> report = threads.submit(after(together, sync::sync));
                Future<?> answer = threads.submit(after(together, other));

                assertThat(report.get().outcome()).isNotEqualTo(SyncReport.Outcome.FAILED);
                assertThat(answer.get()).isNotEqualTo(false);
                assertThat(online.renewals()).isEqualTo(round);
            }
        }
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

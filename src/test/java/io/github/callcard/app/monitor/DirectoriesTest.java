package io.github.callcard.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.app.account.Secrets;
import io.github.callcard.app.account.Secrets.Secret;
import io.github.callcard.app.account.ServerAccount;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.demo.StandIn;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.os.StoreInMemory;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.Settings;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.sync.SyncReport;
import io.github.callcard.sync.SyncReport.Outcome;
import io.github.callcard.words.SentenceException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoriesTest {

    @TempDir
    private Path folder;

    private final Surroundings surroundings = TestSurroundings.bare().withSecretStore(new StoreInMemory());

    @Test
    void aRetryingDirectorySaysWhatIsMissingAndHasTheNamesOnceItIsThere() throws Exception {
        try (StandIn server = StandIn.start();
                DirectorySync sync = retrying(settings(server.address().toString()))) {
            SyncReport without = sync.sync();
            new Secrets(surroundings)
                    .keep(
                            Secret.PASSWORD,
                            ServerAccount.name(settings(server.address().toString())
                                    .server()
                                    .orElseThrow()),
                            "demo");
            SyncReport with = sync.sync();

            assertThat(without.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(without.message().toString())
                    .startsWith("The password for signing in to SuperOffice is missing;");
            assertThat(with.outcome()).as(with.message().toString()).isEqualTo(Outcome.CHANGED);
            assertThat(sync.directory().size()).isPositive();
        }
    }

    @Test
    void anAddressThatCannotBeUsedIsSaidAtEachAttempt() throws Exception {
        try (DirectorySync sync = retrying(settings("http://crm.example.com/"))) {
            assertThat(sync.sync().message().toString()).contains("is not encrypted");
            assertThat(sync.sync().message().toString()).contains("is not encrypted");
        }
    }

    @Test
    void whoCannotGoOnWithoutNamesIsToldAtOnce() throws Exception {
        Settings settings = settings("https://crm.example.com/");

        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() ->
                        Directories.of(settings, new NumberPlan("NO"), surroundings, new Profile(folder), note -> {}))
                .withMessageStartingWith("The password for signing in to SuperOffice is missing;");
    }

    private DirectorySync retrying(Settings settings) throws SentenceException {
        return Directories.retrying(settings, new NumberPlan("NO"), surroundings, new Profile(folder), note -> {});
    }

    private Settings settings(String url) throws Exception {
        return WrittenSettings.in(
                folder,
                surroundings,
                "{ \"server\": { \"url\": \"%s\", \"user\": \"demo\" }, \"region\": \"NO\" }".formatted(url));
    }
}

package io.github.callcard.app.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.app.account.Secrets.Secret;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.demo.StandIn;
import io.github.callcard.os.StoreInMemory;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.settings.SettingsFile;
import io.github.callcard.superoffice.Access;
import io.github.callcard.superoffice.Credential;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.WebApi;
import io.github.callcard.superoffice.crm.Summaries;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody signs in anew beside the running program. */
class StoredCredentialTest {

    private Path file;

    @AutoClose
    private StandIn server;

    private ServerSettings settings;
    private Surroundings surroundings;
    private Secrets secrets;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        server = StandIn.start();
        file = Files.writeString(
                folder.resolve("settings.json"),
                "{ \"server\": { \"url\": \"%s\", \"user\": \"demo\" } }".formatted(server.address()));
        settings = new SettingsFile(file, Locale.ROOT).read().server().orElseThrow();
        surroundings = new Surroundings(
                Map.of(),
                new Properties(),
                Locale.ROOT,
                Clock.systemUTC(),
                InputStream.nullInputStream(),
                new StoreInMemory());
        secrets = new Secrets(surroundings);
    }

    @Test
    void aPasswordKeptSinceTheLastOneWasRefusedIsTaken() throws Exception {
        keep("the one of last month");
        try (WebApi web = new WebApi(Connections.to(settings, surroundings), Clock.systemUTC(), null)) {
            Summaries persons = new Summaries(web, ZoneOffset.UTC);
            assertThatThrownBy(() -> persons.ofPerson(1001))
                    .isInstanceOfSatisfying(
                            SuperOfficeException.class,
                            refused -> assertThat(refused.kind()).isEqualTo(Kind.REFUSED_SIGN_IN));

            keep("demo");

            assertThat(persons.ofPerson(1001)).isNotNull();
        }
    }

    @Test
    void aPasswordThatIsKeptAfterAnotherWasRefusedIsNoticedWithoutAskingTheServer() throws Exception {
        keep("the one of last month");
        Access access = Connections.to(settings, surroundings).access();
        assertThat(access.hasNewSignIn()).isFalse();
        access.afterRefusal(access.current());
        assertThat(access.hasNewSignIn()).as("it is the refused one still").isFalse();

        keep("demo");

        assertThat(access.hasNewSignIn()).isTrue();
        assertThat(server.requests()).isZero();
    }

    @Test
    void whatIsKeptAtLastIsNoticedWithoutARestart() throws Exception {
        ServerConnection connection = new ServerConnection(new SettingsFile(file, Locale.ROOT).read(), surroundings);
        assertThat(connection.hasNewSignIn(settings)).isFalse();
        Access late = connection.lazy(settings).access();
        assertThatThrownBy(late::current)
                .isInstanceOfSatisfying(
                        SuperOfficeException.class,
                        nobody -> assertThat(nobody.kind()).isEqualTo(Kind.REFUSED_SIGN_IN));

        keep("demo");

        assertThat(connection.hasNewSignIn(settings)).isTrue();
        assertThat(late.current().credential()).isEqualTo(new Credential.Basic("demo", "demo"));
    }

    private void keep(String password) throws Exception {
        secrets.keep(Secret.PASSWORD, ServerAccount.name(settings), password);
    }
}

package io.github.callcard.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.os.PrivateAuthority;
import io.github.callcard.superoffice.Documents.Document;
import io.github.callcard.superoffice.OldHttpServer.Refusal;
import io.github.callcard.web.HttpVersions;
import io.github.callcard.web.TimeLimits;
import java.net.URI;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that wants HTTP/1.1, as IIS does where Windows authentication is on, is asked that way from then on. */
@Timeout(600)
class OldHttpTest {

    @TempDir
    private static Path folder;

    private static SSLContext before;
    private static SSLContext identity;

    @BeforeAll
    static void trust() throws Exception {
        try (PrivateAuthority authority = new PrivateAuthority(folder)) {
            identity = authority.identity();
            before = SSLContext.getDefault();
            SSLContext.setDefault(authority.trust());
        }
    }

    @AfterAll
    static void trustAsBefore() throws NoSuchAlgorithmException {
        assertThat(SSLContext.getDefault()).isNotSameAs(before);
        SSLContext.setDefault(before);
    }

    @ParameterizedTest
    @EnumSource
    void theRequestIsSentOnceMoreWithHttp11(Refusal refusal) throws Exception {
        try (OldHttpServer server = new OldHttpServer(identity, refusal, Servers.ONE_ROW);
                SuperOfficeClient client = Servers.client(server.address())) {
            assertThat(client.callerIds(null)).isInstanceOf(CallerIdAnswer.Changed.class);
            assertThat(server.requests()).startsWith("HTTP/2").endsWith("HTTP/1.1");

            server.requests().clear();
            assertThat(client.callerIds("h1")).isInstanceOf(CallerIdAnswer.Changed.class);
            assertThat(server.requests()).as("remembered").containsExactly("HTTP/1.1");
        }
    }

    @Test
    void whatOneClientLearnedTheOthersOfTheProgramKnow() throws Exception {
        try (OldHttpServer server = new OldHttpServer(identity, Refusal.RST_STREAM, Servers.ONE_ROW)) {
            Connection connection =
                    new Connection(ServerAddress.of(server.address()), new Credential.Basic("tej0", "secret"));
            try (SuperOfficeClient first = client(connection)) {
                first.callerIds(null);
            }
            try (SuperOfficeClient second = client(connection)) {
                second.callerIds(null);
            }
            Documents documents = new Documents(TimeLimits.OF_DOCUMENTS, connection.versions(), Servers.CLOCK, null);
            Document document = documents.get(URI.create(server.address() + "openid"));

            assertThat(document.isSuccess()).isTrue();
            assertThat(server.requests()).containsExactly("HTTP/2", "HTTP/1.1", "HTTP/1.1", "HTTP/1.1");
        }
    }

    @Test
    void anotherServerIsAskedAsUsual() throws Exception {
        HttpVersions versions = new HttpVersions();
        for (int i = 0; i < 2; i++) {
            try (OldHttpServer server = new OldHttpServer(identity, Refusal.RST_STREAM, Servers.ONE_ROW);
                    SuperOfficeClient client = client(
                            new Connection(ServerAddress.of(server.address()), new Credential.Basic("tej0", "secret"))
                                    .with(versions))) {
                client.callerIds(null);
                assertThat(server.requests()).containsExactly("HTTP/2", "HTTP/1.1");
            }
        }
    }

    private static SuperOfficeClient client(Connection connection) {
        return new SuperOfficeClient(connection, () -> new DirectoryBuilder(new NumberPlan("NO")), Servers.CLOCK, null);
    }
}

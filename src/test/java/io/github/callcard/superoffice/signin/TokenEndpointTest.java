package io.github.callcard.superoffice.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.callcard.superoffice.Documents;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.web.TimeLimits;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to a sign-in that come from anybody. */
class TokenEndpointTest {

    private HttpServer server;
    private String answer = "";

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"access_token\":\"a\\r\\nX-Other: b\"}",
                "{\"access_token\":\"a\\u0000\"}",
                "{\"access_token\":\"a\",\"refresh_token\":\"b\\n\"}"
            })
    void aTokenWithALineBreakIsNoToken(String told) {
        answer = told;
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        OnlineAccount account =
                new OnlineAccount(new Environment(ServerAddress.of(address)), "client", null, "Cust12345", null);
        TokenEndpoint endpoint = new TokenEndpoint(new Documents(TimeLimits.USUAL, Clock.systemUTC(), null), account);

        assertThatThrownBy(() -> endpoint.refresh(URI.create(address), "refresh"))
                .isInstanceOfSatisfying(
                        SuperOfficeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_SUPEROFFICE))
                .hasMessageContaining("cannot be read");
    }
}

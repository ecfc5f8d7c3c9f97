package io.github.callcard.superoffice.crm;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.Credential;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.WebApi;
import io.github.callcard.web.TimeLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** A CRM for the tests of its parts, with a user's way to it that is new for each test. */
final class CrmServer extends WireMockExtension {

    static final String API = "/SuperOffice/api/v1/";

    /** Short enough for a test, long enough for a busy machine. */
    private static final TimeLimits PATIENT = new TimeLimits(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMinutes(1));

    private @Nullable WebApi web;

    CrmServer() {
        super(extensionOptions()
                .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true)));
    }

    @Override
    protected void onBeforeEach(WireMockRuntimeInfo server) {
        web = web(server.getHttpBaseUrl() + "/SuperOffice/");
    }

    @Override
    protected void onAfterEach(WireMockRuntimeInfo server) {
        web().close();
    }

    WebApi web() {
        return Objects.requireNonNull(web);
    }

    /** A way to another address; to be closed. */
    static WebApi web(String address) {
        Connection connection =
                new Connection(ServerAddress.of(address), new Credential.Bearer("8A:secret-token")).with(PATIENT);
        return new WebApi(connection, Clock.systemUTC(), null);
    }

    /** Answers so to everything. */
    void answer(ResponseDefinitionBuilder answer) {
        stubFor(any(anyUrl()).willReturn(answer));
    }

    /** @param words what the sentence for the user has in it */
    static void fails(ThrowingCallable asked, Kind kind, String words) {
        assertThatExceptionOfType(SuperOfficeException.class).isThrownBy(asked).satisfies(e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.sentence().toString()).contains(words);
        });
    }
}

package io.github.callcard.superoffice.crm;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.Credential;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.TimeLimits;
import io.github.callcard.superoffice.WebApi;
import java.time.Clock;
import java.time.Duration;

/** What the tests of the CRM's parts share. */
final class CrmServer {

    static final String API = "/SuperOffice/api/v1/";

    /** Short enough for a test, long enough for a busy machine. */
    private static final TimeLimits PATIENT = new TimeLimits(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMinutes(1));

    private CrmServer() {}

    static WireMockExtension make() {
        return WireMockExtension.newInstance()
                .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true))
                .build();
    }

    static String address(WireMockExtension server) {
        return server.baseUrl() + "/SuperOffice/";
    }

    static WebApi web(String address) {
        Connection connection =
                new Connection(ServerAddress.of(address), new Credential.Bearer("8A:secret-token")).with(PATIENT);
        return new WebApi(connection, Clock.systemUTC(), null);
    }

    /** Answers so to everything. */
    static void answer(WireMockExtension server, ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).willReturn(answer));
    }
}

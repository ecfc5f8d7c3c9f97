package io.github.callcard.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.NoRouteToHostException;
import org.junit.jupiter.api.Test;

/** The sentence for a connection that cannot be made, where no server at hand fails in that way. */
class NetworkFaultTest {

    private static final ServerAddress OFFICE = ServerAddress.of("https://crm.example.com/SuperOffice/");

    @Test
    void withoutARouteTheNetworkIsToBeChecked() {
        assertThat(said("Windows 11"))
                .isEqualTo(
                        "https://crm.example.com/SuperOffice/ cannot be reached from here; check the network and the VPN.");
    }

    @Test
    void onAMacTheSystemMayRefuseTheLocalNetwork() {
        assertThat(said("Mac OS X")).contains("allow Callcard under Privacy & Security, Local Network");
    }

    private static String said(String system) {
        return NetworkFault.beforeAnswer(OFFICE, new NoRouteToHostException(), system)
                .sentence()
                .toString();
    }
}

package io.github.callcard.line.fritzbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.fritzbox.BoxAddress.NotInThisNetworkException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each reason has a sentence of its own: what is wrong, and what to do. */
class BoxFaultTest {

    @Test
    void aNameThatIsNotThere() {
        assertThat(sentence(new UnknownHostException("fritz.box")))
                .isEqualTo("There is no fritz.box in this network; check the address of the FRITZ!Box in the settings."
                        + " Trying again.");
    }

    @Test
    void aNameThatLeadsToStrangers() {
        assertThat(sentence(new NotInThisNetworkException("fritz.box")))
                .isEqualTo("fritz.box leads to the Internet from here and not to your FRITZ!Box; where the FRITZ!Box is near,"
                        + " enter its address in the settings, such as 192.168.178.1. Trying again.");
    }

    @Test
    void silence() {
        for (IOException silence : List.of(new SocketTimeoutException(), new NoRouteToHostException())) {
            assertThat(sentence(silence)).isEqualTo("fritz.box does not answer; trying again.");
        }
    }

    @Test
    void onlyACallMonitorThatWasNeverOnIsTheUsersToMend() {
        assertThat(BoxFault.connecting("fritz.box", new ConnectException(), false).state())
                .isEqualTo(State.FAILED);
        assertThat(BoxFault.connecting("fritz.box", new ConnectException(), true).state())
                .isEqualTo(State.RECONNECTING);
    }

    private static String sentence(IOException failure) {
        BoxFault fault = BoxFault.connecting("fritz.box", failure, false);
        assertThat(fault.state()).isEqualTo(State.RECONNECTING);
        return fault.sentence().toString();
    }
}

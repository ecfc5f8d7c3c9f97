package io.github.callcard.line.fritzbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonitorConnectionTest {

    /** A router that loses its power says no goodbye, and a call monitor that is written to would not answer. */
    @Test
    void theSystemFindsOutThatASilentBoxIsGone() throws Exception {
        try (StandInFritzBox box = new StandInFritzBox();
                Socket socket = new Socket();
                MonitorConnection connection = new MonitorConnection(socket)) {
            connection.open(InetAddress.getLoopbackAddress(), box.port(), Timing.USUAL);

            assertThat(socket.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
            for (Map.Entry<SocketOption<Integer>, Integer> option : MonitorConnection.KEEP_ALIVE.entrySet()) {
                if (socket.supportedOptions().contains(option.getKey())) {
                    assertThat(socket.getOption(option.getKey()))
                            .as(option.getKey().name())
                            .isEqualTo(option.getValue());
                }
            }
        }
    }
}

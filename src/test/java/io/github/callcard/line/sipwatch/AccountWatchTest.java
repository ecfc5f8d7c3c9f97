package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.LineHealth.State;
import java.net.InetAddress;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An account that this computer cannot reach at all says so, and is tried again. */
class AccountWatchTest {

    private final WatchThread thread = new WatchThread();
    private final SipAccount account = SipAccounts.of("1001", "example.com", "sip:pbx.example.com");
    private final WatchLine line = new WatchLine(account, SipWishes.NONE, InstantSource.system(), event -> {});

    @AfterEach
    void end() {
        thread.end();
    }

    @Test
    void whereTheAnswerOfANameServerCannotBeRead() {
        watch(new Names(true));
        await().until(() -> line.health().state() == State.RECONNECTING);
        assertThat(line.health().message()).asString().startsWith("pbx.example.com is not known");
    }

    @Test
    void whereTheServerHasAKindOfAddressThatThisComputerHasNot() {
        watch(new Names(false));
        await().until(() -> line.health().state() == State.RECONNECTING);
        assertThat(line.health().message()).asString().startsWith("pbx.example.com does not answer");
    }

    private void watch(NameService names) {
        Surroundings surroundings = new Surroundings(
                thread,
                (server, owner, listener) -> {
                    throw new UnsupportedAddressTypeException();
                },
                new ServerSearch(names, () -> 0),
                () -> "word",
                () -> 1,
                InstantSource.system(),
                TestedSession.INSTANCE,
                Duration.ofSeconds(30));
        thread.execute(() -> new AccountWatch(new SipLogin(account, "secret"), line, surroundings).begin());
    }

    /** Name servers that answer nonsense, or that everything is on this computer. */
    private record Names(boolean isNonsense) implements NameService {

        @Override
        public List<String> records(String name, String type) {
            return List.of();
        }

        @Override
        public List<InetAddress> addresses(String host) {
            if (isNonsense) {
                throw new IllegalArgumentException("no address");
            }
            return List.of(InetAddress.getLoopbackAddress());
        }
    }
}

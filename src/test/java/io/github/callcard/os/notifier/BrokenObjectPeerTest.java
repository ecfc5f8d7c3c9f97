package io.github.callcard.os.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An object of ours that throws, on a real session bus: whoever asks is answered, and the program goes on. */
@Tag("peer")
class BrokenObjectPeerTest {

    private static final String NAME = "io.github.callcard.Broken";

    private static final BusObject BROKEN = new BusObject() {
        @Override
        public String path() {
            return "/broken";
        }

        @Override
        public String interfaceName() {
            return NAME;
        }

        @Override
        public String description() {
            return "<node><interface name='" + NAME + "'><method name='Open'/>"
                    + "<property name='Title' type='s' access='read'/></interface></node>";
        }

        @Override
        public BusValue property(String name) {
            throw new IllegalStateException("no property " + name);
        }

        @Override
        public Optional<BusValue.Tuple> call(String method, List<BusValue> parameters) {
            throw new IllegalStateException("no method " + method);
        }
    };

    private final BusLoop loop = new BusLoop(bus -> {});
    private final CompletableFuture<String> name = new CompletableFuture<>();
    private final Path folder;
    private final String address;

    BrokenObjectPeerTest(@TempDir Path folder) {
        this.folder = folder;
        address = "unix:path=" + folder.resolve("bus");
    }

    @BeforeEach
    void requireABus() {
        Peers.requirePrograms("dbus-daemon", "dbus-send");
    }

    @AfterEach
    void leave() {
        loop.end();
    }

    @Test
    void aCallAndAPropertyAreAnsweredByAnErrorAndAllPropertiesWithoutThose() throws Exception {
        List<String> daemon = List.of("dbus-daemon", "--session", "--nofork", "--address=" + address);
        try (PeerProcess bus = PeerProcess.start(folder, "dbus", daemon, Map.of())) {
            await().until(() -> Files.exists(folder.resolve("bus")));
            assertThat(bus.isAlive()).isTrue();
            Thread.ofPlatform().daemon().name("broken object").start(this::serve);

            assertThat(ask(NAME + ".Open")).contains("org.freedesktop.DBus.Error.Failed");
            assertThat(ask("org.freedesktop.DBus.Properties.Get", "string:" + NAME, "string:Title"))
                    .contains("org.freedesktop.DBus.Error.Failed");
            assertThat(ask("org.freedesktop.DBus.Properties.GetAll", "string:" + NAME))
                    .contains("method return")
                    .doesNotContain("Title");
        }
    }

    private void serve() {
        try {
            BusLibrary gio = BusLibrary.load();
            loop.run(gio, cancellable -> {
                SessionBus bus = SessionBus.connect(gio, VariantLibrary.load(), address, cancellable, loop::leave);
                bus.serve(BROKEN);
                name.complete(bus.name());
                return bus;
            });
        } catch (BusException e) {
            name.completeExceptionally(e);
        }
    }

    private String ask(String method, String... parameters) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("dbus-send", "--bus=" + address, "--print-reply", "--dest=" + name.join(), "/broken", method));
        Collections.addAll(command, parameters);
        try (PeerProcess asking = PeerProcess.start(folder, "ask", command, Map.of())) {
            asking.await(60);
            return asking.output();
        }
    }
}

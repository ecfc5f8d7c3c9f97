package io.github.callcard.os.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Peers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real session bus, on which a watcher of items comes late, hangs, goes and comes again. */
@Tag("peer")
class WatcherPeerTest {

    @TempDir
    private Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private PeerProcess daemon;
    private String address;

    @BeforeEach
    void startTheBus() throws IOException {
        Peers.requirePrograms("dbus-daemon");
        Path socket = folder.resolve("bus");
        address = "unix:path=" + socket;
        daemon = PeerProcess.start(
                folder, "dbus", List.of("dbus-daemon", "--session", "--nofork", "--address=" + address), Map.of());
        await().until(() -> Files.exists(socket));
    }

    @AfterEach
    void endTheBus() {
        daemon.close();
    }

    @Test
    void aWatcherThatIsThereIsFoundAtOnce() throws Exception {
        try (TestWatcher watcher = TestWatcher.start(address);
                WatcherSearch search = new WatcherSearch(Registration.WATCHER)) {
            search.await(address, () -> told.add("missing"));
            assertThat(watcher.isAsked()).isFalse();
        }
        assertThat(told).isEmpty();
    }

    @Test
    void oneThatComesLaterIsFoundThenAndMissedOnceUntilThen() throws Exception {
        try (WatcherSearch search = new WatcherSearch(Registration.WATCHER)) {
            CompletableFuture<Void> found = awaitInBackground(search);
            await().until(() -> told.equals(List.of("missing")));
            assertThat(found).isNotDone();
            // A bus tells of other names, too.
            try (TestWatcher watcher = TestWatcher.start(address)) {
                found.join();
                assertThat(watcher.items()).isEmpty();
            }
        }
        assertThat(told).containsExactly("missing");
    }

    @Test
    void whoseBusDiesHearsOfIt() throws Exception {
        try (WatcherSearch search = new WatcherSearch(Registration.WATCHER)) {
            CompletableFuture<Void> found = awaitInBackground(search);
            await().until(() -> told.equals(List.of("missing")));
            daemon.kill();
            await().until(found::isCompletedExceptionally);
        }
    }

    @Test
    void aWatcherThatHangsGetsTheIconWhenItGoesOn() throws Exception {
        try (TestWatcher watcher = TestWatcher.start(address);
                StatusNotifier icon = show()) {
            await().until(watcher::isAsked);
            icon.say("Ready");
            assertThat(told).as("neither shown nor missing: nobody knows").isEmpty();

            watcher.goOn();

            await().until(() -> told.equals(List.of("shown")));
            assertThat(watcher.items()).hasSize(1);
        }
    }

    @Test
    void anIconIsTakenAwayFromAWatcherThatHangs() throws Exception {
        try (TestWatcher watcher = TestWatcher.start(address)) {
            StatusNotifier icon = show();
            await().until(watcher::isAsked);
            icon.close();
            await().until(() -> Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().equals("tray bus")));
            assertThat(watcher.items()).isEmpty();
        }
    }

    @Test
    void eachWatcherThatComesGetsTheIcon() throws Exception {
        try (StatusNotifier icon = show()) {
            for (int time = 1; time <= 3; time++) {
                int times = time;
                await().until(() -> told.stream().filter("missing"::equals).count() >= times);
                try (TestWatcher watcher = TestWatcher.start(address)) {
                    watcher.goOn();
                    await().until(() -> watcher.items().size() == 1);
                    await().until(() -> told.getLast().equals("shown"));
                }
            }
            icon.say("Ready");
        }
    }

    private CompletableFuture<Void> awaitInBackground(WatcherSearch search) {
        return CompletableFuture.runAsync(() -> {
            try {
                search.await(address, () -> told.add("missing"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private StatusNotifier show() {
        return StatusNotifier.show(
                Map.of("DBUS_SESSION_BUS_ADDRESS", address),
                "Callcard",
                size -> new int[size * size],
                new HangingBusTest.Hearing(told));
    }
}

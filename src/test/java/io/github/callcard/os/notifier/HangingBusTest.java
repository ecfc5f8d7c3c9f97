package io.github.callcard.os.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.os.tray.IconListener;
import io.github.callcard.peer.SilentBus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A session bus that hangs, and none: whoever wants an icon there waits for nothing. */
@EnabledOnOs(OS.LINUX)
class HangingBusTest {

    @TempDir
    private Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void theIconOfABusThatSaysNothingIsChangedAndTakenAwayAtOnce() throws Exception {
        Thread thread;
        try (SilentBus bus = SilentBus.open(folder);
                StatusNotifier icon = show(bus.environment())) {
            thread = awaitThread();
            icon.say("Ready");
            icon.offer(List.of());
            assertThat(told).as("neither shown nor missing: nobody knows").isEmpty();
            icon.close();
            await().until(() -> !thread.isAlive());
        }
        assertThat(told).doesNotContain("shown");
    }

    @Test
    void aBusThatDoesNotExistHasNoTray() throws Exception {
        try (StatusNotifier icon = show(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder.resolve("none")))) {
            await().until(() -> told.equals(List.of("missing")));
            icon.say("Ready");
        }
    }

    @Test
    void whoOnlyAsksForATrayWaitsForTwoSeconds() throws Exception {
        try (SilentBus bus = SilentBus.open(folder)) {
            assertThat(ItemHost.isThere(bus.environment())).isFalse();
        }
    }

    private StatusNotifier show(Map<String, String> environment) {
        return StatusNotifier.show(environment, "Callcard", size -> new int[size * size], new Hearing(told));
    }

    private static Thread awaitThread() {
        return await().until(
                        () -> Thread.getAllStackTraces().keySet().stream()
                                .filter(thread -> thread.getName().equals("tray bus"))
                                .findFirst()
                                .orElse(null),
                        thread -> thread != null && thread.getState() == Thread.State.RUNNABLE);
    }

    /** Writes down what is told of an icon. */
    record Hearing(List<String> told) implements IconListener {

        @Override
        public void shown() {
            told.add("shown");
        }

        @Override
        public void missing() {
            told.add("missing");
        }

        @Override
        public void chosen() {
            told.add("chosen");
        }

        @Override
        public void menuWanted() {
            told.add("menu");
        }

        @Override
        public void sessionEnds() {
            told.add("end");
        }
    }
}

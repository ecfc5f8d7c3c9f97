package io.github.callcard.os.notifier;

import static org.awaitility.Awaitility.await;

import io.github.callcard.os.tray.IconListener;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusNotifierTest {

    private final AtomicInteger missing = new AtomicInteger();

    @Test
    void aBusThatIsNotThereYetIsLookedForAgain(@TempDir Path session) {
        Map<String, String> environment = Map.of("XDG_RUNTIME_DIR", session.toString());

        StatusNotifier icon = StatusNotifier.show(environment, "Callcard", size -> new int[size * size], listener());
        try (icon) {
            await().until(() -> missing.get() > 1);
        }
    }

    private IconListener listener() {
        return new IconListener() {
            @Override
            public void shown() {}

            @Override
            public void missing() {
                missing.incrementAndGet();
            }

            @Override
            public void chosen() {}

            @Override
            public void menuWanted() {}

            @Override
            public void sessionEnds() {}
        };
    }
}

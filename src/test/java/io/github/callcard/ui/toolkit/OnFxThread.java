package io.github.callcard.ui.toolkit;

import io.github.callcard.peer.Peers;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts JavaFX, without a display, before a test class; where it cannot write text its tests are skipped. */
public final class OnFxThread implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    /** Something done on the JavaFX thread. */
    public interface Work {
        void run() throws Exception;
    }

    /** Does the work on the JavaFX thread and waits for its end. */
    public static void run(Work work) {
        FxThread.get(() -> {
            work.run();
            return true;
        });
    }

    /** Starts JavaFX for one test, which is skipped where it cannot write text. */
    public static void start() {
        try {
            FxThread.start();
        } catch (ToolkitException e) {
            Peers.require(false, "Pango (" + e.getMessage() + ")");
        }
    }
}

package io.github.callcard.ui;

import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.Headless;
import io.github.callcard.ui.toolkit.ToolkitException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** JavaFX on its way up, on threads of its own, while the program makes what the windows will show. */
public final class DesktopLaunch {

    private final CompletableFuture<Optional<ToolkitException>> ended = new CompletableFuture<>();

    private DesktopLaunch() {}

    /** Begins to start JavaFX, without a display where there is none, and returns at once. */
    public static DesktopLaunch begin() {
        Headless.prepare();
        DesktopLaunch launch = new DesktopLaunch();
        // JavaFX's own thread takes after this one: no daemon, since a program lives as long as its windows.
        Thread.ofPlatform().daemon(false).name("desktop-launch").start(launch::run);
        return launch;
    }

    private void run() {
        try {
            FxThread.start();
            ended.complete(Optional.empty());
        } catch (ToolkitException e) {
            ended.complete(Optional.of(e));
        } catch (RuntimeException | Error e) {
            ended.completeExceptionally(e);
        }
    }

    /**
     * Returns when JavaFX runs.
     *
     * @throws ToolkitException when this computer cannot show windows
     */
    void await() throws ToolkitException {
        Optional<ToolkitException> problem = ended.join();
        if (problem.isPresent()) {
            throw problem.get();
        }
    }
}

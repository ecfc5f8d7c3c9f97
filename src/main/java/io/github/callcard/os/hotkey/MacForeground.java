package io.github.callcard.os.hotkey;

import com.sun.jna.Pointer;
import io.github.callcard.os.ObjectiveC;
import java.util.Optional;

/**
 * The application in front on macOS, which there stands for its windows. Where its windows are macOS tells only programs
 * that may record the screen.
 */
final class MacForeground implements Foreground {

    /** {@code NSApplicationActivateIgnoringOtherApps}. */
    private static final long IGNORING_OTHERS = 1 << 1;

    private final ObjectiveC objects;

    MacForeground(ObjectiveC objects) {
        this.objects = objects;
    }

    @Override
    public Optional<Former> current() {
        Pointer workspace = objects.object(objects.type("NSWorkspace"), "sharedWorkspace");
        return Optional.ofNullable(objects.object(workspace, "frontmostApplication"))
                .map(application -> new Before(objects.number(application, "processIdentifier")));
    }

    /** There JavaFX's own word is enough. */
    @Override
    public boolean isHeldBy(long window) {
        return false;
    }

    /** JavaFX makes the window the key one; the application has to be in front for that. */
    @Override
    public void bringForward(long window) {
        activate(ProcessHandle.current().pid());
    }

    private void activate(long process) {
        Pointer application = objects.object(
                objects.type("NSRunningApplication"), "runningApplicationWithProcessIdentifier:", (int) process);
        objects.number(application, "activateWithOptions:", IGNORING_OTHERS);
    }

    private final class Before implements Former {

        private final long process;

        private Before(long process) {
            this.process = process;
        }

        @Override
        public void giveBack() {
            activate(process);
        }

        @Override
        public Optional<int[]> place() {
            return Optional.empty();
        }
    }
}

package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.FxTimer;
import java.time.Duration;

/** Does something after a while, as {@link FxTimer#after} does. */
@FunctionalInterface
public interface Later {

    /** To be called on the window's thread, on which the work is done. */
    FxTimer.Alarm after(Duration delay, Runnable work);
}

package io.github.callcard.peer;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.awaitility.pollinterval.PollInterval;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How every test waits. So long that a busy machine fails none: a wait ends as soon as its condition holds. Looked at soon and
 * then less and less often, so that what comes at once costs no time and what takes long no processor. JUnit finds it by itself.
 */
public final class AwaitilityDefaults implements BeforeAllCallback {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofMillis(2);
    private static final Duration SELDOM = Duration.ofMillis(100);

    private static final PollInterval LESS_AND_LESS_OFTEN = IterativePollInterval.iterative(
            before -> before.compareTo(SELDOM) < 0 ? before.multipliedBy(3).dividedBy(2) : SELDOM, SOON);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONG);
        Awaitility.setDefaultPollInterval(LESS_AND_LESS_OFTEN);
        Awaitility.setDefaultPollDelay(SOON);
    }
}

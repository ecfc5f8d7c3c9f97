package io.github.callcard.peer;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets every test wait so long for what has to come that a busy machine fails none: a wait ends as soon as it comes. JUnit finds
 * it by itself.
 */
public final class LongTimeouts implements BeforeAllCallback {

    private static final Duration LONG = Duration.ofMinutes(2);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONG);
    }
}

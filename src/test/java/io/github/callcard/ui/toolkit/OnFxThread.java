package io.github.callcard.ui.toolkit;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts JavaFX, without a display, before a test class. */
public final class OnFxThread implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        FxThread.start();
    }
}

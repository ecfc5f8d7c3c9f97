package io.github.callcard.line.tapi;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Builds the simulator before a test class, whose tests are skipped as a whole where it cannot be built. */
final class WithSimulator implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Simulator.load();
    }
}

package io.github.callcard.vault;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The bytes are not those that were sealed, not in this order, not all of them, or not under this key. */
public final class BrokenSealException extends IOException {

    BrokenSealException(@Nullable Throwable cause) {
        super("the seal is broken", cause);
    }
}

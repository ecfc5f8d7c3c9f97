package io.github.callcard.line.pbx.threecx;

import java.io.IOException;

/** An answer that 3CX does not give. */
final class NotThreeCxException extends IOException {

    private static final long serialVersionUID = 1;

    NotThreeCxException() {
        super("not an answer of 3CX");
    }
}

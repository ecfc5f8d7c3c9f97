package io.github.callcard.line.pbx.wazo;

import java.io.IOException;

/** An answer that Wazo does not give. */
final class NotWazoException extends IOException {

    private static final long serialVersionUID = 1;

    NotWazoException() {
        super("not an answer of Wazo");
    }
}

package io.github.callcard.app.update;

/** Why nothing is known of newer versions; the message is one sentence. */
public final class UpdateException extends Exception {

    private static final long serialVersionUID = 1;

    UpdateException(String message) {
        super(message);
    }

    UpdateException(String message, Throwable cause) {
        super(message, cause);
    }
}

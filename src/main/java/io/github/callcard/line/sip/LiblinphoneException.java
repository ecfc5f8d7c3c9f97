package io.github.callcard.line.sip;

/** The user's copy of liblinphone cannot be used; the message is one sentence for the user. */
public final class LiblinphoneException extends Exception {

    private static final long serialVersionUID = 1;

    LiblinphoneException(String message) {
        super(message);
    }

    LiblinphoneException(String message, Throwable cause) {
        super(message, cause);
    }
}

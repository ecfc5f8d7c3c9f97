package io.github.callcard.line.tapi;

/** The telephone service is not there or not a working one; trying again does not help. The message is for the user. */
final class TapiUnusableException extends Exception {

    private static final long serialVersionUID = 1L;

    TapiUnusableException(String message) {
        super(message);
    }

    TapiUnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}

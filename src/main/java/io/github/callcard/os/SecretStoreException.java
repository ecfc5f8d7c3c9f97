package io.github.callcard.os;

/** The system's store of secrets did not do its work. The message is one sentence for the user and has no secret. */
public final class SecretStoreException extends Exception {

    private static final long serialVersionUID = 1;

    public SecretStoreException(String message) {
        super(message);
    }

    public SecretStoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The sentence for the user. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}

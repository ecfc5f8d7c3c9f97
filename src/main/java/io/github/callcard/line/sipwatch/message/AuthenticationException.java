package io.github.callcard.line.sipwatch.message;

/** A server's demand to sign in that cannot be met. The message is one sentence for the user. */
public final class AuthenticationException extends Exception {

    private final boolean wrongPassword;

    AuthenticationException(String sentence, boolean wrongPassword) {
        super(sentence);
        this.wrongPassword = wrongPassword;
    }

    /** Whether the server refused name or password, so that asking again with them is of no use. */
    public boolean isWrongPassword() {
        return wrongPassword;
    }
}

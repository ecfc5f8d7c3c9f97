package io.github.callcard.app.settings;

/** Something the user must know and can mend; the message is the one sentence that is printed. */
public class UserException extends Exception {

    private static final long serialVersionUID = 1;

    public UserException(String message) {
        super(message);
    }

    public UserException(String message, Throwable cause) {
        super(message, cause);
    }
}

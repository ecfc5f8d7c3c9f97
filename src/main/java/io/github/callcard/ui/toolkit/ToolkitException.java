package io.github.callcard.ui.toolkit;

/** This computer cannot show windows; the message is one sentence for the user. */
public final class ToolkitException extends Exception {

    private static final long serialVersionUID = 1;

    ToolkitException(String message, Throwable cause) {
        super(message, cause);
    }
}

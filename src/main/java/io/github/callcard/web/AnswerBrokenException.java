package io.github.callcard.web;

import java.io.IOException;

/** The head of an answer had come, and the rest of it did not: the connection broke, or it took too long. */
public final class AnswerBrokenException extends IOException {

    private static final long serialVersionUID = 1;

    AnswerBrokenException(Throwable cause) {
        super(cause);
    }
}

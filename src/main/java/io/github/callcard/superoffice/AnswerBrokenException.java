package io.github.callcard.superoffice;

import java.io.IOException;

/** The connection broke when the head of an answer had come, before its body could be read. */
final class AnswerBrokenException extends IOException {

    private static final long serialVersionUID = 1;

    AnswerBrokenException(Throwable cause) {
        super(cause);
    }
}

package io.github.callcard.line.sipwatch.message;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bytes that are no SIP message. The message is one sentence for the log, without anything that names a person. */
public final class MalformedMessageException extends Exception {

    private final transient @Nullable SipResponse answer;

    MalformedMessageException(String sentence) {
        this(sentence, null);
    }

    MalformedMessageException(String sentence, @Nullable SipResponse answer) {
        super(sentence);
        this.answer = answer;
    }

    /** The answer to send, where the bytes are a request that can be answered; a response or an ACK never is. */
    public Optional<SipResponse> answer() {
        return Optional.ofNullable(answer);
    }
}

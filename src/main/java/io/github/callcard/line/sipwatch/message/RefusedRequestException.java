package io.github.callcard.line.sipwatch.message;

/** Bytes that are a request which cannot be used, but can be answered; never an ACK. */
public final class RefusedRequestException extends MalformedMessageException {

    private final transient SipResponse answer;

    RefusedRequestException(String sentence, SipResponse answer) {
        super(sentence);
        this.answer = answer;
    }

    /** The answer to send. */
    public SipResponse answer() {
        return answer;
    }
}

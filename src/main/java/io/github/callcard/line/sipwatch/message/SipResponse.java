package io.github.callcard.line.sipwatch.message;

/**
 * A response.
 *
 * @param status 100 to 699
 * @param phrase the reason phrase, perhaps empty
 */
public record SipResponse(int status, String phrase, SipHeaders headers, SipBody body) implements SipMessage {

    private static final int LOWEST = 100;
    private static final int HIGHEST = 699;
    private static final int FINAL = 200;

    /**
     * Checks status and phrase.
     *
     * @throws IllegalArgumentException where the status is not one of SIP or the phrase has more than one line
     */
    public SipResponse {
        if (status < LOWEST || status > HIGHEST) {
            throw new IllegalArgumentException("The status of a response is from 100 to 699, not " + status + ".");
        }
        if (phrase.indexOf('\r') >= 0 || phrase.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("The phrase of a response has more than one line.");
        }
    }

    /** True where more is to come (1xx). */
    public boolean isProvisional() {
        return status < FINAL;
    }

    public boolean isSuccess() {
        return status >= FINAL && status < FINAL + 100;
    }

    public SipResponse withHeaders(SipHeaders other) {
        return new SipResponse(status, phrase, other, body);
    }

    @Override
    public String startLine() {
        return "SIP/2.0 " + status + " " + phrase;
    }

    /** The status only: everything else may name people. */
    @Override
    public String toString() {
        return Integer.toString(status);
    }
}

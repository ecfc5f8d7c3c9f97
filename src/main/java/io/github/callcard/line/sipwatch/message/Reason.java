package io.github.callcard.line.sipwatch.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A reason for which a request was sent (RFC 3326), as a CANCEL or BYE tells it.
 *
 * @param protocol in capital letters: SIP, Q.850, or another
 * @param cause 0 to 999 of that protocol, or -1 where none is given
 * @param text perhaps empty
 */
public record Reason(String protocol, int cause, String text) {

    private static final int SIP_OK = 200;
    private static final int SIP_DECLINE = 603;

    /** Non-selected user clearing (ITU-T Q.850): another one was selected. */
    private static final int NON_SELECTED_USER = 26;

    private static final String COMPLETED_ELSEWHERE = "completed elsewhere";

    /** Every reason of a message, in their order; what cannot be read is passed over. */
    public static List<Reason> of(SipHeaders headers) {
        return headers.all("Reason").stream()
                .flatMap(value -> read(value).stream())
                .toList();
    }

    private static Optional<Reason> read(String value) {
        int semicolon = value.indexOf(';');
        String protocol = (semicolon < 0 ? value : value.substring(0, semicolon)).strip();
        try {
            Parameters parameters = Parameters.parse(semicolon < 0 ? "" : value.substring(semicolon));
            return Optional.of(new Reason(
                    protocol.toUpperCase(Locale.ROOT),
                    cause(parameters.value("cause")),
                    parameters.value("text").orElse("")));
        } catch (MalformedMessageException saysNothing) {
            return Optional.empty();
        }
    }

    /** True where a call that was cancelled for these reasons was answered at another device; it was missed where not. */
    public static boolean saysAnsweredElsewhere(List<Reason> reasons) {
        return reasons.stream().anyMatch(Reason::saysAnsweredElsewhere);
    }

    /** True where one of the user's devices turned the call down for all of them. */
    public static boolean saysDeclinedElsewhere(List<Reason> reasons) {
        return reasons.stream().anyMatch(reason -> reason.protocol.equals("SIP") && reason.cause == SIP_DECLINE);
    }

    private boolean saysAnsweredElsewhere() {
        return switch (protocol) {
            case "SIP" -> cause == SIP_OK || saysSo();
            case "Q.850" -> cause == NON_SELECTED_USER || saysSo();
            default -> saysSo();
        };
    }

    private boolean saysSo() {
        return text.toLowerCase(Locale.ROOT).contains(COMPLETED_ELSEWHERE);
    }

    private static int cause(Optional<String> value) {
        return value.filter(digits -> digits.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .orElse(-1);
    }
}

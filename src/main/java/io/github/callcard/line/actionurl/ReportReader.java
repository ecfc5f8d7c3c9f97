package io.github.callcard.line.actionurl;

import io.github.callcard.line.actionurl.PhoneReport.Before;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes reports out of requests: {@code /TOKEN/ring?number=…}, or {@code /TOKEN/poly} with a notification as its body. */
final class ReportReader {

    /** The part of the path to which Poly's phones send all of their notifications. */
    static final String POLY = "poly";

    private static final Pattern TARGET = Pattern.compile("/([^/?]*)/([^/?]*)(?:\\?(.*))?");

    /** The call was answered at another phone, in the ways that switchboards write it (RFC 3326). */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)SIP\\s*;\\s*cause\\s*=\\s*\"?200\\b|Q\\.850\\s*;\\s*cause\\s*=\\s*\"?26\\b|completed elsewhere");

    private final ActionUrlToken token;

    ReportReader(ActionUrlToken token) {
        this.token = token;
    }

    /** True when whoever sent it knows the token. */
    boolean isAllowed(HttpRequest request) {
        Matcher target = TARGET.matcher(request.target());
        return target.matches() && token.matches(target.group(1));
    }

    /** The report of a request that is allowed; empty where it says nothing that is known here. */
    Optional<PhoneReport> read(HttpRequest request) {
        Matcher target = TARGET.matcher(request.target());
        if (!target.matches()) {
            return Optional.empty();
        }
        if (target.group(2).equals(POLY)) {
            return PolyNotification.read(request.body());
        }
        String query = target.group(3) == null ? "" : target.group(3);
        return PhoneEvent.named(target.group(2)).map(event -> report(event, Parameters.of(query)));
    }

    private static PhoneReport report(PhoneEvent event, Parameters parameters) {
        boolean elsewhere = event.isEnd()
                && ELSEWHERE.matcher(parameters.text(Parameters.REASON)).find();
        String called = parameters.number(Parameters.CALLED);
        return new PhoneReport(
                elsewhere ? PhoneEvent.ELSEWHERE : event,
                parameters.number(Parameters.NUMBER),
                parameters.textOrNull(Parameters.NAME),
                called.isEmpty() ? null : called,
                parameters.textOrNull(Parameters.ID),
                parameters.text(Parameters.LINE),
                before(event, parameters.text(Parameters.WAS)));
    }

    /** The words are those of Mitel's {@code $$LINESTATE$$}. */
    private static Before before(PhoneEvent event, String was) {
        if (event == PhoneEvent.MISSED || event == PhoneEvent.DECLINED) {
            return Before.RINGING;
        }
        return switch (was.toUpperCase(Locale.ROOT)) {
            case "CONNECTED" -> Before.TALKING;
            case "INCOMING", "OUTGOING", "CALLING" -> Before.RINGING;
            default -> Before.UNKNOWN;
        };
    }
}

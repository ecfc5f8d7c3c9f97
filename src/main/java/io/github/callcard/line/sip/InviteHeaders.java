package io.github.callcard.line.sip;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.sipwatch.message.CallerIdentity;
import io.github.callcard.line.sipwatch.message.NameAddress;
import io.github.callcard.line.sipwatch.message.Parameters;
import io.github.callcard.line.sipwatch.message.SipHeaders;
import io.github.callcard.line.sipwatch.message.SipUri;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of an INVITE that tell of its call, as taken from the native side.
 *
 * @param fromUser the user part of From
 * @param fromName the display name of From
 * @param toUser the user part of To
 * @param further the values of those {@link #FURTHER} header fields that it has
 * @param callId the Call-ID
 */
record InviteHeaders(
        @Nullable String fromUser,
        @Nullable String fromName,
        @Nullable String toUser,
        Map<String, String> further,
        @Nullable String callId) {

    /** The header fields beside From and To that say who calls and who was called before. */
    static final List<String> FURTHER =
            List.of("P-Asserted-Identity", "Remote-Party-ID", "Privacy", "Diversion", "History-Info");

    /** A host that does not exist (RFC 2606): the native side tells user parts only, and the host says nothing about a caller. */
    private static final String NO_HOST = "host.invalid";

    InviteHeaders {
        further = Map.copyOf(further);
    }

    CallDetails details() {
        SipHeaders headers =
                SipHeaders.NONE.with("From", address(fromUser, fromName)).with("To", address(toUser, null));
        for (Map.Entry<String, String> field : further.entrySet()) {
            headers = headers.with(field.getKey(), oneLine(field.getValue()));
        }
        CallerIdentity caller = CallerIdentity.of(headers);
        return new CallDetails(
                Direction.INCOMING,
                caller.number(),
                caller.name(),
                caller.called(),
                caller.divertedFrom().isEmpty()
                        ? null
                        : caller.divertedFrom().getLast().number(),
                callId);
    }

    private static String address(@Nullable String user, @Nullable String name) {
        SipUri uri = SipUri.sip(user == null ? "" : user, NO_HOST);
        return new NameAddress(oneLine(name), uri, Parameters.NONE).toString();
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\r\n]+", " ");
    }
}

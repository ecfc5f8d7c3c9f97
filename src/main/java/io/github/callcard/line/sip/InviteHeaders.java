package io.github.callcard.line.sip;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an INVITE says about its call, as taken from the native side.
 *
 * @param fromUser the user part of From
 * @param fromName the display name of From
 * @param toUser the user part of To
 * @param assertedIdentity the value of P-Asserted-Identity (RFC 3325)
 * @param diversion the value of Diversion (RFC 5806), the latest diversion first
 * @param callId the Call-ID
 */
record InviteHeaders(
        @Nullable String fromUser,
        @Nullable String fromName,
        @Nullable String toUser,
        @Nullable String assertedIdentity,
        @Nullable String diversion,
        @Nullable String callId) {

    /** The caller is whom the switchboard vouches for; where it does not, whom the caller claims to be. */
    CallDetails details() {
        NameAddress from = NameAddress.of(fromUser, fromName);
        Optional<NameAddress> asserted = NameAddress.parseList(assertedIdentity).stream()
                .filter(NameAddress::hasNumber)
                .findFirst();
        NameAddress caller = asserted.orElse(from);
        String name = Stream.concat(NameAddress.parseList(assertedIdentity).stream(), Stream.of(from))
                .flatMap(address -> Optional.ofNullable(address.name()).stream())
                .filter(candidate -> !candidate.equals(caller.number()))
                .findFirst()
                .orElse(null);
        String called = NameAddress.of(toUser, null).number();
        String diverted = NameAddress.parseList(diversion).stream()
                .map(NameAddress::number)
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElse(null);
        return new CallDetails(
                Direction.INCOMING, caller.number(), name, called.isEmpty() ? null : called, diverted, callId);
    }
}

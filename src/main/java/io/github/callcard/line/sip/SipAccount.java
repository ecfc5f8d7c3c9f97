package io.github.callcard.line.sip;

import io.github.callcard.line.LineId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One SIP account as the settings have it; the password travels apart, in {@link SipLogin}.
 *
 * @param user the user part of the account's address
 * @param authUser the name to sign in with where it is not the user, else null
 * @param domain the domain part of the account's address, a host name or an IP address
 * @param proxy where requests go, or null for the domain itself over UDP
 * @param name what the user calls the line, or null for one made of the user
 * @param mode how the account is watched
 * @param registerSeconds how long a registration is asked for, 10 to 7200 s; over UDP a lost server shows, and calls are
 *     seen again after the restart of one that forgets its registrations, within this time
 */
public record SipAccount(
        String user,
        @Nullable String authUser,
        String domain,
        @Nullable SipProxy proxy,
        @Nullable String name,
        SipMode mode,
        int registerSeconds) {

    public static final int DEFAULT_REGISTER_SECONDS = 60;

    /** Kept to what needs no escaping in a SIP address (RFC 3261, section 25.1), without the password's colon. */
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9\\-_.!~*'()&=+$,;?/]+");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.\\-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+]");

    public SipAccount {
        if (!USER.matcher(user).matches()) {
            throw new IllegalArgumentException(
                    user.isBlank()
                            ? "A SIP line has no user; set \"user\" of the line to the name the account has at the switchboard, such as \"1001\"."
                            : "\"" + user + "\" is not a SIP user; set \"user\" of the line to the part before the @.");
        }
        if (authUser != null && (authUser.isBlank() || authUser.indexOf('"') >= 0)) {
            throw new IllegalArgumentException("\"authUser\" of the SIP line " + user
                    + " is empty or has a quotation mark; correct or remove it.");
        }
        if (!HOST.matcher(domain).matches()) {
            throw new IllegalArgumentException(
                    domain.isBlank()
                            ? "The SIP line " + user
                                    + " has no domain; set \"domain\" of the line, such as \"pbx.example.com\"."
                            : "\"" + domain + "\" is not a host name or address; correct \"domain\" of the SIP line "
                                    + user + ".");
        }
        if (registerSeconds < 10 || registerSeconds > 7200) {
            throw new IllegalArgumentException("\"registerSeconds\" of the SIP line " + user + " is " + registerSeconds
                    + "; it must be from 10 to 7200.");
        }
    }

    /** An account in {@link SipMode#RING}. */
    public static SipAccount of(String user, String domain, String proxy) {
        return new SipAccount(user, null, domain, SipProxy.parse(proxy), null, SipMode.RING, DEFAULT_REGISTER_SECONDS);
    }

    public LineId id() {
        return new LineId("sip", user + "@" + domain);
    }

    /** The account's address of record. */
    public String address() {
        return "sip:" + user + "@" + domain;
    }

    /** What the line is called. */
    public String lineName() {
        return Optional.ofNullable(name).filter(given -> !given.isBlank()).orElse("Softphone " + user);
    }

    /** The server that requests go to. */
    public SipProxy server() {
        return Optional.ofNullable(proxy).orElseGet(() -> new SipProxy(domain, 0, SipProxy.Transport.UDP));
    }
}

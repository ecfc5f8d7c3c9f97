package io.github.callcard.line.sipwatch;

import io.github.callcard.line.LineId;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
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
 * @param registerSeconds how long a registration is asked for, 10 to 7200 s; over UDP a lost server shows, and calls are
 *     seen again after the restart of one that forgets its registrations, within this time
 */
public record SipAccount(
        String user,
        @Nullable String authUser,
        String domain,
        @Nullable SipProxy proxy,
        @Nullable String name,
        int registerSeconds) {

    public static final int DEFAULT_REGISTER_SECONDS = 60;

    /** Kept to what needs no escaping in a SIP address (RFC 3261, section 25.1), without the password's colon. */
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9\\-_.!~*'()&=+$,;?/]+");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.\\-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+]");

    /** @throws IllegalArgumentException where {@link #checked} would say what is wrong */
    public SipAccount {
        fault(user, authUser, domain, registerSeconds).ifPresent(fault -> {
            throw new IllegalArgumentException(fault.toString());
        });
    }

    /**
     * An account as somebody wrote it down.
     *
     * @throws SentenceException when one of the values cannot be used
     */
    public static SipAccount checked(
            String user,
            @Nullable String authUser,
            String domain,
            @Nullable SipProxy proxy,
            @Nullable String name,
            int registerSeconds)
            throws SentenceException {
        Optional<Sentence> fault = fault(user, authUser, domain, registerSeconds);
        if (fault.isPresent()) {
            throw new SentenceException(fault.get());
        }
        return new SipAccount(user, authUser, domain, proxy, name, registerSeconds);
    }

    private static Optional<Sentence> fault(
            String user, @Nullable String authUser, String domain, int registerSeconds) {
        if (user.isBlank()) {
            return Optional.of(
                    Sentence.of("A SIP line has no user; set \"user\" of the line to the name the account has"
                            + " at the switchboard, such as \"1001\"."));
        }
        if (!USER.matcher(user).matches()) {
            return Optional.of(
                    Sentence.of("\"{0}\" is not a SIP user; set \"user\" of the line to the part before the @.", user));
        }
        if (authUser != null && (authUser.isBlank() || authUser.indexOf('"') >= 0)) {
            return Optional.of(Sentence.of(
                    "\"authUser\" of the SIP line {0} is empty or has a quotation mark; correct or remove it.", user));
        }
        if (domain.isBlank()) {
            return Optional.of(Sentence.of(
                    "The SIP line {0} has no domain; set \"domain\" of the line, such as \"pbx.example.com\".", user));
        }
        if (!HOST.matcher(domain).matches()) {
            return Optional.of(Sentence.of(
                    "\"{0}\" is not a host name or address; correct \"domain\" of the SIP line {1}.", domain, user));
        }
        if (registerSeconds < 10 || registerSeconds > 7200) {
            return Optional.of(Sentence.of(
                    "\"registerSeconds\" of the SIP line {0} is {1}; it must be from 10 to 7200.",
                    user, registerSeconds));
        }
        return Optional.empty();
    }

    public LineId id() {
        return new LineId("sip", user + "@" + domain);
    }

    /** The account's address of record. */
    public String address() {
        return "sip:" + user + "@" + domain;
    }

    /** The name of the line. */
    public String lineName() {
        return Optional.ofNullable(name).filter(given -> !given.isBlank()).orElse("SIP " + user);
    }

    /** The server that requests go to. */
    public SipProxy server() {
        return Optional.ofNullable(proxy).orElseGet(() -> new SipProxy(domain, 0, SipProxy.Transport.UDP));
    }
}

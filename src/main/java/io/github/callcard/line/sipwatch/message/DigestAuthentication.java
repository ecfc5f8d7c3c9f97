package io.github.callcard.line.sipwatch.message;

import io.github.callcard.words.Sentence;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Proves to a server and its proxies that the user knows the password (RFC 3261, section 22; RFC 7616; RFC 8760). Remembers
 * the nonces, so that requests after the first need not be asked. For one account, and one thread at a time.
 *
 * <p>Where one asker offers several algorithms, a SHA is taken before MD5, whatever their order, so that a weak one put in
 * front gains nothing; among several SHA the first, which the server prefers.
 */
public final class DigestAuthentication {

    private static final int CLIENT_NONCE_BYTES = 16;
    private static final int MOST_ASKERS = 8;
    private static final int MOST_FIRST_ANSWERS = 32;

    /** The times in a row that a server may call a nonce old that it has just made. */
    private static final int MOST_STALE = 2;

    private final String user;
    private final String password;
    private final Supplier<String> clientNonces;
    private final Map<String, DigestSession> sessions = new LinkedHashMap<>();
    private final Set<FirstAnswer> firstAnswers = new LinkedHashSet<>();
    private int staleInARow;

    /** An answer to a challenge, as opposed to a later use of its nonce. Requests may be on their way at the same time. */
    private record FirstAnswer(String asker, String credentials) {}

    /** The password stays in memory as long as this does. */
    public DigestAuthentication(String user, String password) {
        this(user, password, DigestAuthentication::randomNonce);
    }

    DigestAuthentication(String user, String password, Supplier<String> clientNonces) {
        this.user = user;
        this.password = password;
        this.clientNonces = clientNonces;
    }

    /**
     * The request with the credentials that those who asked before want; as it is where nobody has asked yet. Each request may
     * be sent once: its nonce count is used up.
     */
    public SipRequest authorized(SipRequest request) {
        staleInARow = 0;
        sessions.replaceAll((asker, session) -> session.next());
        // Credentials without a nonce count are the same each time: from now on they are a later use.
        sessions.forEach(
                (asker, session) -> firstAnswers.remove(new FirstAnswer(asker, credentials(session, request))));
        return withCredentials(request);
    }

    /**
     * The request once more, with the answer to a 401 or 407. Its CSeq and branch are the sender's to change.
     *
     * @param request as it was sent
     * @throws AuthenticationException where the challenge cannot be answered, or the answer to it has been refused
     */
    public SipRequest answered(SipRequest request, SipResponse response) throws AuthenticationException {
        List<DigestChallenge> challenges = DigestChallenge.of(response.headers());
        Map<String, DigestChallenge> chosen = chosen(challenges);
        if (chosen.isEmpty()) {
            throw unanswerable(challenges);
        }
        for (DigestChallenge challenge : chosen.values()) {
            checkNotRefused(request, challenge);
        }
        sessions.replaceAll((asker, session) -> chosen.containsKey(asker) ? session : session.next());
        chosen.values().forEach(this::begin);
        for (String asker : chosen.keySet()) {
            remember(asker, request);
        }
        return withCredentials(request);
    }

    private void begin(DigestChallenge challenge) {
        DigestSession before = sessions.get(challenge.asker());
        if (before == null && sessions.size() >= MOST_ASKERS) {
            return;
        }
        if (before != null && before.challenge().nonce().equals(challenge.nonce())) {
            sessions.put(challenge.asker(), new DigestSession(challenge, before.clientNonce(), before.count() + 1));
        } else {
            sessions.put(challenge.asker(), new DigestSession(challenge, clientNonces.get(), 1));
        }
    }

    private void remember(String asker, SipRequest request) {
        DigestSession session = sessions.get(asker);
        if (session == null) {
            return;
        }
        if (firstAnswers.size() >= MOST_FIRST_ANSWERS) {
            firstAnswers.remove(firstAnswers.iterator().next());
        }
        firstAnswers.add(new FirstAnswer(asker, credentials(session, request)));
    }

    /** The best challenge of each asker among those that can be answered. */
    private static Map<String, DigestChallenge> chosen(List<DigestChallenge> challenges) {
        Map<String, DigestChallenge> chosen = new LinkedHashMap<>();
        challenges.stream()
                .filter(DigestChallenge::isAnswerable)
                .sorted(Comparator.comparing(challenge -> challenge.hash().orElseThrow() == DigestAlgorithm.MD5))
                .forEach(challenge -> chosen.putIfAbsent(challenge.asker(), challenge));
        return chosen;
    }

    /** An asker that refuses the first answer to its own challenge, and does not call the nonce old, refuses name or password. */
    private void checkNotRefused(SipRequest request, DigestChallenge challenge) throws AuthenticationException {
        boolean first = request.headers().all(header(challenge)).stream()
                .anyMatch(credentials -> firstAnswers.contains(new FirstAnswer(challenge.asker(), credentials)));
        if (!first) {
            return;
        }
        staleInARow++;
        if (!challenge.stale() || staleInARow > MOST_STALE) {
            sessions.remove(challenge.asker());
            throw new AuthenticationException(
                    challenge.stale()
                            ? Sentence.of(
                                    "The server rejects the sign-in as out of date each time; ask its administrator.")
                            : Sentence.of("The server refuses user name and password; check them."),
                    !challenge.stale());
        }
    }

    private static AuthenticationException unanswerable(List<DigestChallenge> challenges) {
        Sentence sentence = challenges.isEmpty()
                ? Sentence.of("The server wants a sign-in and does not say which; ask its administrator.")
                : Sentence.of(
                        "The server wants a sign-in that is not known here; let it offer Digest with MD5 or SHA-256 and qop \"auth\".");
        return new AuthenticationException(sentence, false);
    }

    private SipRequest withCredentials(SipRequest request) {
        SipHeaders headers = request.headers().without("Authorization").without("Proxy-Authorization");
        for (DigestSession session : sessions.values()) {
            headers = headers.with(header(session.challenge()), credentials(session, request));
        }
        return request.withHeaders(headers);
    }

    private String credentials(DigestSession session, SipRequest request) {
        return session.credentials(
                user, password, request.method(), request.uri().toString());
    }

    private static String header(DigestChallenge challenge) {
        return challenge.proxy() ? "Proxy-Authorization" : "Authorization";
    }

    private static String randomNonce() {
        byte[] bytes = new byte[CLIENT_NONCE_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Without the password, and without the user, who is a person. */
    @Override
    public String toString() {
        return "digest authentication with " + sessions.size() + " nonces";
    }
}

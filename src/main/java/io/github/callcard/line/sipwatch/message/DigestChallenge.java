package io.github.callcard.line.sipwatch.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One challenge of WWW-Authenticate or Proxy-Authenticate (RFC 7616, section 3.3).
 *
 * @param proxy true where a proxy asks and not the server itself
 * @param scheme Digest, or another that cannot be answered
 * @param algorithm as it was written; MD5 where it was not
 * @param qop the protections offered, in small letters; empty where there are none, as before RFC 2617
 * @param stale true where only the nonce was wrong, and not the password
 */
record DigestChallenge(
        boolean proxy,
        String scheme,
        String realm,
        String nonce,
        @Nullable String opaque,
        String algorithm,
        List<String> qop,
        boolean stale) {

    /** The end of the name of an algorithm whose key is made once for many requests. */
    static final String SESSION = "-sess";

    private static final Pattern BEGINNING = Pattern.compile("([A-Za-z0-9-]+)(?:\\s+(?=[^=\\s])(.*))?", Pattern.DOTALL);

    /** Every challenge of a response, in its order; those of the server before those of proxies. */
    static List<DigestChallenge> of(SipHeaders headers) {
        List<DigestChallenge> challenges = new ArrayList<>();
        for (String value : headers.all("WWW-Authenticate")) {
            challenges.addAll(parse(value, false));
        }
        for (String value : headers.all("Proxy-Authenticate")) {
            challenges.addAll(parse(value, true));
        }
        return challenges;
    }

    /** A comma stands between the parameters of a challenge, and between challenges, too. */
    static List<DigestChallenge> parse(String value, boolean proxy) {
        List<DigestChallenge> challenges = new ArrayList<>();
        String scheme = "";
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String entry : HeaderNames.entries(value)) {
            Matcher beginning = BEGINNING.matcher(entry);
            String parameter = entry;
            if (beginning.matches()) {
                if (!scheme.isEmpty()) {
                    challenges.add(of(proxy, scheme, parameters));
                }
                scheme = beginning.group(1);
                parameters.clear();
                parameter = beginning.group(2) == null ? "" : beginning.group(2);
            }
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        Quoting.unquoted(parameter.substring(equals + 1).strip()));
            }
        }
        if (!scheme.isEmpty()) {
            challenges.add(of(proxy, scheme, parameters));
        }
        return challenges;
    }

    private static DigestChallenge of(boolean proxy, String scheme, Map<String, String> parameters) {
        List<String> qop =
                HeaderNames.entries(parameters.getOrDefault("qop", "").toLowerCase(Locale.ROOT));
        return new DigestChallenge(
                proxy,
                scheme,
                parameters.getOrDefault("realm", ""),
                parameters.getOrDefault("nonce", ""),
                parameters.get("opaque"),
                parameters.getOrDefault("algorithm", "MD5"),
                qop,
                "true".equalsIgnoreCase(parameters.get("stale")));
    }

    Optional<DigestAlgorithm> hash() {
        return DigestAlgorithm.named(algorithm);
    }

    boolean isSession() {
        return algorithm.toLowerCase(Locale.ROOT).endsWith(SESSION);
    }

    /** True where it can be answered: by a digest with a known hash that covers no body, to a nonce. */
    boolean isAnswerable() {
        return scheme.equalsIgnoreCase("Digest")
                && !nonce.isEmpty()
                && hash().isPresent()
                && (qop.isEmpty() || qop.contains("auth"));
    }

    /** The name of the one who asks. */
    String asker() {
        return (proxy ? "proxy " : "server ") + realm;
    }
}

package io.github.callcard.superoffice;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address as somebody typed it or copied it from the browser, a mail or a manual. A missing part that must have been
 * meant is added, one that does not belong to the address is taken off, and the rest is brought to one form that ends
 * in a slash.
 */
final class TypedAddress {

    private static final int LONGEST = 2_000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int LAST_PORT = 65_535;

    /** Letters that cannot be seen, which copying brings along. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t]]");

    /** Mails put addresses in quotes or brackets, and sentences go on behind them. */
    private static final Pattern AROUND = Pattern.compile("^[\\s<>\"'`„“”‚‘’«»(]+|[\\s<>\"'`„“”‚‘’«»),;]+$");

    /** Also with a slash or the colon missing, and typed before an address that had one already. */
    private static final Pattern SCHEME = Pattern.compile("(?i)^(https?)\\s*(?::\\s*/{0,2}\\s*|//+\\s*)(?=\\S)");

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(?:%\\w+)?");
    private static final Pattern WITH_PORT = Pattern.compile("(\\[.*]|[^:]*)\\s*(?::\\s*(\\d{0,6}))?");

    /** A page of the web client or of the API behind the base, or the API itself. */
    private static final Pattern BEHIND_THE_BASE = Pattern.compile(
            "(?i)/(?:api|(?:CS/)?scripts(?=/)|[^/]*\\.(?:aspx?|ashx|asmx|svc|html?|fcgi|exe))(?:/.*)?$");

    private final String typed;
    private final String text;

    /** @param typed as it was entered */
    TypedAddress(String typed) {
        this.typed = typed.strip();
        String seen = INVISIBLE.matcher(typed).replaceAll("").replaceAll("\\p{Z}", " ");
        this.text = AROUND.matcher(seen).replaceAll("").replace('\\', '/');
    }

    /** @throws SentenceException when it is no address */
    URI base() throws SentenceException {
        if (text.isEmpty()) {
            throw new SentenceException(Sentence.of(
                    "The server address is empty; enter one such as https://crm.example.com/SuperOffice/."));
        }
        if (text.length() > LONGEST) {
            throw new SentenceException(Sentence.of("The server address is too long; enter it again."));
        }
        String scheme = "";
        String rest = text;
        for (Matcher found = SCHEME.matcher(rest); found.find(); found = SCHEME.matcher(rest)) {
            scheme = found.group(1).toLowerCase(Locale.ROOT);
            rest = rest.substring(found.end());
        }
        rest = rest.replaceFirst("^/{2,}", "").replaceFirst("[?#].*$", "");
        if (rest.contains("://")) {
            throw fault(
                    Sentence.of("\"{0}\" is not a web address; it has to begin with https:// or http://.", typed),
                    null);
        }
        int slash = rest.indexOf('/');
        String authority = (slash < 0 ? rest : rest.substring(0, slash)).strip();
        return base(scheme, authority, slash < 0 ? "" : rest.substring(slash));
    }

    private URI base(String scheme, String authority, String path) throws SentenceException {
        Matcher parts = WITH_PORT.matcher(IPV6.matcher(authority).matches() ? "[" + authority + "]" : authority);
        if (authority.indexOf('@') >= 0 || !parts.matches()) {
            throw notAnAddress(null);
        }
        String digits = parts.group(2) == null ? "" : parts.group(2);
        int port = digits.isEmpty() ? -1 : Integer.parseInt(digits);
        if (port == 0 || port > LAST_PORT) {
            throw notAnAddress(null);
        }
        // Nobody encrypts on the port of http.
        String known = !scheme.isEmpty() ? scheme : port == HTTP ? "http" : "https";
        boolean usual = port < 0 || port == (known.equals("http") ? HTTP : HTTPS);
        try {
            URI base = new URI(known + "://" + host(parts.group(1)) + (usual ? "" : ":" + port) + encoded(path) + "/")
                    .normalize();
            if (base.getHost() == null) {
                throw notAnAddress(null);
            }
            String folders = base.getRawPath().replaceAll("/{2,}", "/").replaceAll("^(?:/\\.\\.)+(?=/)", "");
            folders = BEHIND_THE_BASE.matcher(folders.replaceAll("/+$", "")).replaceFirst("");
            return base.resolve(folders.replaceAll("/+$", "") + "/");
        } catch (URISyntaxException e) {
            throw notAnAddress(e);
        }
    }

    private String host(String written) throws SentenceException {
        String host = written.strip().replaceFirst("\\.+$", "").replace("%25", "%");
        if (host.contains("_")) {
            throw fault(
                    Sentence.of(
                            "\"{0}\" has an underscore in it, which no web address may have; enter the server's other name"
                                    + " or its IP address.",
                            host),
                    null);
        }
        try {
            return InternationalHost.ascii(host);
        } catch (IllegalArgumentException e) {
            throw notAnAddress(e);
        }
    }

    /** The characters that a path may not have as they are, such as a space, written as web addresses write them. */
    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        String tidy = path.replaceAll("\\s*/\\s*", "/").strip();
        for (int i = 0; i < tidy.length(); i = tidy.offsetByCodePoints(i, 1)) {
            String letter = Character.toString(tidy.codePointAt(i));
            boolean isCode = tidy.startsWith("%", i) && tidy.substring(i).matches("(?s)%[0-9a-fA-F]{2}.*");
            if (isCode || letter.matches("[A-Za-z0-9/._~!$&'()*+,;=:@-]")) {
                encoded.append(letter);
            } else {
                for (byte code : letter.getBytes(StandardCharsets.UTF_8)) {
                    encoded.append(String.format(Locale.ROOT, "%%%02X", code));
                }
            }
        }
        return encoded.toString();
    }

    private SentenceException notAnAddress(@Nullable Exception cause) {
        return fault(
                Sentence.of("\"{0}\" is not a web address; it looks like https://crm.example.com/SuperOffice/.", typed),
                cause);
    }

    /** An address that may have a password in it is not repeated. */
    private SentenceException fault(Sentence sentence, @Nullable Exception cause) {
        return typed.indexOf('@') < 0
                ? new SentenceException(sentence, cause)
                : new SentenceException(Sentence.of(
                        "The server address has an @ in it; leave user name and password out of the address."));
    }
}

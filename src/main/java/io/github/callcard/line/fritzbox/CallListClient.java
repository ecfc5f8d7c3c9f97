package io.github.callcard.line.fritzbox;

import io.github.callcard.line.calllist.CallListFault;
import io.github.callcard.line.sipwatch.message.HttpDigest;
import io.github.callcard.web.HttpVersions;
import io.github.callcard.web.TimeLimits;
import io.github.callcard.web.WebAnswer;
import io.github.callcard.web.WebCall;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Asks a box for the list of its calls: TR-064's {@code GetCallList} tells where it is, and there it is fetched. The list is looked
 * for at the box alone, whatever address the answer names. Blocks; interrupting or closing ends it.
 */
final class CallListClient implements AutoCloseable {

    private static final String SERVICE = "urn:dslforum-org:service:X_AVM-DE_OnTel:1";
    private static final String CONTROL = "/upnp/control/x_contact";
    private static final String QUESTION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
            + "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
            + " s:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\">"
            + "<s:Body><u:GetCallList xmlns:u=\"" + SERVICE + "\"/></s:Body></s:Envelope>";

    private static final TimeLimits LIMITS = new TimeLimits(
            Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(40));

    private static final int LONGEST_ANSWER = 64 * 1024;

    /** A thousand calls have a third of it. */
    private static final int LONGEST_LIST = 2 * 1024 * 1024;

    /** A box may call a nonce old once for each of the two requests. */
    private static final int MOST_ATTEMPTS = 3;

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final String host;
    private final CallListAccess access;
    private final WebCall web;

    CallListClient(String host, CallListAccess access) {
        this(host, access, LIMITS);
    }

    CallListClient(String host, CallListAccess access, TimeLimits limits) {
        this.host = host;
        this.access = access;
        // No proxy: the box is in this network, and nobody beyond has to see the list.
        this.web = new WebCall(limits, new HttpVersions(), null);
    }

    /**
     * The list, the newest call first as a rule.
     *
     * @param days how far back it has to go
     * @throws CallListFault with what the user is told
     */
    List<ListedCall> read(String password, int days) throws CallListFault, InterruptedException {
        try {
            URI base = base();
            String told = CallListReader.address(
                    whole(signedIn(base.resolve(CONTROL), new HttpDigest(access.userOrUsual(), password))));
            return CallListReader.calls(whole(fetch(list(base, told, days), LONGEST_LIST)));
        } catch (IOException e) {
            throw CallListFault.unread(host, e);
        }
    }

    /** By its address, which was looked at, where nothing but the name could be a certificate's. */
    private URI base() throws IOException {
        BoxAddress box = new BoxAddress(host);
        String address = box.lookUp().getFirst().getHostAddress();
        String authority = (access.encrypted() ? box : new BoxAddress(address)).authority();
        try {
            return new URI((access.encrypted() ? "https" : "http") + "://" + authority + ":" + access.port() + "/");
        } catch (URISyntaxException e) {
            throw new IOException("the box's name is no address", e);
        }
    }

    /** The list's path at the box; what else the address says would lead elsewhere. */
    private static URI list(URI base, String told, int days) throws IOException {
        try {
            URI named = URI.create(told);
            String path = named.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//") || named.getRawQuery() == null) {
                throw new IOException("the answer names no list of the box");
            }
            return base.resolve(
                    path + "?" + named.getRawQuery() + "&days=" + days + "&max=" + CallListReader.MOST_CALLS);
        } catch (IllegalArgumentException e) {
            throw new IOException("the answer names no address", e);
        }
    }

    private WebAnswer signedIn(URI control, HttpDigest digest) throws IOException, InterruptedException, CallListFault {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            WebAnswer answer = web.fetch(question(control, digest), LONGEST_ANSWER);
            if (answer.status() != UNAUTHORIZED) {
                return answer;
            }
            switch (digest.challenged(answer.headers().allValues("WWW-Authenticate"))) {
                case ANSWERABLE -> {}
                case REFUSED ->
                    throw CallListFault.lasting(Sentence.of(
                            "{0} refuses user and password; enter them again in the line's settings.", host));
                case UNANSWERABLE ->
                    throw CallListFault.lasting(Sentence.of("{0} wants a sign-in that is not known here.", host));
            }
        }
        throw new IOException("the box calls each of its own nonces old");
    }

    private static HttpRequest question(URI control, HttpDigest digest) {
        HttpRequest.Builder request = HttpRequest.newBuilder(control)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "text/xml; charset=\"utf-8\"")
                .header("SOAPAction", SERVICE + "#GetCallList")
                .POST(HttpRequest.BodyPublishers.ofString(QUESTION, StandardCharsets.UTF_8));
        digest.authorization("POST", control.getRawPath())
                .ifPresent(credentials -> request.header("Authorization", credentials));
        return request.build();
    }

    private WebAnswer fetch(URI list, int longest) throws IOException, InterruptedException {
        return web.fetch(
                HttpRequest.newBuilder(list)
                        .version(HttpClient.Version.HTTP_1_1)
                        .GET()
                        .build(),
                longest);
    }

    private byte[] whole(WebAnswer answer) throws IOException, CallListFault {
        if (answer.status() == FORBIDDEN) {
            throw CallListFault.lasting(Sentence.of(
                    "{0} does not let this user see its calls; give the user the right to voice messages, fax messages and"
                            + " the call list.",
                    host));
        }
        if (answer.status() != OK || answer.tooLong()) {
            throw new IOException(answer.tooLong() ? "more than a list may have" : "status " + answer.status());
        }
        return answer.bytes();
    }

    @Override
    public void close() {
        web.close();
    }
}

package io.github.callcard.superoffice;

import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.web.BodyStream;
import io.github.callcard.web.HttpVersions;
import io.github.callcard.web.TimeLimits;
import io.github.callcard.web.WebAnswer;
import io.github.callcard.web.WebCall;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exchanges with SuperOffice's servers; one that breaks is a sentence for the user. Interrupting the waiting thread or
 * closing this from another ends an exchange at once. Safe to use from any thread.
 */
final class SuperOfficeCall implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SuperOfficeCall.class);

    private final WebCall web;
    private volatile boolean closed;

    /** @param proxies null to go to the server directly */
    SuperOfficeCall(TimeLimits limits, HttpVersions versions, @Nullable ProxySelector proxies) {
        this.web = new WebCall(limits, versions, proxies);
    }

    /** The whole answer, whatever its status, or its beginning where it has more than so many bytes. */
    WebAnswer fetch(ServerAddress server, HttpRequest request, int longest)
            throws SuperOfficeException, InterruptedException {
        try {
            return web.fetch(request, longest);
        } catch (IOException e) {
            throw broken(e, NetworkFault.beforeAnswer(server, e));
        }
    }

    /** The head of the answer, whatever its status; the caller reads and closes the body. */
    HttpResponse<BodyStream> open(ServerAddress server, HttpRequest request)
            throws SuperOfficeException, InterruptedException {
        try {
            return web.send(request);
        } catch (IOException e) {
            throw broken(e, NetworkFault.beforeAnswer(server, e));
        }
    }

    /** The failure to tell the user of where reading an opened answer's body failed. */
    SuperOfficeException withinAnswer(ServerAddress server, IOException fault) throws InterruptedException {
        return broken(fault, NetworkFault.withinAnswer(server, fault));
    }

    /** The meaning of a broken exchange: we ended it ourselves, or it is what it looks like. */
    private SuperOfficeException broken(IOException fault, SuperOfficeException otherwise) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while SuperOffice answered");
        }
        // The message of a broken header quotes what came, so only the type is told.
        LOG.warn("The exchange with the server broke: {}", fault.getClass().getName());
        return closed
                ? new SuperOfficeException(Kind.CANCELLED, Sentence.of("The request was cancelled."), fault)
                : otherwise;
    }

    /** Ends every exchange that still runs with {@link Kind#CANCELLED}; none works afterwards. */
    @Override
    public void close() {
        closed = true;
        web.close();
    }
}

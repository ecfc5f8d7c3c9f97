package io.github.callcard.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The servers that take requests over HTTP/1.1 only, as far as they have said so. IIS does where Windows authentication
 * is on, which belongs to a connection and not to a request. One for the whole program; safe to use from any thread.
 */
public final class HttpVersions {

    /**
     * The words in which the JDK tells of HTTP/2's error code HTTP_1_1_REQUIRED (RFC 9113, 7) where a server ends a
     * stream by it ({@code jdk.internal.net.http.frame.ErrorFrame}), and of a server that ended the connection without
     * having looked at the request, be it for that or another reason ({@code jdk.internal.net.http.Stream}).
     */
    private static final List<String> SIGNS =
            List.of("Use HTTP/1.1 for request", "HTTP_1_1_REQUIRED", "request not processed by peer");

    private final Set<String> old = ConcurrentHashMap.newKeySet();

    /** The request as the server takes it, as far as that is known. */
    HttpRequest fitting(HttpRequest request) {
        return old.contains(server(request.uri())) ? older(request) : request;
    }

    /**
     * The same request to be sent once more, when the server wants another version for it; otherwise null. The server has not
     * looked at the request then, so that repeating it does nothing twice.
     */
    @Nullable
    HttpRequest again(HttpRequest request, IOException failure) {
        boolean wanted = isWanted(failure)
                && request.version().filter(HttpClient.Version.HTTP_1_1::equals).isEmpty();
        if (!wanted) {
            return null;
        }
        old.add(server(request.uri()));
        return older(request);
    }

    private static HttpRequest older(HttpRequest request) {
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** The JDK tells the code of a stream or connection that was ended in words only. */
    private static boolean isWanted(IOException failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (SIGNS.stream().anyMatch(String.valueOf(cause.getMessage())::contains)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static String server(URI uri) {
        return String.valueOf(uri.getRawAuthority()).toLowerCase(Locale.ROOT);
    }
}

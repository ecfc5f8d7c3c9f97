package io.github.callcard.web;

import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * An answer to an HTTP request, whole, or its beginning where it is longer than it may be.
 *
 * @param status of HTTP
 * @param bytes of the body; where it is too long, one more than it may have
 * @param tooLong whether there is more of the body than it may have
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WebAnswer(int status, HttpHeaders headers, byte[] bytes, boolean tooLong) {

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Without the headers and the content, which may be secrets. */
    @Override
    public String toString() {
        return "WebAnswer[" + status + ", " + bytes.length + " bytes]";
    }
}

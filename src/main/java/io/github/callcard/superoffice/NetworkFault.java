package io.github.callcard.superoffice;

import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.web.AnswerBrokenException;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** The meaning of a failed connection for the user. */
final class NetworkFault {

    private NetworkFault() {}

    /** No answer came at all. */
    static SuperOfficeException beforeAnswer(ServerAddress address, IOException fault) {
        return beforeAnswer(address, fault, System.getProperty("os.name"));
    }

    /** @param system the value of {@code os.name} */
    static SuperOfficeException beforeAnswer(ServerAddress address, IOException fault, String system) {
        if (fault instanceof AnswerBrokenException) {
            return withinAnswer(address, fault);
        }
        if (fault instanceof HttpConnectTimeoutException) {
            return new SuperOfficeException(
                    Kind.UNREACHABLE,
                    Sentence.of(
                            "There is no connection to {0}; check the network, the VPN and the server address.",
                            address),
                    fault);
        }
        if (fault instanceof HttpTimeoutException) {
            return timedOut(address, fault);
        }
        if (has(fault, UnresolvedAddressException.class) || has(fault, UnknownHostException.class)) {
            return new SuperOfficeException(
                    Kind.UNREACHABLE,
                    Sentence.of("{0} could not be found; check the server address and the network.", address),
                    fault);
        }
        if (has(fault, SSLException.class)) {
            return new SuperOfficeException(Kind.TLS, untrusted(address, fault), fault);
        }
        if (isProxys(fault)) {
            return new SuperOfficeException(
                    Kind.PROXY,
                    Sentence.of(
                            "The network's proxy does not let Callcard through to {0}; ask your network administrator.",
                            address),
                    fault);
        }
        if (has(fault, NoRouteToHostException.class)) {
            return new SuperOfficeException(Kind.UNREACHABLE, noRoute(address, system), fault);
        }
        if (has(fault, ConnectException.class)) {
            return new SuperOfficeException(
                    Kind.UNREACHABLE,
                    Sentence.of(
                            "{0} does not accept connections; check the server address, and whether the server runs.",
                            address),
                    fault);
        }
        return new SuperOfficeException(
                Kind.UNREACHABLE,
                Sentence.of(
                        "{0} broke the connection without an answer; check the server address, and try again later.",
                        address),
                fault);
    }

    /** The answer had begun. */
    static SuperOfficeException withinAnswer(ServerAddress address, IOException fault) {
        if (has(fault, HttpTimeoutException.class)) {
            return timedOut(address, fault);
        }
        return new SuperOfficeException(
                Kind.INCOMPLETE,
                Sentence.of(
                        "The answer of {0} broke off half way; try again, and check the network if it happens often.",
                        address),
                fault);
    }

    /** From macOS 15 on the system answers so for a program that may not use the local network (EHOSTUNREACH). */
    private static Sentence noRoute(ServerAddress address, String system) {
        return system.startsWith("Mac")
                ? Sentence.of(
                        "{0} cannot be reached from here; check the network and the VPN, and allow Callcard"
                                + " under Privacy & Security, Local Network, in the system's settings.",
                        address)
                : Sentence.of("{0} cannot be reached from here; check the network and the VPN.", address);
    }

    private static SuperOfficeException timedOut(ServerAddress address, IOException fault) {
        return new SuperOfficeException(
                Kind.TIMED_OUT, Sentence.of("{0} took too long to answer; try again later.", address), fault);
    }

    private static Sentence untrusted(ServerAddress address, IOException fault) {
        if (has(fault, CertificateExpiredException.class) || has(fault, CertificateNotYetValidException.class)) {
            return Sentence.of(
                    "The certificate of {0} is out of date; check this computer's clock, or ask the server's administrator"
                            + " to renew it.",
                    address);
        }
        if (has(fault, CertPathBuilderException.class)) {
            return Sentence.of(
                    "The certificate of {0} is not signed by anybody this computer trusts; ask the server's"
                            + " administrator.",
                    address);
        }
        String words = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        if (words.contains("no subject alternative") || words.contains("no name matching")) {
            return Sentence.of("The certificate of {0} belongs to another server; check the server address.", address);
        }
        if (fault instanceof SSLHandshakeException) {
            return Sentence.of(
                    "No encrypted connection to {0} could be made; check the server address, or ask the"
                            + " server's administrator.",
                    address);
        }
        return Sentence.of(
                "{0} does not answer encrypted connections; check whether its address begins with http:// and the port is"
                        + " right.",
                address);
    }

    /** The JDK names a refused tunnel only in words. */
    private static boolean isProxys(IOException fault) {
        String words = fault.getMessage();
        return words != null && (words.contains("Tunnel failed") || words.contains("Proxy"));
    }

    private static boolean has(@Nullable Throwable fault, Class<? extends Throwable> type) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (type.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}

package io.github.callcard.superoffice;

import io.github.callcard.superoffice.SuperOfficeException.Kind;
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

/** What a failed connection means to the user. */
final class NetworkFault {

    private NetworkFault() {}

    /** No answer came at all. */
    static SuperOfficeException beforeAnswer(ServerAddress address, IOException fault) {
        if (fault instanceof AnswerBrokenException) {
            return withinAnswer(address, fault);
        }
        if (fault instanceof HttpConnectTimeoutException) {
            return new SuperOfficeException(
                    Kind.UNREACHABLE,
                    "There is no connection to " + address + "; check the network, the VPN and the server address.",
                    fault);
        }
        if (fault instanceof HttpTimeoutException) {
            return timedOut(address, fault);
        }
        if (has(fault, UnresolvedAddressException.class) || has(fault, UnknownHostException.class)) {
            return new SuperOfficeException(
                    Kind.UNREACHABLE,
                    address + " could not be found; check the server address and the network.",
                    fault);
        }
        if (has(fault, SSLException.class)) {
            return new SuperOfficeException(Kind.TLS, untrusted(address, fault), fault);
        }
        if (isProxys(fault)) {
            return new SuperOfficeException(
                    Kind.PROXY,
                    "The network's proxy does not let Callcard through to " + address
                            + "; ask your network administrator.",
                    fault);
        }
        if (has(fault, ConnectException.class) || has(fault, NoRouteToHostException.class)) {
            return new SuperOfficeException(
                    Kind.UNREACHABLE,
                    address + " does not accept connections; check the server address, and whether the server runs.",
                    fault);
        }
        return new SuperOfficeException(
                Kind.UNREACHABLE,
                address + " broke the connection without an answer; check the server address, and try again later.",
                fault);
    }

    /** The answer had begun. */
    static SuperOfficeException withinAnswer(ServerAddress address, IOException fault) {
        if (has(fault, HttpTimeoutException.class)) {
            return timedOut(address, fault);
        }
        return new SuperOfficeException(
                Kind.INCOMPLETE,
                "The answer of " + address
                        + " broke off half way; try again, and check the network if it happens often.",
                fault);
    }

    private static SuperOfficeException timedOut(ServerAddress address, IOException fault) {
        return new SuperOfficeException(Kind.TIMED_OUT, address + " took too long to answer; try again later.", fault);
    }

    private static String untrusted(ServerAddress address, IOException fault) {
        if (has(fault, CertificateExpiredException.class) || has(fault, CertificateNotYetValidException.class)) {
            return "The certificate of " + address
                    + " is out of date; check this computer's clock, or ask the server's administrator to renew it.";
        }
        if (has(fault, CertPathBuilderException.class)) {
            return "The certificate of " + address
                    + " is not signed by anybody this computer trusts; ask the server's administrator.";
        }
        String words = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        if (words.contains("no subject alternative") || words.contains("no name matching")) {
            return "The certificate of " + address + " belongs to another server; check the server address.";
        }
        if (fault instanceof SSLHandshakeException) {
            return "No encrypted connection to " + address
                    + " came about; check the server address, or ask the server's administrator.";
        }
        return address + " does not answer encrypted connections; check whether its address begins with http:// and the"
                + " port is right.";
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

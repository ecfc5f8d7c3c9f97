package io.github.callcard.line.connection;

import java.io.IOException;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** TLS with servers whose certificate this computer trusts. */
public final class Encryption {

    private Encryption() {}

    /** The authorities that this computer trusts. */
    public static SSLContext systemTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    /**
     * Encrypts a connection, within its read timeout.
     *
     * @param host the certificate has to be for it, as the settings name it
     * @param trust the authorities whose certificates a server may have
     * @return closes the plain socket with it
     * @throws javax.net.ssl.SSLException when the server is not trusted, or speaks no TLS
     */
    public static Socket over(Socket plain, String host, SSLContext trust) throws IOException {
        SSLSocket socket = (SSLSocket) trust.getSocketFactory().createSocket(plain, host, plain.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(plain.getSoTimeout());
        socket.startHandshake();
        return socket;
    }
}

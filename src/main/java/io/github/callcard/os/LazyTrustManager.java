package io.github.callcard.os;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Trusts authorities that are read when the first certificate has to be checked, so that no start waits for them. */
final class LazyTrustManager extends X509ExtendedTrustManager {

    private final Supplier<RootCertificates> roots;
    private @Nullable X509ExtendedTrustManager made;

    LazyTrustManager(Supplier<RootCertificates> roots) {
        this.roots = roots;
    }

    private synchronized X509ExtendedTrustManager trust() throws CertificateException {
        X509ExtendedTrustManager trust = made;
        if (trust == null) {
            try {
                trust = roots.get().trustManager();
            } catch (GeneralSecurityException e) {
                throw new CertificateException("the authorities of this computer cannot be used", e);
            }
            made = trust;
        }
        return trust;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        trust().checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        trust().checkServerTrusted(chain, authType, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        trust().checkServerTrusted(chain, authType, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        trust().checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        trust().checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        trust().checkClientTrusted(chain, authType, engine);
    }

    /** Only servers ask for it, to say whose certificates they take from a client. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}

package io.github.callcard.os;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The authorities that may vouch for a server. */
record RootCertificates(Set<X509Certificate> certificates) {

    RootCertificates {
        certificates = Set.copyOf(certificates);
    }

    static RootCertificates of(Collection<X509Certificate> certificates) {
        return new RootCertificates(Set.copyOf(certificates));
    }

    /** Those that came with Java. */
    static RootCertificates ofJava() throws GeneralSecurityException {
        X509Certificate[] issuers = trustManager(null).getAcceptedIssuers();
        return of(Arrays.stream(issuers).collect(Collectors.toSet()));
    }

    RootCertificates and(RootCertificates others) {
        return new RootCertificates(Stream.concat(certificates.stream(), others.certificates.stream())
                .collect(Collectors.toSet()));
    }

    boolean isEmpty() {
        return certificates.isEmpty();
    }

    /** Checks as Java does: chain, dates, algorithms and, for HTTPS, the server's name. */
    X509ExtendedTrustManager trustManager() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (X509Certificate certificate : certificates) {
                store.setCertificateEntry("root" + number++, certificate);
            }
            return trustManager(store);
        } catch (IOException e) {
            throw new IllegalStateException("a store in memory reads nothing", e);
        }
    }

    /** @param store null for the authorities that came with Java */
    private static X509ExtendedTrustManager trustManager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("this Java checks no certificates"));
    }
}

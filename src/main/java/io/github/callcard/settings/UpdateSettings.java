package io.github.callcard.settings;

import io.github.callcard.words.Sentence;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way in which Callcard learns of newer versions.
 *
 * @param check whether it asks at all
 * @param url where the feed is, empty for the one this version was built with
 * @param key the one that the feed is signed with: an Ed25519 public key in base64, empty for the one this version was built with
 */
public record UpdateSettings(boolean check, Optional<URI> url, Optional<String> key) {

    public static final UpdateSettings USUAL = new UpdateSettings(true, Optional.empty(), Optional.empty());

    /** Reads the section {@code updates}. */
    static UpdateSettings read(SettingsObject updates) throws FaultException {
        return new UpdateSettings(
                updates.flag("check"),
                Optional.ofNullable(address(updates, updates.text("url"))),
                Optional.ofNullable(key(updates, updates.text("key"))));
    }

    /** A signed feed may still tell a listener which version runs here, so that only this computer is asked in the open. */
    private static @Nullable URI address(SettingsObject updates, @Nullable String text) throws FaultException {
        if (text == null) {
            return null;
        }
        try {
            URI address = new URI(text);
            String host = String.valueOf(address.getHost());
            boolean here = host.equals("127.0.0.1") || host.equals("localhost") || host.equals("[::1]");
            if (address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme())
                            || ("http".equalsIgnoreCase(address.getScheme()) && here))) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw updates.wrong("url", named -> Sentence.of("{0} is not an address.", named));
        }
        throw updates.wrong("url", named -> Sentence.of("{0} is not an address that begins with https://.", named));
    }

    private static @Nullable String key(SettingsObject updates, @Nullable String text) throws FaultException {
        if (text == null) {
            return null;
        }
        try {
            byte[] encoded = Base64.getDecoder().decode(text);
            var unused = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            return text;
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw updates.wrong("key", named -> Sentence.of("{0} is not an Ed25519 public key in base64.", named));
        }
    }
}

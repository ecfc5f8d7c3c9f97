package io.github.callcard.settings;

import java.net.URI;
import java.util.Optional;

/**
 * How Callcard learns of newer versions.
 *
 * @param check whether it asks at all
 * @param url where the feed is, empty for the one this version was built with
 * @param key what the feed is signed with: an Ed25519 public key in base64, empty for the one this version was built with
 */
public record UpdateSettings(boolean check, Optional<URI> url, Optional<String> key) {

    public static final UpdateSettings USUAL = new UpdateSettings(true, Optional.empty(), Optional.empty());
}

package io.github.callcard.app.update;

import io.github.callcard.app.settings.UpdateSettings;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;

/** Asks once whether there is a newer version. */
public final class UpdateCheck {

    /** What a package was built with; see {@code docs/update-feed.md}. */
    private static final String BUILT_URL = "callcard.updates.url";

    private static final String BUILT_KEY = "callcard.updates.key";

    private final FeedAddress address;
    private final FeedKey key;
    private final ReleaseVersion current;
    private final Clock clock;

    UpdateCheck(FeedAddress address, FeedKey key, ReleaseVersion current, Clock clock) {
        this.address = address;
        this.key = key;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The check of these settings.
     *
     * @param properties of the process, which have what the package was built with
     * @param version that runs here
     * @return empty where there is nothing to ask: it is switched off, no address or key is known, or this is no version
     * @throws UpdateException when the key cannot be used
     */
    public static Optional<UpdateCheck> of(UpdateSettings settings, Properties properties, String version, Clock clock)
            throws UpdateException {
        Optional<URI> url = settings.url()
                .or(() -> Optional.ofNullable(properties.getProperty(BUILT_URL)).map(URI::create));
        Optional<String> key = settings.key().or(() -> Optional.ofNullable(properties.getProperty(BUILT_KEY)));
        Optional<ReleaseVersion> current = ReleaseVersion.of(version);
        if (!settings.check() || url.isEmpty() || key.isEmpty() || current.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new UpdateCheck(new FeedAddress(url.get()), FeedKey.of(key.get()), current.get(), clock));
    }

    /**
     * Asks, and waits for the answer.
     *
     * @return the newer version, empty when this is the newest; an older one is never offered
     * @throws UpdateException when nothing can be said, as when the feed is not signed by the right key or out of date
     */
    public Optional<UpdateFeed> newer() throws UpdateException, InterruptedException {
        UpdateFeed feed = UpdateFeed.read(address.ask(key, "Callcard/" + current));
        if (!clock.instant().isBefore(feed.expires())) {
            throw new UpdateException("The feed was good until " + feed.expires() + " only and is not believed.");
        }
        return Optional.of(feed).filter(found -> found.version().compareTo(current) > 0);
    }
}

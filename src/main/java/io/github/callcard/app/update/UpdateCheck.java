package io.github.callcard.app.update;

import io.github.callcard.settings.Profile;
import io.github.callcard.settings.UpdateSettings;
import io.github.callcard.words.Sentence;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/** Asks once whether there is a newer version. */
public final class UpdateCheck {

    /** The properties with which a package was built; see {@code docs/update-feed.md}. */
    private static final String BUILT_URL = "callcard.updates.url";

    private static final String BUILT_KEY = "callcard.updates.key";

    /** Nobody signs for longer: a feed that held for ever could hide every later version. */
    private static final Duration LONGEST = Duration.ofDays(400);

    private final FeedAddress address;
    private final FeedKeys keys;
    private final ReleaseVersion current;
    private final Clock clock;

    UpdateCheck(FeedAddress address, FeedKeys keys, ReleaseVersion current, Clock clock) {
        this.address = address;
        this.keys = keys;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The check of these settings.
     *
     * @param properties of the process, which have what the package was built with
     * @param version that runs here
     * @param profile where the feed's next key is remembered
     * @return empty where there is nothing to ask: it is switched off, no address or key is known, or this is no version
     * @throws UpdateException when the key cannot be used
     */
    public static Optional<UpdateCheck> of(
            UpdateSettings settings, Properties properties, String version, Clock clock, Profile profile)
            throws UpdateException {
        Optional<URI> url = settings.url()
                .or(() -> Optional.ofNullable(properties.getProperty(BUILT_URL)).map(URI::create));
        Optional<String> key = settings.key().or(() -> Optional.ofNullable(properties.getProperty(BUILT_KEY)));
        Optional<ReleaseVersion> current = ReleaseVersion.of(version);
        if (!settings.check() || url.isEmpty() || key.isEmpty() || current.isEmpty()) {
            return Optional.empty();
        }
        FeedKeys keys = new FeedKeys(FeedKey.of(key.get()), profile.feedKey());
        return Optional.of(new UpdateCheck(new FeedAddress(url.get()), keys, current.get(), clock));
    }

    /**
     * Asks, and waits for the answer.
     *
     * @return the newer version, empty when this is the newest; an older one is never offered
     * @throws UpdateException when nothing can be said, as when the feed is not signed by the right key or out of date
     */
    public Optional<UpdateFeed> newer() throws UpdateException, InterruptedException {
        FeedAddress.Fetched fetched = address.ask("Callcard/" + current);
        FeedKey present = keys.present();
        if (!present.hasSigned(fetched.feed(), fetched.signatures())) {
            throw new UpdateException(Sentence.of("The feed's signature is wrong, so the feed is ignored."));
        }
        UpdateFeed feed = UpdateFeed.read(fetched.feed());
        if (!holds(feed)) {
            throw new UpdateException(Sentence.of("The feed was valid until {0} and is ignored.", feed.expires()));
        }
        if (feed.expires().isAfter(clock.instant().plus(LONGEST))) {
            throw new UpdateException(Sentence.of(
                    "The feed claims to be valid until {0}, more than {1} days from now, and is ignored;"
                            + " check this computer's clock.",
                    feed.expires(), LONGEST.toDays()));
        }
        if (feed.nextKey().isPresent()) {
            follow(FeedKey.of(feed.nextKey().get()), present, fetched);
        }
        return Optional.of(feed).filter(found -> found.version().compareTo(current) > 0);
    }

    /** True while the feed is to be believed. */
    boolean holds(UpdateFeed feed) {
        return clock.instant().isBefore(feed.expires());
    }

    /** The next key has to have signed, too: one that nobody has would end all checks. */
    private void follow(FeedKey next, FeedKey present, FeedAddress.Fetched fetched) throws UpdateException {
        if (next.base64().equals(present.base64())) {
            return;
        }
        if (!next.hasSigned(fetched.feed(), fetched.signatures())) {
            throw new UpdateException(
                    Sentence.of("The feed names a next key that has not signed the feed, which is therefore ignored."));
        }
        keys.goOverTo(next);
    }
}

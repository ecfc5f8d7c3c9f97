package io.github.callcard.app.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.settings.Profile;
import io.github.callcard.settings.UpdateSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When newer versions are asked for, and what becomes of an offer. */
@Timeout(600)
class UpdateWatchTest {

    private static final UpdateSettings OFF = new UpdateSettings(false, Optional.empty(), Optional.empty());

    @TempDir
    private Path folder;

    private volatile Instant now = FeedServer.NOW;

    @AutoClose
    private final FeedServer server = new FeedServer();

    private final List<String> offers = new CopyOnWriteArrayList<>();

    UpdateWatchTest() throws Exception {}

    @Test
    void itTellsWhatItFindsAndComesAgainInAboutADay() {
        RandomGenerator least = random(origin -> origin == Duration.ofMinutes(1).toMillis() ? 1 : origin);
        try (UpdateWatch watch = new UpdateWatch(this::check, this::hear, least)) {
            assertThat(watch.next()).isEqualTo(Duration.ofMinutes(24 * 60 - 144));
            watch.start(server.settings());

            await().until(() -> offers.equals(List.of("1.2.0")));
        }
    }

    @Test
    void everybodyAsksAtAnotherTime() {
        try (UpdateWatch watch = new UpdateWatch(this::check, this::hear)) {
            for (int i = 0; i < 100; i++) {
                assertThat(watch.first()).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(10));
                assertThat(watch.next()).isBetween(Duration.ofMinutes(1296), Duration.ofMinutes(1584));
            }
        }
    }

    @Test
    void whoSwitchesItOnIsToldAtOnceAndWhoSwitchesItOffIsNotOfferedItAnyMore() {
        try (UpdateWatch watch = new UpdateWatch(this::check, this::hear)) {
            watch.start(OFF);
            watch.use(OFF);
            watch.use(server.settings());
            await().until(() -> offers.equals(List.of("none", "1.2.0")));

            watch.use(server.settings());
            watch.use(OFF);
            await().until(() -> offers.equals(List.of("none", "1.2.0", "none")));
            assertThat(server.asked()).as("once").containsExactly("/feed.json", "/feed.json.sig");
        }
    }

    @Test
    void aKeyThatIsNoneEndsNothing() {
        UpdateSettings wrong = new UpdateSettings(true, Optional.of(server.address()), Optional.of("AAAA"));
        try (UpdateWatch watch = new UpdateWatch(this::check, this::hear)) {
            watch.start(wrong);
            watch.use(server.settings());

            await().until(() -> offers.equals(List.of("none", "1.2.0")));
        }
    }

    @Test
    void aVersionThatWasWithdrawnIsNotOfferedAnyMore() throws Exception {
        try (UpdateWatch watch = new UpdateWatch(this::check, this::hear, soon())) {
            watch.start(server.settings());
            await().until(() -> offers.equals(List.of("1.2.0")));

            server.publish(FeedServer.FEED.replace("1.2.0", "1.0.0"));

            await().until(() -> offers.equals(List.of("1.2.0", "none")));
        }
    }

    @Test
    void anOfferHoldsAsLongAsItsFeedWhenNoOtherComes() throws Exception {
        try (UpdateWatch watch = new UpdateWatch(this::check, this::hear, soon())) {
            watch.start(server.settings());
            await().until(() -> offers.equals(List.of("1.2.0")));

            server.files.clear();
            int asked = server.asked().size();
            await().until(() -> server.asked().size() > asked + 1);
            assertThat(offers).containsExactly("1.2.0");
            now = now.plus(Duration.ofDays(181));

            await().until(() -> offers.equals(List.of("1.2.0", "none")));
        }
    }

    /** Random numbers that only their least decides. */
    private static RandomGenerator random(LongUnaryOperator chosen) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public long nextLong(long origin, long bound) {
                return chosen.applyAsLong(origin);
            }
        };
    }

    /** Random numbers that let the next check come at once. */
    private static RandomGenerator soon() {
        return random(origin -> origin > 0 ? 1 : 1 - Duration.ofDays(1).toMillis());
    }

    private Optional<UpdateCheck> check(UpdateSettings settings) throws UpdateException {
        InstantSource clock = () -> now;
        return UpdateCheck.of(settings, new Properties(), "1.0.0", clock.withZone(ZoneOffset.UTC), new Profile(folder));
    }

    private void hear(Optional<UpdateFeed> newer) {
        offers.add(newer.map(feed -> feed.version().toString()).orElse("none"));
    }
}

package io.github.callcard.app.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions in the order of semver.org. */
class ReleaseVersionTest {

    private static final List<String> IN_ORDER = List.of(
            "0.1.0-SNAPSHOT",
            "0.1.0",
            "0.9.9",
            "0.10.0",
            "1.0.0-alpha",
            "1.0.0-alpha.0",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0-rc.9",
            "1.0.0-rc10",
            "1.0.0-rc9",
            "1.0.0",
            "1.0.1",
            "1.2.0",
            "2.0.0",
            "10.0.0",
            "99999999999999999999.0.0");

    @Test
    void versionsAreOrderedBySizeAndPreReleasesComeBeforeTheirRelease() {
        List<ReleaseVersion> versions = new ArrayList<>(IN_ORDER.stream()
                .map(text -> ReleaseVersion.of(text).orElseThrow())
                .toList());
        Collections.shuffle(versions, new Random(17));

        assertThat(versions.stream().sorted().map(ReleaseVersion::toString)).containsExactlyElementsOf(IN_ORDER);
    }

    @Test
    void buildsOfAVersionAreTheSameVersion() {
        assertThat(ReleaseVersion.of("1.0.0+a").orElseThrow())
                .isEqualByComparingTo(ReleaseVersion.of("1.0.0+b").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "development",
                "1",
                "1.0",
                "1.0.0.0",
                "01.0.0",
                "1.0.0-",
                "1.0.0-01",
                "v1.0.0",
                " 1.0.0",
                "1.0.0\n"
            })
    void otherTextIsNoVersion(String text) {
        assertThat(ReleaseVersion.of(text)).isEmpty();
    }
}

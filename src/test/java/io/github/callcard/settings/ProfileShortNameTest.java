package io.github.callcard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The socket of a profile, and its entry at sign-in, are never another profile's. */
class ProfileShortNameTest {

    @Test
    void foldersWhosePathsHashAlikeHaveDifferentNames() {
        Path one = Path.of("/profiles/Aa");
        Path other = Path.of("/profiles/BB");
        assertThat(one.toString()).hasSameHashCodeAs(other.toString());

        assertThat(new Profile(one).shortName()).isNotEqualTo(new Profile(other).shortName());
    }

    @Test
    void aFolderHasTheSameNameAtEveryStart() {
        assertThat(new Profile(Path.of("/profiles/Aa")).shortName())
                .isEqualTo(new Profile(Path.of("/profiles/Aa")).shortName())
                .matches("[0-9a-f]{32}");
    }
}

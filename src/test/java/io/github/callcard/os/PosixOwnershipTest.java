package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.words.Sentence;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The users besides root who decide about a file of Linux or macOS. */
class PosixOwnershipTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # system | user | group | mode   | why it is not trusted
                    Linux    | 0    | 0     | 100644 |
                    Linux    | 0    | 50    | 100640 |
                    Linux    | 0    | 0     | 040755 |
                    Linux    | 1000 | 0     | 100644 | belongs to kari
                    Linux    | 1000 | 1000  | 100400 | belongs to kari
                    Linux    | 0    | 50    | 100664 | can be changed by the group staff
                    Linux    | 0    | 0     | 100664 | can be changed by the group staff
                    Linux    | 0    | 50    | 040775 | can be changed by the group staff
                    Linux    | 0    | 0     | 100666 | can be changed by everybody
                    Linux    | 0    | 0     | 041777 | can be changed by everybody
                    Linux    | 0    | 0     | 120777 |
                    Linux    | 1000 | 1000  | 120777 | belongs to kari
                    Mac      | 0    | 80    | 040775 |
                    Mac      | 0    | 0     | 100664 |
                    Mac      | 0    | 20    | 040775 | can be changed by the group staff
                    Mac      | 501  | 80    | 100644 | belongs to kari
                    Mac      | 0    | 80    | 100666 | can be changed by everybody
                    """)
    void rootDecidesAloneOrItIsSaidWhoElse(String system, int user, int group, String mode, @Nullable String flaw) {
        PosixOwnership ownership = new PosixOwnership(system.equals("Mac"));

        assertThat(ownership
                        .flaw(Path.of("x"), user, group, Integer.parseInt(mode, 8), "kari", "staff")
                        .map(Sentence::toString)
                        .orElse(null))
                .isEqualTo(flaw == null ? null : "x " + flaw);
    }
}

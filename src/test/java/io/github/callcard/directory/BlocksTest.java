package io.github.callcard.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.directory.SimulatedCountry.Density;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How often a stranger is given a company's name in simulated countries, and how often a real extension is. */
class BlocksTest {

    private static final int EXCHANGES = 20;
    private static final int STRANGERS = 2_000;
    private static final int WHOLE_EXCHANGE = 10_000;
    private static final String[] GERMAN_AREAS = {"4989", "49221", "498121", "494921"};
    private static final String[] AUSTRIAN_AREAS = {"431", "43732", "437242", "432252"};
    private static final int[] NORWEGIAN_STARTS = {21, 22, 33, 55, 67};
    private static final int[] DANISH_STARTS = {33, 38, 45, 56, 75};

    static List<Density> densities() {
        return Density.ALL;
    }

    @ParameterizedTest
    @MethodSource("densities")
    void hardlyAnyStrangerIsGivenACompanysNameWhereNumbersAreAllOfOneLength(Density density) {
        BlockScore norway = norway(density, WHOLE_EXCHANGE);
        BlockScore denmark = ClosedPlan.score("DK", 45, DANISH_STARTS, EXCHANGES, density, WHOLE_EXCHANGE, 8);

        assertFewStrangersAreNamed(norway);
        assertFewStrangersAreNamed(denmark);
        if (density.hundreds() > 0) {
            assertThat(norway.recall(5)).as(norway.toString()).isGreaterThan(0.75);
            assertThat(denmark.recall(10)).as(denmark.toString()).isGreaterThan(0.9);
        }
    }

    @Test
    void norWhereACompanysNumbersAreScatteredOverAThousandAlone() {
        assertFewStrangersAreNamed(norway(Density.THIN, WHOLE_EXCHANGE / 10));
        assertFewStrangersAreNamed(norway(Density.MIDDLE, WHOLE_EXCHANGE / 10));
        assertFewStrangersAreNamed(norway(Density.ONE, WHOLE_EXCHANGE / 10));
    }

    @Test
    void aBlockIsKnownByManyNumbersWhereItsFirstIsNot() {
        BlockScore norway = norway(Density.BARE, WHOLE_EXCHANGE);

        assertFewStrangersAreNamed(norway);
        assertThat(norway.recall(5)).as(norway.toString()).isGreaterThan(0.4);
    }

    private static BlockScore norway(Density density, int around) {
        return ClosedPlan.score("NO", 47, NORWEGIAN_STARTS, EXCHANGES, density, around, 7);
    }

    @ParameterizedTest
    @MethodSource("densities")
    void hardlyAnyStrangerIsGivenACompanysNameWhereExtensionsStandBehindAStem(Density density) {
        BlockScore germany = OpenPlan.score("DE", GERMAN_AREAS, 10, density, 5, STRANGERS, 9);
        BlockScore austria = OpenPlan.score("AT", AUSTRIAN_AREAS, 10, density, 4, STRANGERS, 10);

        assertFewStrangersAreNamed(germany);
        assertFewStrangersAreNamed(austria);
        if (density.hundreds() > 0) {
            assertThat(germany.recall(1)).as(germany.toString()).isGreaterThan(0.85);
            assertThat(austria.recall(1)).as(austria.toString()).isGreaterThan(0.8);
        }
    }

    private static void assertFewStrangersAreNamed(BlockScore score) {
        assertThat(score.certain()).as("for certain: %s", score).isLessThanOrEqualTo(0.001);
        assertThat(score.possible()).as("possibly: %s", score).isLessThanOrEqualTo(0.01);
    }
}

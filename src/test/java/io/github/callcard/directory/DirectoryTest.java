package io.github.callcard.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.directory.LeftOut.Problem;
import io.github.callcard.number.NumberPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTest {

    private final DirectoryBuilder builder = new DirectoryBuilder(new NumberPlan("NO"));

    @Test
    void anExactNumberFindsItsPerson() {
        builder.add(4722123456L, 0, 7, "Ola Nordmann", 3, "Fjord Eiendom AS", "Mr");

        Match match = builder.build().match("+47 22 12 34 56");

        assertThat(match.quality()).isEqualTo(Quality.EXACT);
        assertThat(match.confident()).isTrue();
        assertThat(match.callers())
                .containsExactly(new CallerId(4722123456L, 7, "Ola Nordmann", 3, "Fjord Eiendom AS", "Mr"));
        assertThat(match.why()).hasToString("SuperOffice has exactly this number.");
    }

    @Test
    void aNationalNumberFindsTheSamePersonAndSaysHow() {
        builder.add(22123456L, 47, 7, "Ola Nordmann", 3, "Fjord Eiendom AS", "");

        Match match = builder.build().match("22123456");

        assertThat(match.quality()).isEqualTo(Quality.NATIONAL);
        assertThat(match.confident()).isTrue();
        assertThat(match.why()).hasToString("SuperOffice has this number, read as one of Norway.");
    }

    @Test
    void aNumberWithoutItsPlusIsFoundAsInferred() {
        builder.add(442079460123L, 0, 7, "Jane Doe", 3, "Thames Ltd", "");

        assertThat(builder.build().match("442079460123").quality()).isEqualTo(Quality.INFERRED);
    }

    @Test
    void everybodyWhoSharesANumberIsNamedPersonsFirst() {
        builder.add(4722123456L, 0, 0, "", 3, "Fjord Eiendom AS", "");
        builder.add(4722123456L, 0, 7, "Ola Nordmann", 3, "Fjord Eiendom AS", "");
        builder.add(22123456L, 47, 8, "Kari Nordmann", 3, "Fjord Eiendom AS", "");
        builder.add(22123456L, 47, 8, "Kari Nordmann", 3, "Fjord Eiendom AS", "");

        assertThat(builder.build().match("+4722123456").callers())
                .extracting(CallerId::displayName)
                .containsExactly("Ola Nordmann", "Kari Nordmann", "Fjord Eiendom AS");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    +4722123457,  SuperOffice does not have this number.
                    123456,       This is not a public telephone number.
                    anonymous,    The caller's number is withheld.
                    +4622123456,  SuperOffice does not have this number.
                    """)
    void whoIsNotKnownIsNotGuessed(String raw, String why) {
        builder.add(4722123456L, 0, 7, "Ola Nordmann", 3, "Fjord Eiendom AS", "");
        builder.add(123456L, 0, 8, "Short Number", 3, "Fjord Eiendom AS", "");

        Match match = builder.build().match(raw);

        assertThat(match.quality()).isEqualTo(Quality.NONE);
        assertThat(match.confident()).isFalse();
        assertThat(match.why()).hasToString(why);
    }

    @Test
    void numbersNobodyCanHaveAreLeftOutWithTheReason() {
        assertThat(add(-1, 0)).isEqualTo(Problem.NOT_POSITIVE);
        assertThat(add(0, 47)).isEqualTo(Problem.NOT_POSITIVE);
        assertThat(add(22123456, -47)).isEqualTo(Problem.NOT_POSITIVE);
        assertThat(add(1234, 0)).isEqualTo(Problem.TOO_SHORT);
        assertThat(add(Long.MAX_VALUE, 0)).isEqualTo(Problem.TOO_LONG);
        assertThat(add(999_999_999_999_999L, 47)).isEqualTo(Problem.TOO_LONG);
        assertThat(add(22123456, Integer.MAX_VALUE)).isEqualTo(Problem.TOO_LONG);
        assertThat(add(22123456, 47)).isNull();
        assertThat(builder.size()).isEqualTo(1);
    }

    @Test
    void namesAreCleanedOnTheWayIn() {
        builder.add(4722123456L, 0, 7, "Ola\u202E\n  Nordmann\u0007", 3, null, "x".repeat(500));

        CallerId caller = builder.build().get(0);

        assertThat(caller.personName()).isEqualTo("Ola Nordmann");
        assertThat(caller.contactName()).isEmpty();
        assertThat(caller.title()).hasSize(PlainText.LONGEST + 1).endsWith("x…");
    }

    @Test
    void rowsInAnyOrderComeOutSortedAndWithTheirOwnNames() {
        Random random = new Random(11);
        List<CallerId> rows = new ArrayList<>();
        for (int i = 1; i <= 5_000; i++) {
            long number = 4720000000L + random.nextInt(3_000);
            rows.add(new CallerId(number, i, "Person " + i, i % 50, "Company " + i % 50, i % 2 == 0 ? "Mr" : ""));
        }
        rows.forEach(row -> builder.add(row));
        rows.sort(Comparator.comparingLong(CallerId::e164));

        Directory directory = builder.build();

        assertThat(directory.size()).isEqualTo(rows.size());
        for (int place = 0; place < rows.size(); place++) {
            assertThat(directory.get(place)).isEqualTo(rows.get(place));
        }
    }

    @Test
    void anEmptyDirectoryKnowsNobody() {
        Directory empty = Directory.empty(new NumberPlan("NO"));

        assertThat(empty.size()).isZero();
        assertThat(empty.match("+4722123456").isKnown()).isFalse();
    }

    private @Nullable Problem add(long number, int prefix) {
        return builder.add(number, prefix, 1, "A", 0, "", "");
    }
}

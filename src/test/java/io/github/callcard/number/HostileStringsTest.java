package io.github.callcard.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.peer.Rounds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a line delivers is read without failing. -Dhostile.strings=10000000 reads as many; usually 300,000 or a share of them. */
class HostileStringsTest {

    private static final int STRINGS = Integer.getInteger("hostile.strings", Rounds.of(300_000));

    private static final List<NumberPlan> PLANS = List.of(
            new NumberPlan("NO"),
            new NumberPlan("DE", SiteRules.NONE.withOutsideLine("0")),
            new NumberPlan("US", SiteRules.NONE.withAreaCode("650")),
            new NumberPlan("IT", SiteRules.NONE.withPlusMissing(true)),
            new NumberPlan("AR"),
            NumberPlan.international());

    @Test
    void noStringMakesReadingFail() {
        HostileStrings strings = new HostileStrings(7);
        for (int i = 0; i < STRINGS; i++) {
            String raw = strings.next();
            CallerNumber number = PLANS.get(i % PLANS.size()).read(raw);
            assertThat(number.raw()).isSameAs(raw);
            if (number.kind() == Kind.NUMBER) {
                assertThat(number.readings()).allMatch(reading -> E164.length(reading.e164()) <= E164.MOST_DIGITS);
            }
        }
    }

    @Test
    void lengthIsNoWeapon() {
        NumberPlan plan = PLANS.getFirst();
        for (String piece :
                List.of("9", "<", "\"", "(", "(0", "+", "%", ";", ";ext=", "sip:", "x", "0x", "*31#", "é", "@", " ")) {
            assertThat(plan.read(piece.repeat(1_000_000)).readings()).isEmpty();
            assertThat(plan.read(piece.repeat(FoldedText.LONGEST / piece.length()))
                            .readings())
                    .isEmpty();
            assertThat(plan.read("22123456" + piece.repeat(60)).raw()).isNotEmpty();
        }
        for (int digits = 1; digits < 45; digits++) {
            for (NumberPlan each : PLANS) {
                assertThat(each.read("22123456195721647019".repeat(3).substring(0, digits))
                                .raw())
                        .hasSize(digits);
            }
        }
        assertThat(plan.read("\uFDFA".repeat(FoldedText.LONGEST)).kind()).isEqualTo(Kind.UNREADABLE);
    }

    /** Found among ten million: what stood before the plus had a zero that is left out, and counted for what came behind. */
    @Test
    void aZeroInBracketsBeforeThePlusCountsForNothing() {
        for (String raw : List.of("4(0)+9", "/'4(0)%2B/9", "4(0)+4722123456", "800(0)flowers", "800(0)flo")) {
            for (NumberPlan plan : PLANS) {
                assertThat(plan.read(raw).raw()).isEqualTo(raw);
            }
        }
    }
}

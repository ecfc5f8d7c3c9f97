package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.Call;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.Quality;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineId;
import io.github.callcard.number.CallerNumber;
import io.github.callcard.number.CallerNumber.Kind;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardRulesTest {

    private static final LineId LIFT = new LineId("simulated", "lift");

    private final Call known = SampleCalls.erika(1);
    private final Call unknown = SampleCalls.unknown(2, null);
    private final Call colleague = of(
            known,
            new Match(
                    new CallerNumber("1002", Kind.INTERNAL, List.of(), "1002", ""),
                    Quality.NONE,
                    false,
                    OptionalLong.empty(),
                    List.of(),
                    "internal"));
    private final Call dialled = outgoing(known);

    @Test
    void usuallyEveryCallIsShown() {
        assertThat(List.of(known, unknown, colleague, dialled))
                .allMatch(call -> CardRules.ALL.shows(call, CardRulesTest::name));
    }

    @Test
    void outsideCallsOnlyLeaveColleaguesOut() {
        CardRules rules = new CardRules(true, false, true, Set.of());

        assertThat(rules.shows(colleague, CardRulesTest::name)).isFalse();
        assertThat(List.of(known, unknown, dialled)).allMatch(call -> rules.shows(call, CardRulesTest::name));
    }

    @Test
    void knownCallersOnlyLeaveUnknownOnesOutUntilTheyAreKnown() {
        CardRules rules = new CardRules(false, true, true, Set.of());

        assertThat(rules.shows(unknown, CardRulesTest::name)).isFalse();
        assertThat(rules.shows(of(unknown, known.match()), CardRulesTest::name)).isTrue();
        assertThat(rules.shows(SampleCalls.possiblyOla(3), CardRulesTest::name))
                .as("possibly")
                .isTrue();
    }

    @Test
    void callsThatTheUserMakesCanBeLeftOut() {
        CardRules rules = new CardRules(false, false, false, Set.of());

        assertThat(rules.shows(dialled, CardRulesTest::name)).isFalse();
        assertThat(rules.shows(known, CardRulesTest::name)).isTrue();
    }

    @Test
    void aLineCanBeLeftOutByItsNameUnlessTheCallRingsOnAnotherToo() {
        CardRules rules = new CardRules(false, false, true, Set.of("Lift"));

        assertThat(rules.shows(on(known, LIFT), CardRulesTest::name)).isFalse();
        assertThat(rules.shows(on(known, LIFT, SampleCalls.DESK), CardRulesTest::name))
                .isTrue();
        assertThat(rules.shows(known, CardRulesTest::name)).isTrue();
    }

    @Test
    void aLineThatIsLeftOutStaysSoInALanguageInWhichItIsCalledSomethingElse() {
        CardRules rules = new CardRules(false, false, true, Set.of("lift"));

        assertThat(rules.shows(on(known, LIFT), line -> "Heis")).isFalse();
    }

    private static Call on(Call call, LineId... lines) {
        return new Call(
                call.id(), call.state(), List.of(lines), call.details(), call.match(), call.startedAt(), null, null);
    }

    private static Call of(Call call, Match match) {
        return new Call(call.id(), call.state(), call.lines(), call.details(), match, call.startedAt(), null, null);
    }

    private static Call outgoing(Call call) {
        CallDetails details = new CallDetails(Direction.OUTGOING, call.details().number(), null, null, null, null);
        return new Call(call.id(), call.state(), call.lines(), details, call.match(), call.startedAt(), null, null);
    }

    private static String name(LineId line) {
        return Map.of(SampleCalls.DESK, "Desk phone", LIFT, "Lift").getOrDefault(line, "");
    }
}

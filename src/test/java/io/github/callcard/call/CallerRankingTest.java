package io.github.callcard.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.CallerRanking.Knowledge;
import io.github.callcard.call.RankedCaller.Company;
import io.github.callcard.call.RankedCaller.OpenSale;
import io.github.callcard.call.RankedCaller.Person;
import io.github.callcard.call.RankedCaller.Spoke;
import io.github.callcard.directory.CallerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerRankingTest {

    private static final Instant THEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final CallerId COMPANY = new CallerId(4722123456L, 0, "", 7, "Wyman", "");
    private static final CallerId ANN = person(1, "Ann");
    private static final CallerId BEN = person(2, "Ben");
    private static final CallerId CAI = person(3, "Cai");
    private static final CallerId DAN = person(4, "Dan");
    private static final List<CallerId> ALL = List.of(COMPANY, ANN, BEN, CAI, DAN);

    private final Set<CallerId> chosen = new HashSet<>();
    private final Map<CallerId, Instant> spoke = new HashMap<>();
    private final Set<CallerId> sales = new HashSet<>();

    @Test
    void peopleComeBeforeTheCompanyAndOtherwiseStayInTheirOrder() {
        assertThat(order()).containsExactly(ANN, BEN, CAI, DAN, COMPANY);
        assertThat(ranked().getFirst().reason()).isEqualTo(new Person());
        assertThat(ranked().getLast().reason()).isEqualTo(new Company());
    }

    @Test
    void whoWasChosenComesFirstThenWhomTheUserSpokeWithLastThenAnOpenSale() {
        sales.add(BEN);
        spoke.put(CAI, THEN);
        spoke.put(DAN, THEN.plusSeconds(60));
        chosen.add(ANN);

        assertThat(order()).containsExactly(ANN, DAN, CAI, BEN, COMPANY);
        assertThat(ranked())
                .extracting(RankedCaller::reason)
                .containsExactly(
                        new Person(), new Spoke(THEN.plusSeconds(60)), new Spoke(THEN), new OpenSale(), new Company());
        assertThat(ranked()).extracting(RankedCaller::chosen).containsExactly(true, false, false, false, false);
    }

    @Test
    void whoStandsThereTwiceIsOne() {
        assertThat(CallerRanking.of(List.of(ANN, ANN, BEN), known())).hasSize(2);
    }

    private List<CallerId> order() {
        return ranked().stream().map(RankedCaller::caller).toList();
    }

    private List<RankedCaller> ranked() {
        return CallerRanking.of(ALL, known());
    }

    private Knowledge known() {
        return new Knowledge() {
            @Override
            public boolean wasChosen(CallerId caller) {
                return chosen.contains(caller);
            }

            @Override
            public Optional<Instant> spoke(CallerId caller) {
                return Optional.ofNullable(spoke.get(caller));
            }

            @Override
            public boolean hasOpenSale(CallerId caller) {
                return sales.contains(caller);
            }
        };
    }

    private static CallerId person(int id, String name) {
        return new CallerId(4722123456L, id, name, 7, "Wyman", "");
    }
}

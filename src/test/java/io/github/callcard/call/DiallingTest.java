package io.github.callcard.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.Capability;
import io.github.callcard.line.StandInLine;
import io.github.callcard.number.DialCaution;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.number.SiteRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** The lines that can dial a number, and what one of them is given for it. */
class DiallingTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");
    private static final String NUMBER = "+4722000101";

    @Test
    void theOnlyLineThatCanDialIsKnown() {
        Phone desk = new Phone("Desk", true);

        Dialling dialling = Dialling.of(NUMBER, List.of(new Phone("Softphone", false), desk), NORWAY);

        assertThat(dialling.only()).contains(desk);
    }

    @Test
    void withSeveralLinesOrNoneTheUserIsAsked() {
        Phone desk = new Phone("Desk", true);
        Phone mobile = new Phone("Mobile", true);

        assertThat(Dialling.of(NUMBER, List.of(), NORWAY).only()).isEmpty();
        assertThat(Dialling.of(NUMBER, List.of(desk, mobile), NORWAY).only()).isEmpty();
        assertThat(Dialling.of(NUMBER, List.of(desk, mobile), NORWAY).able()).containsExactly(desk, mobile);
        assertThat(Dialling.of(NUMBER, List.of(desk, mobile), NORWAY)
                        .with(mobile)
                        .only())
                .contains(mobile);
    }

    @Test
    void ofANumberThatMayNotBeMeantTheUserIsWarned() {
        Dialling help = Dialling.of("113", List.of(new Phone("Desk", true)), NORWAY);

        assertThat(help.caution()).contains(DialCaution.EMERGENCY);
    }

    @Test
    void theLineIsGivenTheDigitsOfTheSite() {
        NumberPlan site = NORWAY.with(SiteRules.NONE.withOutsideLine("0"));
        Phone desk = new Phone("Desk", true);

        Dialling dialling = Dialling.of(NUMBER, List.of(desk), site);
        var unused = dialling.through(desk);

        assertThat(desk.dialled).containsExactly(site.dialString(NUMBER));
        assertThat(desk.dialled.getFirst()).startsWith("0");
    }

    @Test
    void aSwitchboardsCodeIsDialledAsItIsAndWithoutAQuestion() {
        Phone desk = new Phone("Desk", true);

        Dialling dialling = Dialling.ofCode("*81002", List.of(desk));
        var unused = dialling.through(desk);

        assertThat(dialling.only()).contains(desk);
        assertThat(desk.dialled).containsExactly("*81002");
    }

    @Test
    void aLineThatCannotDialAnyMoreMakesRoomForTheOthers() {
        Phone desk = new Phone("Desk", true);
        Phone mobile = new Phone("Mobile", true);
        Dialling dialling = Dialling.of(NUMBER, List.of(desk, mobile), NORWAY);

        assertThat(dialling.after(desk).able()).as("it may dial later").containsExactly(desk);
        desk.able = false;
        assertThat(dialling.after(desk).able()).containsExactly(mobile);
    }

    /** Notes what it was to dial. */
    private static final class Phone extends StandInLine {

        private boolean able;
        private final List<String> dialled = new ArrayList<>();

        Phone(String name, boolean able) {
            super(name);
            this.able = able;
        }

        @Override
        public Set<Capability> capabilities() {
            return able ? Set.of(Capability.DIAL) : Set.of();
        }

        @Override
        public CompletionStage<Void> dial(String number) {
            dialled.add(number);
            return CompletableFuture.completedFuture(null);
        }
    }
}

package io.github.callcard.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.search.NameIndex;
import io.github.callcard.journal.Journal;
import io.github.callcard.journal.Journals;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.ui.card.SampleCalls;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People the user talks with come first in the search, from the call that has just ended on. */
class CurrentFamiliarityTest {

    private static final NumberPlan PLAN = new NumberPlan("NO");
    private static final Clock CLOCK = Clock.fixed(SampleCalls.START.plusSeconds(3_600), SampleCalls.UTC);

    private static final CallerId ERIKA = new CallerId(4722000001L, 1, "Erika", 0, "", "");
    private static final CallerId KARI = new CallerId(4722000002L, 2, "Kari", 0, "", "");

    private final Journal journal = Journal.inMemory(CLOCK);
    private final AtomicReference<NumberPlan> plan = new AtomicReference<>(PLAN);
    private final CurrentFamiliarity familiarity = new CurrentFamiliarity(journal, plan::get, CLOCK);
    private NameIndex names;
    private int calls;

    @BeforeEach
    void make() throws InterruptedException {
        DirectoryBuilder builder = new DirectoryBuilder(PLAN);
        for (CallerId each : List.of(ERIKA, KARI)) {
            builder.add(each.e164(), 0, each.personId(), each.personName(), 0, "", "");
        }
        names = NameIndex.of(builder.build());
        journal.listen(familiarity);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void theCallsThatWereAreReadWhenSomebodyAsksAndLaterOnesAddedAsTheyEnd() throws Exception {
        talkWith(ERIKA);
        talkWith(KARI);
        talkWith(KARI);
        assertThat(familiar()).as("nobody has asked yet").isEmpty();

        familiarity.prepare();
        settle();
        assertThat(familiar()).containsExactly("Kari", "Erika");

        talkWith(ERIKA);
        talkWith(ERIKA);
        settle();
        assertThat(familiar()).containsExactly("Erika", "Kari");
    }

    @Test
    void aNoteIsNoFurtherCall() throws Exception {
        talkWith(ERIKA);
        talkWith(KARI);
        talkWith(KARI);
        familiarity.prepare();

        for (String words : List.of("wants an offer", "wants two", "wants three")) {
            journal.note(SampleCalls.id(1), words);
        }
        settle();

        assertThat(familiar()).containsExactly("Kari", "Erika");
    }

    @Test
    void callsThatWereTakenOutCountNoMoreWhenTheBoxOpensNext() throws Exception {
        talkWith(ERIKA);
        familiarity.prepare();
        settle();
        assertThat(familiar()).containsExactly("Erika");

        journal.remove(List.of(SampleCalls.id(1)));
        settle();
        familiarity.prepare();
        settle();

        assertThat(familiar()).isEmpty();
    }

    @Test
    void nobodyOfAnotherUserIsFamiliar() throws Exception {
        talkWith(ERIKA);
        familiarity.prepare();
        settle();

        journal.forget();
        settle();

        assertThat(familiar()).isEmpty();
    }

    @Test
    void numbersReadByAnotherPlanTakeThePlaceOfThoseBefore() throws Exception {
        talkWith(ERIKA);
        talkWith(KARI);
        talkWith(KARI);
        familiarity.prepare();
        settle();

        plan.set(new NumberPlan("DE"));
        familiarity.prepare();
        talkWith(ERIKA);
        talkWith(ERIKA);
        settle();

        assertThat(familiar()).containsExactly("Erika", "Kari");
    }

    @Test
    void callsThatCouldNotBeReadAreReadAtTheNextQuestion() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        CurrentFamiliarity asked = new CurrentFamiliarity(journal, plan::get, () -> {
            if (broken.getAndSet(false)) {
                throw new IllegalStateException("the first reading fails");
            }
            return CLOCK.instant();
        });
        talkWith(ERIKA);
        asked.prepare();
        settle();
        assertThat(broken).isFalse();

        asked.prepare();
        settle();

        assertThat(familiar(asked)).containsExactly("Erika");
    }

    private List<String> familiar() {
        return familiar(familiarity);
    }

    private List<String> familiar(CurrentFamiliarity asked) {
        return names.familiar(asked.now(), 9).stream().map(CallerId::personName).toList();
    }

    private void talkWith(CallerId caller) {
        journal.onCall(Journals.over(SampleCalls.shared(++calls, caller), CallState.ENDED));
    }

    /** Waits until the journal has done what it was told. */
    private void settle() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        journal.all(all -> done.countDown());
        assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
    }
}

package io.github.callcard.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.number.NumberPlan;
import io.github.callcard.number.SiteRules;
import org.junit.jupiter.api.Test;

class OutsideLineLearnerTest {

    private final OutsideLineLearner learner = new OutsideLineLearner();
    private final Directory directory = directory();

    private static Directory directory() {
        DirectoryBuilder builder = new DirectoryBuilder(new NumberPlan("NO"));
        for (int i = 0; i < 10; i++) {
            builder.add(4722123450L + i, 0, i + 1, "Person " + i, i + 1, "", "");
        }
        return builder.build();
    }

    @Test
    void threeCallersBehindTheSameDigitAreASuggestion() {
        assertThat(learner.learn(directory, "022123451")).isEmpty();
        assertThat(learner.learn(directory, "022123452")).isEmpty();
        assertThat(learner.learn(directory, "022123452"))
                .as("the same caller again")
                .isEmpty();
        assertThat(learner.learn(directory, "022123453")).contains("0");
        assertThat(learner.suggestion()).contains("0");

        SiteRules site = SiteRules.NONE.withOutsideLine("0");
        assertThat(directory
                        .with(directory.plan().with(site))
                        .match("022123454")
                        .confident())
                .isTrue();
    }

    @Test
    void callersWhoAreKnownAnywayOrNotAtAllTeachNothing() {
        for (String raw :
                new String[] {"22123451", "+4722123452", "22123453", "033445566", "anonymous", "412", "04712"}) {
            assertThat(learner.learn(directory, raw)).isEmpty();
        }
    }

    @Test
    void twoHabitsAtOnceAreNoHabit() {
        for (int i = 1; i <= 3; i++) {
            learner.learn(directory, "02212345" + i);
            learner.learn(directory, "92212345" + (i + 3));
        }
        assertThat(learner.suggestion()).isEmpty();
    }
}

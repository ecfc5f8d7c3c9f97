package io.github.callcard.app.preferences;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.doctor.HabitLearner;
import io.github.callcard.directory.doctor.Recognition.Habit;
import io.github.callcard.line.Direction;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.number.SiteRules;
import io.github.callcard.os.WorkerThread;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns from the calls that nobody was named for what the telephone system puts before numbers, and says so once there is
 * enough evidence; what it says changes nothing by itself. It learns when a call is over, on a thread of its own, keeps no
 * number and starts anew when numbers are read in another way.
 */
final class NumberHabits implements CallListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NumberHabits.class);

    private final Supplier<Directory> directory;
    private final Predicate<Habit> free;
    private final Consumer<Optional<Habit>> suggest;
    private final WorkerThread thread = new WorkerThread("number-habits");

    // These belong to the thread.
    private HabitLearner learner = new HabitLearner();
    private @Nullable List<Object> rules;
    private Optional<Habit> suggested = Optional.empty();
    private final Set<Declined> declined = new HashSet<>();

    /**
     * @param directory answers the directory in use at the moment
     * @param free whether the user may decide on it
     * @param suggest told what there is to suggest now when that is another thing than before, on any thread
     */
    NumberHabits(Supplier<Directory> directory, Predicate<Habit> free, Consumer<Optional<Habit>> suggest) {
        this.directory = directory;
        this.free = free;
        this.suggest = suggest;
    }

    @Override
    public void onCall(Call call) {
        if (call.isOver()
                && !call.match().confident()
                && !call.details().number().isEmpty()) {
            run(() -> learn(call.details().direction(), call.details().number()));
        }
    }

    /** Looks whether numbers are read in another way than those that were learned from. */
    void check() {
        run(() -> {
            startAnewForOtherRules(directory.get().plan());
            say();
        });
    }

    /** The user does not want it: it is not suggested again while the program runs. */
    void decline(Habit habit) {
        run(() -> {
            declined.add(Declined.of(habit));
            say();
        });
    }

    private void learn(Direction direction, String number) {
        Directory inUse = directory.get();
        startAnewForOtherRules(inUse.plan());
        if (direction == Direction.INCOMING) {
            learner.called(inUse, number);
        } else {
            learner.dialled(inUse, number);
        }
        say();
    }

    private void startAnewForOtherRules(NumberPlan plan) {
        List<Object> now = List.of(plan.region(), plan.site());
        if (!now.equals(rules)) {
            rules = now;
            learner = new HabitLearner();
        }
    }

    private void say() {
        SiteRules site = directory.get().plan().site();
        Optional<Habit> habit = learner.habits().stream()
                .map(each -> inOneDirection(each, site))
                .filter(each -> free.test(each) && !declined.contains(Declined.of(each)))
                .findFirst();
        if (!habit.equals(suggested)) {
            suggested = habit;
            LOG.info("A setting to suggest: {}", habit.map(Habit::setting).orElse("none"));
            suggest.accept(habit);
        }
    }

    /** A habit of both directions holds for incoming calls alone where one of them has its own digits already. */
    private static Habit inOneDirection(Habit habit, SiteRules site) {
        boolean own =
                !site.incomingPrefixes().isEmpty() || !site.outgoingPrefixes().isEmpty();
        return own && habit.setting().equals("outsideLine") ? new Habit("incomingPrefix", habit.prefix()) : habit;
    }

    /** More calls can make of one setting for both directions one for each; what was declined stays declined. */
    private record Declined(boolean dialled, String prefix) {

        static Declined of(Habit habit) {
            return new Declined(habit.setting().equals("outgoingPrefix"), habit.prefix());
        }
    }

    private void run(Runnable task) {
        if (!thread.run(task)) {
            LOG.debug("A call ended after the end and teaches nothing.");
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}

package io.github.callcard.directory.doctor;

import io.github.callcard.directory.Directory;
import io.github.callcard.directory.OutsideLineLearner;
import io.github.callcard.directory.doctor.Recognition.Habit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Learns what the telephone system puts before numbers, in each direction from the calls in it. For one thread. */
public final class HabitLearner {

    private final OutsideLineLearner incoming = new OutsideLineLearner();
    private final OutsideLineLearner outgoing = new OutsideLineLearner();

    /** Takes in what one incoming call delivered. */
    public void called(Directory directory, String raw) {
        incoming.learn(directory, raw);
    }

    /** Takes in what the user dialled. */
    public void dialled(Directory directory, String raw) {
        outgoing.learnDialled(directory, raw);
    }

    /** The habits that there is enough evidence for: none, one setting for both directions, or one for each. */
    public List<Habit> habits() {
        Optional<String> before = incoming.suggestion();
        Optional<String> dialledFirst = outgoing.suggestion().filter(prefix -> !before.equals(Optional.of(prefix)));
        List<Habit> habits = new ArrayList<>();
        before.ifPresent(
                prefix -> habits.add(new Habit(dialledFirst.isPresent() ? "incomingPrefix" : "outsideLine", prefix)));
        dialledFirst.ifPresent(prefix -> habits.add(new Habit("outgoingPrefix", prefix)));
        return habits;
    }
}

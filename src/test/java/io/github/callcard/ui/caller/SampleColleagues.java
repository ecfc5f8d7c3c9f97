package io.github.callcard.ui.caller;

import io.github.callcard.line.ColleagueLine;
import io.github.callcard.line.ColleagueLine.State;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Colleagues whose lines become what a test wants, each with an extension and perhaps a number of its own. Nobody at first. */
public final class SampleColleagues implements ColleagueLines {

    private record Told(ColleagueStatus status, String number) {}

    private final List<Told> told = new CopyOnWriteArrayList<>();

    /** The switchboard tells a colleague's line. */
    public void tell(String extension, String name, String number, State state) {
        tell(extension, name, number, state, "", Optional.empty());
    }

    /** A call rings there that a code takes over. */
    public void ring(String extension, String name, String number, String code, Runnable pickUp) {
        tell(extension, name, number, State.RINGING, code, Optional.of(pickUp));
    }

    private void tell(
            String extension, String name, String number, State state, String code, Optional<Runnable> pickUp) {
        told.removeIf(one -> one.status().line().extension().equals(extension));
        ColleagueLine line = ColleagueLine.unknown(extension, name, code).become(state, "");
        told.add(new Told(new ColleagueStatus(name, line, pickUp), number));
    }

    @Override
    public List<ColleagueStatus> all() {
        return told.stream().map(Told::status).toList();
    }

    @Override
    public Optional<ColleagueStatus> of(String number) {
        return told.stream()
                .filter(one -> one.number().equals(number)
                        || one.status().line().extension().equals(number))
                .map(Told::status)
                .findFirst();
    }
}

package io.github.callcard.app.window;

import io.github.callcard.app.monitor.CallMonitor;
import io.github.callcard.call.Dialling;
import io.github.callcard.directory.Match;
import io.github.callcard.line.ColleagueLine;
import io.github.callcard.line.Line;
import io.github.callcard.ui.caller.ColleagueLines;
import io.github.callcard.ui.caller.ColleagueStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The colleagues' lines as windows and cards say them, and taking over what rings there. Safe to use from any thread. */
final class ShownColleagues implements ColleagueLines {

    private final CallMonitor monitor;
    private final DialOffers offers;

    ShownColleagues(CallMonitor monitor, DialOffers offers) {
        this.monitor = monitor;
        this.offers = offers;
    }

    /** The lines that any line tells. */
    List<ColleagueLine> told() {
        return monitor.lines().stream()
                .flatMap(line -> line.colleagues().stream())
                .toList();
    }

    @Override
    public List<ColleagueStatus> all() {
        return monitor.lines().stream().flatMap(line -> of(line).stream()).toList();
    }

    @Override
    public Optional<ColleagueStatus> of(String number) {
        if (number.isEmpty() || told().isEmpty()) {
            return Optional.empty();
        }
        Set<String> names = monitor.directory().lineNames(number);
        return monitor.lines().stream()
                .flatMap(line -> line.colleagues().stream()
                        .filter(colleague -> names.contains(colleague.extension()))
                        .map(colleague -> status(colleague, line)))
                .findFirst();
    }

    /** Those that a line tells. */
    List<ColleagueStatus> of(Line line) {
        return line.colleagues().stream()
                .map(colleague -> status(colleague, line))
                .toList();
    }

    private ColleagueStatus status(ColleagueLine colleague, Line teller) {
        return new ColleagueStatus(nameOf(colleague), colleague, pickUp(colleague, teller));
    }

    /** The user's name for a colleague, else the one of the list of colleagues, else the extension. */
    String nameOf(ColleagueLine colleague) {
        if (!colleague.name().isEmpty()) {
            return colleague.name();
        }
        Match match = monitor.directory().match(colleague.extension());
        return match.confident() && !match.callers().isEmpty()
                ? match.callers().getFirst().displayName()
                : colleague.extension();
    }

    /** The line that tells it dials the code; where it cannot, the only other one that can. */
    private Optional<Runnable> pickUp(ColleagueLine colleague, Line teller) {
        if (!colleague.canBePickedUp()) {
            return Optional.empty();
        }
        Dialling dialling = Dialling.ofCode(colleague.pickUpCode(), monitor.lines());
        return dialling.able().contains(teller)
                ? Optional.of(() -> offers.dial(dialling, teller))
                : dialling.only().map(line -> () -> offers.dial(dialling, line));
    }
}

package io.github.callcard.ui.search;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.search.Marks;
import io.github.callcard.line.ColleagueLine;
import io.github.callcard.ui.caller.ColleagueLines;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds colleagues who are not among the caller ids, by name and extension. */
final class FoundColleagues {

    private static final int MOST = 5;

    /** One letter is in the names of half the house. */
    private static final int FEWEST_LETTERS = 2;

    private final ColleagueLines lines;

    FoundColleagues(ColleagueLines lines) {
        this.lines = lines;
    }

    /** The calls that ring at colleagues and can be taken over; of those whose name or extension was typed, where something was. */
    List<SearchRow> ringing(String typed) {
        return lines.all().stream()
                .filter(colleague -> typed.isBlank()
                        || Marks.hasAll(
                                colleague.name() + " " + colleague.line().extension(), typed))
                .<SearchRow>mapMulti((colleague, rows) -> colleague
                        .pickUp()
                        .ifPresent(pickUp -> rows.accept(new SearchRow.PickUp(
                                colleague.name(), colleague.line().pickUpCode(), pickUp))))
                .limit(MOST)
                .toList();
    }

    /** @param callers found already, among whom a colleague is shown as the caller that he is */
    List<SearchRow.Colleague> of(String typed, List<CallerId> callers) {
        if (typed.strip().length() < FEWEST_LETTERS) {
            return List.of();
        }
        List<SearchRow.Colleague> found = lines.all().stream()
                .map(colleague -> new SearchRow.Colleague(
                        colleague.name(), colleague.line().extension()))
                .filter(row -> Marks.hasAll(row.name() + " " + row.extension(), typed))
                .distinct()
                .toList();
        if (found.isEmpty()) {
            return found;
        }
        Set<String> shown = callers.stream()
                .flatMap(caller -> lines.of("+" + caller.e164()).stream())
                .map(colleague -> colleague.line())
                .map(ColleagueLine::extension)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(row -> !shown.contains(row.extension()))
                .limit(MOST)
                .toList();
    }
}

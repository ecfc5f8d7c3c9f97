package io.github.callcard.ui.card;

import io.github.callcard.directory.CallerId;
import io.github.callcard.ui.card.CardContent.Row;
import io.github.callcard.ui.toolkit.Words;
import java.util.List;

/** Words about callers who share one number. */
final class SharedNumber {

    private final Words words;

    SharedNumber(Words words) {
        this.words = words;
    }

    /** The company they all belong to, empty when they do not. */
    String company(List<CallerId> callers) {
        CallerId first = callers.getFirst();
        boolean same = callers.stream()
                .allMatch(c ->
                        c.contactId() == first.contactId() && c.contactName().equals(first.contactName()));
        return same ? OuterText.line(first.contactName()) : "";
    }

    String count(List<CallerId> callers, boolean sure) {
        return words.say(sure ? "shared.people" : "shared.possibly", callers.size());
    }

    /** One row for each; the note tells them apart: the title in one company, else the company. */
    List<Row> rows(List<CallerId> callers) {
        boolean oneCompany = !company(callers).isEmpty();
        return callers.stream()
                .map(caller -> new Row(OuterText.line(caller.displayName()), note(caller, oneCompany)))
                .toList();
    }

    private String note(CallerId caller, boolean oneCompany) {
        if (caller.isCompany()) {
            return words.say("row.company");
        }
        return OuterText.line(oneCompany ? caller.title() : caller.contactName());
    }
}

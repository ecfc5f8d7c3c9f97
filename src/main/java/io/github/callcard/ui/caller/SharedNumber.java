package io.github.callcard.ui.caller;

import io.github.callcard.directory.CallerId;
import io.github.callcard.ui.caller.CallerContent.Row;
import io.github.callcard.words.Words;
import java.util.List;

/** Words about callers who share one number. A company is one of them and yet nobody: it is not counted among people. */
final class SharedNumber {

    private final Words words;

    SharedNumber(Words words) {
        this.words = words;
    }

    /** The company they all belong to, empty when they do not, or when it has no name. */
    String company(List<CallerId> callers) {
        CallerId first = callers.getFirst();
        boolean same = callers.stream()
                .allMatch(c ->
                        c.contactId() == first.contactId() && c.contactName().equals(first.contactName()));
        return same ? OuterText.line(first.contactName()) : "";
    }

    /** The count of the people and companies that have the number. */
    String count(List<CallerId> callers) {
        long people = people(callers);
        long companies = callers.size() - people;
        if (companies == 0) {
            return words.say("shared.people", people);
        }
        return people == 0 ? words.say("shared.companies", companies) : words.say("shared.both", people, companies);
    }

    /** The same under the name of the one company they belong to. */
    String countWithin(List<CallerId> callers) {
        long people = people(callers);
        return people == 0 ? words.say("detail.company") : words.say("shared.within", people);
    }

    /** One of them, perhaps. */
    String countOfPossible(List<CallerId> callers) {
        long people = people(callers);
        if (people == callers.size()) {
            return words.say("shared.possibly", people);
        }
        return people == 0
                ? words.say("shared.possiblyCompanies", callers.size())
                : words.say("shared.possiblyBoth", callers.size());
    }

    /** One row for each; the note tells them apart by their company, or says which of them is the company. */
    List<Row> rows(List<CallerId> callers) {
        boolean oneCompany = !company(callers).isEmpty();
        return callers.stream().map(caller -> row(caller, oneCompany)).toList();
    }

    /** One row for each who can be chosen, with the reason why it may be they, or else their company. */
    List<Row> offered(List<OfferedCaller> offers) {
        if (offers.isEmpty()) {
            return List.of();
        }
        boolean oneCompany =
                !company(offers.stream().map(OfferedCaller::caller).toList()).isEmpty();
        return offers.stream().map(each -> row(each, oneCompany)).toList();
    }

    private Row row(OfferedCaller offered, boolean oneCompany) {
        Row row = row(offered.caller(), oneCompany);
        String mark = switch (offered.mark()) {
            case NONE -> "";
            case LAST_TIME -> words.say("row.lastTime");
            case NOW -> words.say("row.now");
        };
        return new Row(row.name(), offered.reason().isEmpty() ? row.note() : offered.reason(), mark);
    }

    private Row row(CallerId caller, boolean oneCompany) {
        String company = OuterText.line(caller.contactName());
        if (caller.isCompany()) {
            return new Row(company.isEmpty() ? words.say("name.missing") : company, words.say("row.company"));
        }
        boolean named = !caller.personName().isEmpty();
        return new Row(
                named ? OuterText.line(caller.personName()) : words.say("name.missing"), oneCompany ? "" : company);
    }

    private static long people(List<CallerId> callers) {
        return callers.stream().filter(caller -> !caller.isCompany()).count();
    }
}

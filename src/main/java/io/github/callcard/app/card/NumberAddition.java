package io.github.callcard.app.card;

import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.crm.FoundParty;
import io.github.callcard.superoffice.crm.PhoneKind;
import io.github.callcard.superoffice.crm.WebClientPages;
import io.github.callcard.ui.lookup.FoundPerson;
import io.github.callcard.ui.lookup.NumberType;
import io.github.callcard.ui.lookup.PersonAccess;
import io.github.callcard.words.Sentence;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Adds one number to SuperOffice, as its window asks. Safe to use from any thread. */
final class NumberAddition implements PersonAccess {

    private final Crm crm;
    private final String number;
    private final OpenedPages pages;
    private final Consumer<FoundPerson> added;

    /**
     * An addition that nothing was done of yet.
     *
     * @param number as it is written
     * @param added told whose the number is when SuperOffice has it
     */
    NumberAddition(Crm crm, String number, OpenedPages pages, Consumer<FoundPerson> added) {
        this.crm = crm;
        this.number = number;
        this.pages = pages;
        this.added = added;
    }

    @Override
    public List<FoundPerson> search(String name) throws SuperOfficeException, InterruptedException {
        return crm.search().named(name).stream().map(NumberAddition::person).toList();
    }

    private static FoundPerson person(FoundParty party) {
        return new FoundPerson(
                party.personId(), party.name(), party.contactId(), party.contactName(), party.title(), party.retired());
    }

    @Override
    public void add(FoundPerson person, NumberType type) throws SuperOfficeException, InterruptedException {
        PhoneKind kind = switch (type) {
            case MOBILE -> PhoneKind.MOBILE;
            case DIRECT -> PhoneKind.DIRECT;
            case PRIVATE -> PhoneKind.PRIVATE;
        };
        // A person who has it already is the one the user means.
        var unused = crm.numbers().add(person.personId(), kind, number);
        added.accept(person);
    }

    @Override
    public void openNewPerson(Consumer<Sentence> problem) {
        open(WebClientPages::newPerson, problem);
    }

    @Override
    public void openNewCompany(Consumer<Sentence> problem) {
        open(WebClientPages::newCompany, problem);
    }

    private void open(Function<WebClientPages, URI> page, Consumer<Sentence> problem) {
        pages.open(crm, page, why -> problem.accept(Sentence.verbatim(why)));
    }
}

package io.github.callcard.app.card;

import io.github.callcard.directory.CallerId;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.number.TypedNumber;
import io.github.callcard.superoffice.crm.FoundParty;
import io.github.callcard.superoffice.crm.PartySearch;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** People of SuperOffice without a call: searches them, and opens their pages. Safe to use from any thread. */
public final class CallerPages {

    private final Supplier<@Nullable Crm> server;
    private final OpenedPages pages;

    /** @param server the one in use, null while there is none */
    CallerPages(Supplier<@Nullable Crm> server, OpenedPages pages) {
        this.server = server;
        this.pages = pages;
    }

    /** True where there is a server to ask. */
    public boolean hasServer() {
        return server.get() != null;
    }

    /**
     * The people of SuperOffice whose names have every typed word, or who have the typed number, or else the companies that have it. Blocks for as
     * long as the server may take.
     *
     * @param plan reads their numbers; those that it cannot read are 0
     */
    public List<CallerId> find(String typed, NumberPlan plan) throws SentenceException, InterruptedException {
        Crm asked = server.get();
        if (asked == null) {
            return List.of();
        }
        Optional<TypedNumber> number = TypedNumber.read(typed);
        List<FoundParty> found = number.isPresent()
                ? asked.search().ofNumber(PartySearch.lastDigits(number.get().number()))
                : asked.search().named(typed);
        return found.stream().map(party -> caller(party, plan)).toList();
    }

    private static CallerId caller(FoundParty party, NumberPlan plan) {
        return new CallerId(
                plan.stated(plan.read(party.number())).orElse(0),
                party.personId(),
                party.personId() > 0 ? party.name() : "",
                party.contactId(),
                party.contactName(),
                "");
    }

    /**
     * Opens a person's or company's page. Returns at once.
     *
     * @param problem told, on another thread, in one sentence, why it is not open
     */
    public void open(CallerId caller, Consumer<String> problem) {
        Crm asked = server.get();
        if (asked != null) {
            CrmTarget target = new CrmTarget(caller.personId(), caller.contactId(), caller.displayName());
            pages.open(asked, web -> OpenedPages.page(web, target), problem);
        }
    }
}

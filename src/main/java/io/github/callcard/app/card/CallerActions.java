package io.github.callcard.app.card;

import io.github.callcard.call.Call;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.ui.card.ActionKind;
import io.github.callcard.ui.card.CardAction;
import io.github.callcard.ui.card.CardNote;
import io.github.callcard.ui.lookup.FoundPerson;
import io.github.callcard.ui.lookup.NumberToAdd;
import io.github.callcard.words.Words;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The actions on who a caller is: open them, say that it is not them, or whose an unknown number is. Safe to use from any thread. */
final class CallerActions {

    private final Supplier<@Nullable Crm> crm;
    private final CardSources sources;
    private final CallParties parties;
    private final RememberedCallers remembered;
    private final CallerCorrections corrections;
    private final OpenedPages pages;
    private final Words words;
    private final CallLogging.Notes notes;
    private volatile boolean canAdd = true;
    private volatile Consumer<NumberToAdd> window = number -> {};

    /** @param notes shows on a call's card what became of an action */
    CallerActions(
            Supplier<@Nullable Crm> crm,
            CardSources sources,
            RememberedCallers remembered,
            CallerCorrections corrections,
            OpenedPages pages,
            Words words,
            CallLogging.Notes notes) {
        this.crm = crm;
        this.sources = sources;
        this.parties = sources.parties();
        this.remembered = remembered;
        this.corrections = corrections;
        this.pages = pages;
        this.words = words;
        this.notes = notes;
    }

    /** Lets cards offer to add numbers to SuperOffice, or no longer. */
    void allowAdding(boolean allowed) {
        canAdd = allowed;
    }

    /** @param opener opens the window that adds a number, from any thread */
    void addIn(Consumer<NumberToAdd> opener) {
        window = opener;
    }

    List<CardAction> all() {
        return List.of(open(), add(), notThem());
    }

    /** Opens the caller in SuperOffice; an unknown one when the user takes whom a search found. */
    private CardAction open() {
        return new CardAction(
                ActionKind.OPEN,
                words.say("action.open"),
                "fth-external-link",
                this::open,
                call -> crm.get() != null
                        && parties.isOurs(call)
                        && (CallParties.isChoice(call.match())
                                || parties.target(call).isPresent()
                                || sources.expectsFound(call)),
                call -> parties.target(call).isPresent());
    }

    private void open(Call call) {
        Crm server = crm.get();
        CrmTarget target = parties.target(call).orElse(null);
        if (server != null && target != null) {
            pages.open(
                    server,
                    known -> OpenedPages.page(known, target),
                    problem -> notes.show(call, new CardNote(problem, true), true));
        }
    }

    /** Adds an unknown number to a person, or leads to SuperOffice's page for somebody new. */
    private CardAction add() {
        return new CardAction(
                ActionKind.ADD, words.say("action.add"), "fth-user-plus", this::add, this::canAdd, this::canAdd);
    }

    private boolean canAdd(Call call) {
        return canAdd
                && crm.get() != null
                && parties.isOurs(call)
                && NumberLookup.number(call.match()).isPresent();
    }

    private void add(Call call) {
        Crm server = crm.get();
        OptionalLong number = NumberLookup.number(call.match());
        if (server == null || number.isEmpty()) {
            return;
        }
        NumberPlan plan = NumberPlan.international();
        String written = plan.format(number.getAsLong());
        window.accept(new NumberToAdd(
                written,
                plan.isMobile(number.getAsLong()),
                new NumberAddition(server, written, pages, person -> added(call, number.getAsLong(), person))));
    }

    private void added(Call call, long number, FoundPerson person) {
        corrections.take(
                call.match(),
                new CallerId(number, person.personId(), person.name(), person.contactId(), person.company(), ""));
        say(call, words.say("add.done", person.name()));
    }

    /** Says that a number is not whose it seems to be. */
    private CardAction notThem() {
        return new CardAction(
                ActionKind.NOT_THEM,
                words.say("action.notThem"),
                "fth-user-x",
                this::notThem,
                this::canBeDenied,
                call -> canBeDenied(call) && !denied(call.match()).isEmpty());
    }

    private boolean canBeDenied(Call call) {
        return parties.isOurs(call)
                && call.match().callers().stream().anyMatch(caller -> caller.personId() > 0 || caller.contactId() > 0)
                && CallerCorrections.key(call.match().number()).isPresent();
    }

    /** The callers that it is not: of several whom the user chose, and where nobody is sure all of them. */
    private List<CallerId> denied(Match match) {
        return CallParties.isChoice(match) ? remembered.chosen(match).stream().toList() : match.callers();
    }

    private void notThem(Call call) {
        List<CallerId> callers = denied(call.match());
        if (callers.isEmpty()) {
            return;
        }
        corrections.deny(call.match(), callers);
        say(
                call,
                callers.size() == 1
                        ? words.say("notThem.one", callers.getFirst().displayName())
                        : words.say("notThem.several"));
    }

    private void say(Call call, String done) {
        notes.show(call, new CardNote(done, false), false);
    }
}

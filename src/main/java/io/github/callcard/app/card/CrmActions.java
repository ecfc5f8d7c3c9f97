package io.github.callcard.app.card;

import io.github.callcard.call.Call;
import io.github.callcard.directory.PlainText;
import io.github.callcard.ui.card.ActionKind;
import io.github.callcard.ui.card.CardAction;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.ui.card.CardNote;
import io.github.callcard.words.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The actions of a card that write down in SuperOffice what comes of a call: log it, plan a follow-up. Safe to use from any
 * thread; no method waits.
 *
 * @param crm null while there is none
 * @param words of the cards
 * @param problems shows on a call's card what went wrong
 */
record CrmActions(
        Supplier<@Nullable Crm> crm,
        CallParties parties,
        OpenedPages pages,
        CallLogging logging,
        CurrentNotes notes,
        Words words,
        Clock clock,
        CallLogging.Notes problems) {

    List<CardAction> all() {
        return List.of(
                new CardAction(
                        ActionKind.LOG,
                        words.say("action.log"),
                        "fth-phone-call",
                        logging::click,
                        logging::isOffered,
                        logging::isEnabled),
                new CardAction(
                        ActionKind.FOLLOW_UP,
                        words.say("action.followUp"),
                        "fth-calendar",
                        this::followUp,
                        logging::isOffered,
                        call -> parties.certain(call).isPresent()));
    }

    /** SuperOffice's own page for a new follow-up: nothing is stored before the user saves it there. */
    private void followUp(Call call) {
        Crm server = crm.get();
        CrmTarget target = parties.certain(call).orElse(null);
        if (server == null || target == null) {
            return;
        }
        Words texts = new Words(CardDeck.class, server.language().orElse(words.language()));
        String title = PlainText.of(texts.say("followUp.title", target.name()));
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        pages.open(
                server,
                known -> known.followUp(target.personId(), target.contactId(), title, notes.of(call.id()), tomorrow),
                problem -> say(call, problem));
    }

    private void say(Call call, String problem) {
        problems.show(call, new CardNote(problem, true), true);
    }
}

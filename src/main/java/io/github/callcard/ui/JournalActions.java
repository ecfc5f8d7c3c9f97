package io.github.callcard.ui;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.journal.CallNotes;
import io.github.callcard.journal.Journal;
import io.github.callcard.line.Direction;
import io.github.callcard.ui.caller.NumberToDial;
import io.github.callcard.ui.card.ActionKind;
import io.github.callcard.ui.card.CardAction;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.ui.card.CardNote;
import io.github.callcard.ui.history.RemindTimes;
import io.github.callcard.ui.note.NoteWindow;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The actions of a card that have to do with past calls: a note on the call, to call back, and a reminder to do so. Belongs to the
 * JavaFX thread.
 *
 * @param dial dials a number, or asks by which line; returns at once
 * @param words answers those of the language that is spoken now
 * @param deck asked for only when an action is done
 */
record JournalActions(
        Journal journal,
        CallNotes notes,
        Consumer<String> dial,
        Supplier<DesktopWords> words,
        RemindTimes times,
        Windows windows,
        Supplier<CardDeck> deck) {

    List<CardAction> actions() {
        return List.of(
                new CardAction(ActionKind.NOTE, say("action.note"), "fth-edit-3", this::openNote),
                new CardAction(
                        ActionKind.CALL_BACK,
                        words.get().past().say("call"),
                        "fth-phone-outgoing",
                        call -> dial.accept(NumberToDial.of(call)),
                        JournalActions::canBeCalledBack,
                        call -> call.isOver() && canBeCalledBack(call)),
                CardAction.ofChoices(
                        ActionKind.REMIND,
                        say("action.remind"),
                        "fth-clock",
                        call -> call.details().direction() == Direction.INCOMING,
                        JournalActions::canRemind,
                        Stream.of(RemindTimes.Choice.values()).map(this::choice).toList()));
    }

    private static boolean canBeCalledBack(Call call) {
        return call.details().direction() == Direction.INCOMING
                && !NumberToDial.of(call).isEmpty();
    }

    private String say(String key, Object... parts) {
        return words.get().cards().say(key, parts);
    }

    /** Whoever rings may ring in vain; whom the user talked with he need not call back. */
    private static boolean canRemind(Call call) {
        return call.state() == CallState.RINGING || call.state() == CallState.MISSED;
    }

    private CardAction choice(RemindTimes.Choice choice) {
        return new CardAction(
                ActionKind.REMIND,
                words.get().past().say(choice.word()),
                "fth-clock",
                call -> remind(call, times.at(choice)),
                call -> true,
                JournalActions::canRemind);
    }

    private void remind(Call call, Instant at) {
        journal.remindOf(List.of(call.id()), at);
        String time = words.get().past().time(at);
        deck.get().note(call, new CardNote(times.isToday(at) ? today(call, time) : tomorrow(call, time), false), false);
    }

    private String today(Call call, String time) {
        return say(call.isOver() ? "remind.missed" : "remind.ringing", time);
    }

    private String tomorrow(Call call, String time) {
        return say(call.isOver() ? "remind.missed.tomorrow" : "remind.ringing.tomorrow", time);
    }

    private void openNote(Call call) {
        String who = words.get()
                .callers()
                .content(call.match(), call.details(), 0)
                .name()
                .text();
        windows.open(
                NoteWindow.class, window -> window.open(call, who, deck.get().placeOf(call.id())));
    }

    /** The note on a call is another one than before. */
    void noted(Call call) {
        boolean none = notes.of(call.id()).isEmpty();
        deck.get().note(call, new CardNote(say(none ? "note.gone" : "note.kept"), false), false);
    }
}

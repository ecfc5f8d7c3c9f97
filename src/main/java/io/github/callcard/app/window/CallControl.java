package io.github.callcard.app.window;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallLeg;
import io.github.callcard.call.CallState;
import io.github.callcard.line.Capability;
import io.github.callcard.line.Direction;
import io.github.callcard.line.Line;
import io.github.callcard.ui.card.ActionKind;
import io.github.callcard.ui.card.CardAction;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import io.github.callcard.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers calls and hangs them up from the card, by the lines that can. What a line refuses is said on the card. Safe to use
 * from any thread; no method waits.
 */
final class CallControl {

    private static final Logger LOG = LoggerFactory.getLogger(CallControl.class);

    private final Supplier<List<Line>> lines;
    private final Function<UUID, CompletionStage<List<CallLeg>>> legs;
    private final BiConsumer<Call, Sentence> problems;
    private final Words words;

    /** What a line is asked to do with one of its calls, and what is said where it does not. */
    private enum Command {
        ANSWER(Capability.ANSWER) {
            @Override
            Sentence tooLate() {
                return Sentence.of("The call can no longer be answered from here; use your phone.");
            }

            @Override
            boolean fits(CallLeg leg) {
                return !leg.over() && !leg.answered();
            }

            @Override
            CompletionStage<Void> send(Line line, String callId) {
                return line.answer(callId);
            }

            @Override
            Sentence refused(String line, Sentence reason) {
                return Sentence.of("{0} did not answer: {1}", line, reason);
            }
        },
        HANG_UP(Capability.HANG_UP) {
            @Override
            Sentence tooLate() {
                return Sentence.of("The call can no longer be hung up from here; use your phone.");
            }

            @Override
            boolean fits(CallLeg leg) {
                return !leg.over();
            }

            @Override
            CompletionStage<Void> send(Line line, String callId) {
                return line.hangUp(callId);
            }

            @Override
            Sentence refused(String line, Sentence reason) {
                return Sentence.of("{0} did not hang up: {1}", line, reason);
            }
        };

        private final Capability capability;

        Command(Capability capability) {
            this.capability = capability;
        }

        abstract Sentence tooLate();

        abstract boolean fits(CallLeg leg);

        abstract CompletionStage<Void> send(Line line, String callId);

        abstract Sentence refused(String line, Sentence reason);
    }

    /**
     * @param legs a call as each line sees it; empty when it is over
     * @param problems shows on a call's card what went wrong
     * @param user answers the language now in which the actions are named
     */
    CallControl(
            Supplier<List<Line>> lines,
            Function<UUID, CompletionStage<List<CallLeg>>> legs,
            BiConsumer<Call, Sentence> problems,
            Supplier<Locale> user) {
        this.lines = lines;
        this.legs = legs;
        this.problems = problems;
        this.words = new Words(CardDeck.class, user);
    }

    /** The actions of cards whose lines can. */
    List<CardAction> actions() {
        return List.of(
                new CardAction(
                        ActionKind.ANSWER,
                        words.say("action.answer"),
                        "fth-phone-incoming",
                        call -> command(call, Command.ANSWER),
                        call -> isIncoming(call) && !call.isOver() && isAble(call, Capability.ANSWER),
                        call -> call.state() == CallState.RINGING && isAble(call, Capability.ANSWER)),
                new CardAction(
                        ActionKind.HANG_UP,
                        words.say("action.hangUp"),
                        "fth-phone-off",
                        call -> command(call, Command.HANG_UP),
                        call -> !call.isOver() && isAble(call, Capability.HANG_UP),
                        call -> !call.isOver() && isAble(call, Capability.HANG_UP)));
    }

    private static boolean isIncoming(Call call) {
        return call.details().direction() == Direction.INCOMING;
    }

    private boolean isAble(Call call, Capability capability) {
        return lines.get().stream()
                .anyMatch(line ->
                        call.lines().contains(line.id()) && line.capabilities().contains(capability));
    }

    /** Where they talk, or else where it rings: a caller who rings is turned away by hanging up. */
    private void command(Call call, Command command) {
        var unused = legs.apply(call.id()).thenAccept(all -> {
            Optional<CallLeg> leg = all.stream()
                    .filter(each ->
                            command.fits(each) && able(each, command.capability).isPresent())
                    .min(Comparator.comparing(CallLeg::answered).reversed());
            leg.ifPresentOrElse(
                    each -> send(call, able(each, command.capability).orElseThrow(), each.callId(), command),
                    () -> problems.accept(call, command.tooLate()));
        });
    }

    private Optional<Line> able(CallLeg leg, Capability capability) {
        return lines.get().stream()
                .filter(line ->
                        line.id().equals(leg.line()) && line.capabilities().contains(capability))
                .findFirst();
    }

    private void send(Call call, Line line, String callId, Command command) {
        command.send(line, callId).whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.warn("{} did not do what the card asked: {}", line.id(), failure.toString());
                problems.accept(call, command.refused(line.name(), reason(failure)));
            }
        });
    }

    private static Sentence reason(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof SentenceException said ? said.sentence() : Sentence.of("Use your phone.");
    }
}

package io.github.callcard.app.command;

import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.Quality;
import io.github.callcard.line.Direction;
import io.github.callcard.line.Voicemails;
import io.github.callcard.words.Sentence;
import java.util.Optional;

/** Callers and states as people read them in a command's lines; programs read {@link JsonFields}. */
final class CommandWords {

    private CommandWords() {}

    /** The callers, one after the other. */
    static Sentence callers(Match match) {
        if (!match.isKnown()) {
            return Sentence.of("unknown");
        }
        Sentence names = match.callers().stream()
                .map(caller -> name(caller, match.confident()))
                .reduce((before, next) -> Sentence.of("{0}; {1}", before, next))
                .orElseGet(() -> Sentence.of("unknown"));
        return match.confident() ? names : Sentence.of("possibly {0}", names);
    }

    private static Sentence name(CallerId caller, boolean confident) {
        if (caller.displayName().isEmpty()) {
            return Sentence.of(confident ? "No name in SuperOffice" : "no name in SuperOffice");
        }
        if (caller.personName().isEmpty()) {
            return Sentence.verbatim(caller.contactName());
        }
        String person = caller.title().isEmpty() ? caller.personName() : caller.title() + " " + caller.personName();
        return caller.contactName().isEmpty()
                ? Sentence.verbatim(person)
                : Sentence.of("{0}, {1}", person, caller.contactName());
    }

    /** The number that calls or is called, as the line told it. */
    static Sentence number(String number) {
        return number.isEmpty() ? Sentence.of("withheld") : Sentence.verbatim(number);
    }

    /** A call's state. */
    static Sentence state(CallState state) {
        return switch (state) {
            case RINGING -> Sentence.of("ringing");
            case ANSWERED -> Sentence.of("answered");
            case ANSWERED_ELSEWHERE -> Sentence.of("answered elsewhere");
            case MISSED -> Sentence.of("missed");
            case DECLINED -> Sentence.of("declined");
            case ENDED -> Sentence.of("ended");
            case FAILED -> Sentence.of("failed");
            case LOST -> Sentence.of("lost");
            case MERGED -> Sentence.of("merged");
        };
    }

    /** A call's state that it has only now. */
    static Sentence event(CallState state, Direction direction) {
        return state == CallState.RINGING && direction == Direction.OUTGOING ? Sentence.of("dialling") : state(state);
    }

    static Sentence direction(Direction direction) {
        return switch (direction) {
            case INCOMING -> Sentence.of("incoming");
            case OUTGOING -> Sentence.of("outgoing");
        };
    }

    static Sentence quality(Quality quality) {
        return switch (quality) {
            case EXACT -> Sentence.of("exact");
            case NATIONAL -> Sentence.of("national");
            case INFERRED -> Sentence.of("inferred");
            case EXTENSION -> Sentence.of("extension");
            case COMPANY -> Sentence.of("company");
            case POSSIBLE -> Sentence.of("possible");
            case NONE -> Sentence.of("none");
        };
    }

    /** The voicemails that wait. */
    static Sentence voicemails(Object line, Optional<Voicemails> told) {
        if (told.isEmpty()) {
            return Sentence.of("Voicemails on {0}: unknown", line);
        }
        Voicemails mail = told.get();
        if (mail.unheard().isPresent()) {
            return Sentence.of("Voicemails on {0}: {1}", line, mail.unheard().getAsInt());
        }
        return mail.areWaiting()
                ? Sentence.of("Voicemails on {0}: some", line)
                : Sentence.of("Voicemails on {0}: none", line);
    }
}

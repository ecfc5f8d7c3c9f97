package io.github.callcard.app.monitor;

import io.github.callcard.call.Dialling;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth;
import io.github.callcard.number.DialCaution;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.number.TypedNumber;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A number that a command asks to dial. Where only a person at the screen could answer a question, the command has to say more.
 *
 * @param number as it was typed
 * @param line the user's name for the line that dials; empty where it has to be the only one
 * @param confirmed whether it is meant although it is an emergency number, or may be costly
 */
public record DialRequest(String number, String line, boolean confirmed) {

    /**
     * Dials through the line that can.
     *
     * @param patience how long to wait until the line has taken the number
     * @return what was dialled, by which line
     * @throws SentenceException when nothing was dialled; says why and what to do
     */
    public Sentence through(List<Line> lines, NumberPlan plan, Duration patience)
            throws SentenceException, InterruptedException {
        Dialling dialling = Dialling.of(TypedNumber.of(number).number(), lines, plan);
        if (!confirmed && dialling.caution().isPresent()) {
            throw new SentenceException(question(dialling.caution().get(), dialling.number()));
        }
        Line chosen = chosen(dialling, lines);
        Sentence dialled = Sentence.of("{0} dials {1}.", chosen.name(), dialling.dialled());
        try {
            dialling.through(chosen).toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return dialled;
        } catch (TimeoutException late) {
            // The line has the number, and says in its health what becomes of it.
            return dialled;
        } catch (ExecutionException e) {
            throw new SentenceException(Sentence.of("{0} did not dial. {1}", chosen.name(), sentence(e.getCause())), e);
        }
    }

    private static Sentence sentence(@Nullable Throwable problem) {
        return problem instanceof SentenceException known
                ? known.sentence()
                : Sentence.of("See Lines and status for its state.");
    }

    private static Sentence question(DialCaution caution, String number) {
        return switch (caution) {
            case EMERGENCY ->
                Sentence.of("{0} is an emergency number; add --confirmed to dial it if you need help.", number);
            case COSTLY ->
                Sentence.of(
                        "{0} belongs to a service or can cost more than usual; add --confirmed to dial it.", number);
        };
    }

    private Line chosen(Dialling dialling, List<Line> lines) throws SentenceException {
        List<Line> able = dialling.able().stream()
                .filter(each -> line.isEmpty() || each.name().equals(line))
                .toList();
        if (able.size() == 1) {
            return able.getFirst();
        }
        if (able.size() > 1) {
            throw new SentenceException(
                    Sentence.of("Several lines can dial; add --line with one of these names: {0}.", names(able)));
        }
        if (!dialling.able().isEmpty()) {
            throw new SentenceException(
                    Sentence.of("No line called {0} can dial; these can: {1}.", line, names(dialling.able())));
        }
        throw new SentenceException(
                isTooEarly(lines)
                        ? Sentence.of("The lines are still starting; try again in a moment.")
                        : Sentence.of("No line can dial from here; dial {0} on your phone.", dialling.number()));
    }

    /** True when a line may yet be one that can dial. */
    public static boolean isTooEarly(List<Line> lines) {
        return lines.stream().anyMatch(line -> line.health().state() == LineHealth.State.STARTING);
    }

    private static String names(List<Line> lines) {
        return lines.stream().map(Line::name).collect(Collectors.joining(", "));
    }
}

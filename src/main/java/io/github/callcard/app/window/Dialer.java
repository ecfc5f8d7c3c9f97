package io.github.callcard.app.window;

import io.github.callcard.call.Dialling;
import io.github.callcard.line.LineHealth;
import io.github.callcard.number.DialCaution;
import io.github.callcard.ui.lookup.NumberAnswer.Reason;

/** Dials numbers that the user pressed in a window of ours, and offers those of links. Safe to use from any thread. */
final class Dialer {

    private final DesktopProgram program;
    private final DialOffers offers;

    Dialer(DesktopProgram program, DialOffers offers) {
        this.program = program;
        this.offers = offers;
    }

    /** Dials where there is no question, by which line or whether the user means it; a caller can show any number. */
    void dial(String number) {
        Dialling dialling = dialling(number);
        dialling.only()
                .filter(line -> dialling.caution().isEmpty())
                .ifPresentOrElse(
                        line -> offers.dial(dialling, line),
                        () -> offers.offer(dialling, reason(dialling, new Reason.WhichLine())));
    }

    /** Shows the number and dials nothing: anybody can write a link, and the user has to see whom it calls. */
    void offer(String number) {
        Dialling dialling = dialling(number);
        Reason usual = dialling.able().size() == 1 ? new Reason.Link() : new Reason.WhichLine();
        offers.offer(dialling, reason(dialling, usual));
    }

    private Dialling dialling(String number) {
        return Dialling.of(number, program.lines(), program.plan());
    }

    private Reason reason(Dialling dialling, Reason usual) {
        if (dialling.able().isEmpty()) {
            boolean isTooEarly =
                    program.lines().stream().anyMatch(line -> line.health().state() == LineHealth.State.STARTING);
            return isTooEarly ? new Reason.NotYet() : new Reason.NoLine();
        }
        return dialling.caution().map(Dialer::reason).orElse(usual);
    }

    private static Reason reason(DialCaution caution) {
        return switch (caution) {
            case EMERGENCY -> new Reason.Emergency();
            case COSTLY -> new Reason.Costly();
        };
    }
}

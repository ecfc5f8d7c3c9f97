package io.github.callcard.app.window;

import io.github.callcard.app.monitor.DialRequest;
import io.github.callcard.call.Dialling;
import io.github.callcard.line.Line;
import io.github.callcard.number.DialCaution;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.os.WorkerThread;
import io.github.callcard.ui.lookup.NumberAnswer.Reason;
import io.github.callcard.ui.search.DialWay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Dials numbers that the user pressed in a window of ours, and offers those of links: by the line that can, else by the system's program for
 * telephone links, else they can be copied. Safe to use from any thread.
 */
final class Dialer implements AutoCloseable {

    private final Supplier<List<Line>> lines;
    private final Supplier<NumberPlan> plan;
    private final DialOffers offers;
    private final TelLinks links;
    private final WorkerThread thread = new WorkerThread("callcard-dialling");

    /**
     * @param lines those that are watched now
     * @param plan by which numbers are read now
     * @param links take what no line can dial
     */
    Dialer(Supplier<List<Line>> lines, Supplier<NumberPlan> plan, DialOffers offers, TelLinks links) {
        this.lines = lines;
        this.plan = plan;
        this.offers = offers;
        this.links = links;
    }

    /** Dials where there is no question, by which line or whether the user means it; a caller can show any number. Returns at once. */
    void dial(String number) {
        Dialling dialling = dialling(number);
        Optional<Line> line = withoutQuestion(dialling);
        if (line.isPresent()) {
            offers.dial(dialling, line.get());
        } else {
            offerSoon(dialling, new Reason.WhichLine());
        }
    }

    /** The same for a number of which was shown before what {@link #way} says; no more is said where nothing is to be asked. */
    void dialAsShown(String number) {
        thread.run(() -> {
            Dialling dialling = dialling(number);
            if (!(way(dialling) instanceof DialWay.ByProgram) || !links.open(number)) {
                dial(number);
            }
        });
    }

    /** The way a number would be dialled now. Blocks for a moment, where no line can. */
    DialWay way(String number) {
        return way(dialling(number));
    }

    private DialWay way(Dialling dialling) {
        Optional<Line> line = withoutQuestion(dialling);
        if (line.isPresent()) {
            return new DialWay.ByLine(line.get().name(), dialling.dialled());
        }
        if (!dialling.able().isEmpty()) {
            return new DialWay.AsksFirst();
        }
        if (isTooEarly()) {
            return new DialWay.NotYet();
        }
        Optional<String> name = links.name();
        if (name.isPresent()) {
            return dialling.caution().isPresent() ? new DialWay.AsksFirst() : new DialWay.ByProgram(name.get());
        }
        return new DialWay.Copied();
    }

    /** Shows the number and dials nothing: anybody can write a link, and the user has to see whom it calls. Returns at once. */
    void offer(String number) {
        Dialling dialling = dialling(number);
        offerSoon(dialling, dialling.able().size() == 1 ? new Reason.Link() : new Reason.WhichLine());
    }

    /** Shows the number; the program that gets it where no line can dial has to be asked of the system, which may take its time. */
    private void offerSoon(Dialling dialling, Reason usual) {
        if (!dialling.able().isEmpty() || isTooEarly()) {
            offers.offer(dialling, reason(dialling, usual));
        } else {
            thread.run(() -> offerElsewhere(dialling));
        }
    }

    private void offerElsewhere(Dialling dialling) {
        Optional<String> name = links.name();
        if (name.isEmpty()) {
            offers.offer(dialling, new Reason.NoLine());
        } else {
            Reason usual = new Reason.Program(name.get());
            offers.offer(
                    dialling,
                    dialling.caution().map(Dialer::reason).orElse(usual),
                    name.get(),
                    () -> thread.run(() -> open(dialling)));
        }
    }

    private void open(Dialling dialling) {
        if (!links.open(dialling.number())) {
            offers.offer(dialling, new Reason.NoLine());
        }
    }

    private static Optional<Line> withoutQuestion(Dialling dialling) {
        return dialling.caution().isEmpty() ? dialling.only() : Optional.empty();
    }

    private boolean isTooEarly() {
        return DialRequest.isTooEarly(lines.get());
    }

    private Dialling dialling(String number) {
        return Dialling.of(number, lines.get(), plan.get());
    }

    private static Reason reason(Dialling dialling, Reason usual) {
        return dialling.able().isEmpty()
                ? new Reason.NotYet()
                : dialling.caution().map(Dialer::reason).orElse(usual);
    }

    private static Reason reason(DialCaution caution) {
        return switch (caution) {
            case EMERGENCY -> new Reason.Emergency();
            case COSTLY -> new Reason.Costly();
        };
    }

    @Override
    public void close() {
        thread.end(Duration.ZERO);
    }
}

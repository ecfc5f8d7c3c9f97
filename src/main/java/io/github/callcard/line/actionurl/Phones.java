package io.github.callcard.line.actionurl;

import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineListener;
import io.github.callcard.words.Sentence;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The phones that report and their lines. The user's line is there from the start and is that of the first phone; each
 * further phone, and each further account of a phone, has a line of its own from its first report on: a call that rings at
 * two phones is seen to be one by its two lines. Any thread.
 */
final class Phones {

    /** More than anybody has; beyond it the phone that was silent for longest gives up its line. */
    private static final int MOST = 16;

    private final String name;
    private final List<PhoneLine> lines = new ArrayList<>();

    /** The phone that reported last comes last. */
    private final Map<Phone, PhoneLine> byPhone = new LinkedHashMap<>(MOST, 0.75f, true);

    private LineListener listener = event -> {};
    private Sentence ready = Sentence.of("Opening its port.");

    private record Phone(InetAddress source, String account) {}

    /** @param name what the user calls the first phone's line; the others have a number behind it */
    Phones(String name, Instant now) {
        this.name = name;
        lines.add(new PhoneLine(name, now));
    }

    synchronized void started(LineListener newListener) {
        listener = newListener;
        lines.forEach(line -> line.started(newListener));
    }

    synchronized List<PhoneLine> lines() {
        return List.copyOf(lines);
    }

    synchronized void up(Sentence message, Instant now) {
        ready = message;
        lines.forEach(line -> line.up(message, now));
    }

    synchronized void down(State state, Sentence reason, Instant now) {
        lines.forEach(line -> line.down(state, reason, now));
    }

    /** Takes what a phone says. */
    synchronized void take(InetAddress source, PhoneReport report, Instant now) {
        switch (report.event()) {
            case DND_ON ->
                linesOf(source, line -> line.ready(Sentence.of("\"Do not disturb\" is on at the desk phone."), now));
            case DND_OFF -> linesOf(source, line -> line.ready(ready, now));
            default -> lineOf(new Phone(source, report.account()), report, now).take(report, now);
        }
    }

    /** A phone that has no line yet can only be the one that the user's line waits for. */
    private void linesOf(InetAddress source, Consumer<PhoneLine> action) {
        List<PhoneLine> its = byPhone.entrySet().stream()
                .filter(phone -> phone.getKey().source().equals(source))
                .map(Map.Entry::getValue)
                .toList();
        (its.isEmpty() && byPhone.isEmpty() ? lines : its).forEach(action);
    }

    /** Some phones leave out the account when a call ends, others name the one that is selected now. */
    private PhoneLine lineOf(Phone phone, PhoneReport report, Instant now) {
        PhoneLine own = byPhone.get(phone);
        if (report.event().isBeginning() || (own != null && own.knows(report))) {
            return own == null ? newLineOf(phone, now) : own;
        }
        Optional<PhoneLine> knowing = byPhone.entrySet().stream()
                .filter(other -> other.getKey().source().equals(phone.source())
                        && other.getValue().knows(report))
                .map(Map.Entry::getValue)
                .findFirst();
        return knowing.orElseGet(() -> own == null ? newLineOf(phone, now) : own);
    }

    private PhoneLine newLineOf(Phone phone, Instant now) {
        PhoneLine line = byPhone.isEmpty() ? lines.getFirst() : byPhone.size() < MOST ? newLine(now) : freed(now);
        byPhone.put(phone, line);
        return line;
    }

    private PhoneLine newLine(Instant now) {
        PhoneLine line = new PhoneLine(name + " " + (lines.size() + 1), now);
        line.started(listener);
        line.up(ready, now);
        lines.add(line);
        return line;
    }

    private PhoneLine freed(Instant now) {
        Map.Entry<Phone, PhoneLine> silent = byPhone.entrySet().iterator().next();
        byPhone.remove(silent.getKey());
        silent.getValue().loseCalls(now);
        return silent.getValue();
    }
}

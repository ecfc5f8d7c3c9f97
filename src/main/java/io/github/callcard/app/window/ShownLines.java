package io.github.callcard.app.window;

import io.github.callcard.app.line.LineNames;
import io.github.callcard.app.line.TestCall;
import io.github.callcard.app.monitor.CallMonitor;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineId;
import io.github.callcard.ui.caller.ColleagueLines;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Translations;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The lines as the windows show them, with softphones and links beside them while those cannot reach the program. Safe to
 * use from any thread.
 */
final class ShownLines {

    private final CallMonitor monitor;
    private final ShownColleagues colleagues;
    private final Supplier<Locale> language;
    private volatile Optional<LineHealth> handOver = Optional.empty();

    /** @param language answers the user's language now, in which the lines that nobody has named are called */
    ShownLines(CallMonitor monitor, ShownColleagues colleagues, Supplier<Locale> language) {
        this.monitor = monitor;
        this.colleagues = colleagues;
        this.language = language;
    }

    ColleagueLines colleagues() {
        return colleagues;
    }

    /** The state of each of them. */
    List<LineStatus> statuses() {
        return Stream.concat(
                        monitor.lines().stream().map(line -> status(line)),
                        handOver.stream()
                                .map(health -> new LineStatus(say(Sentence.of("Softphones and links")), health)))
                .toList();
    }

    private String say(Sentence sentence) {
        return Translations.of(language.get()).say(sentence);
    }

    private LineStatus status(Line line) {
        return new LineStatus(say(LineNames.of(line)), line.health(), line.voicemails(), colleagues.of(line));
    }

    /** The user's name for a line; a call that only tries has a line that nobody has named. */
    String nameOf(LineId id) {
        return monitor.lines().stream()
                .filter(line -> line.id().equals(id))
                .map(line -> say(LineNames.of(line)))
                .findFirst()
                .orElseGet(() -> TestCall.isItsLine(id) ? say(Sentence.of("Test call")) : id.name());
    }

    /** @param fault why other programs cannot tell of calls or open links; empty when they can */
    void handOver(Optional<Sentence> fault) {
        handOver = fault.map(sentence -> new LineHealth(LineHealth.State.RECONNECTING, sentence, Instant.now(), null));
    }
}

package io.github.callcard.ui.tray;

import io.github.callcard.line.LineHealth;
import io.github.callcard.os.TimeOfDay;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.card.Pause;
import io.github.callcard.ui.toolkit.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Puts a status into words. Safe on any thread. */
final class StatusWords {

    private final Words words;
    private final DateTimeFormatter clock;

    StatusWords(Words words, Locale user, ZoneId zone) {
        this.words = words;
        clock = TimeOfDay.of(TimeOfDay.formats(user)).withZone(zone);
    }

    String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    /** The whole state in one line, for the tray. */
    String sentence(Status status) {
        String sentence = words.say("tray.sentence", lines(status.lines()), directory(status.sync(), status.now()));
        return status.pause().on() ? words.say("tray.sentence", pause(status.pause()), sentence) : sentence;
    }

    /** How many numbers there are and how old they are. */
    String directory(SyncStatus sync, Instant now) {
        String numbers = words.say("sync.numbers", sync.numbers());
        Instant last = sync.lastSuccess();
        return switch (sync.state()) {
            case OFF -> words.say("sync.off");
            case WAITING ->
                last == null ? words.say("sync.waiting") : words.say("sync.current", numbers, ago(last, now));
            case RUNNING -> words.say("sync.running", numbers);
            case CURRENT, FAILED ->
                last == null ? words.say("sync.never", numbers) : words.say("sync.current", numbers, ago(last, now));
        };
    }

    String lineState(LineHealth.State state) {
        return words.say(
                switch (state) {
                    case STARTING -> "line.starting";
                    case READY -> "line.ready";
                    case RECONNECTING -> "line.reconnecting";
                    case FAILED -> "line.failed";
                    case STOPPED -> "line.stopped";
                });
    }

    /** Empty while cards are shown. */
    String pause(Pause pause) {
        if (!pause.on()) {
            return "";
        }
        return pause.until()
                .map(until -> words.say("pause.until", clock.format(until)))
                .orElseGet(() -> words.say("pause.is"));
    }

    private String lines(List<LineStatus> lines) {
        long ready = lines.stream().filter(line -> line.health().isReady()).count();
        return switch (lines.size()) {
            case 0 -> words.say("lines.none");
            case 1 ->
                words.say(
                        ready == 1 ? "lines.one.ready" : "lines.one.not",
                        lines.getFirst().name());
            default -> words.say("lines.ready", ready, lines.size());
        };
    }

    private String ago(Instant then, Instant now) {
        Duration passed = Duration.between(then, now);
        if (passed.toMinutes() < 1) {
            return words.say("ago.now");
        }
        if (passed.toHours() < 1) {
            return words.say("ago.minutes", passed.toMinutes());
        }
        return passed.toDays() < 2 ? words.say("ago.hours", passed.toHours()) : words.say("ago.days", passed.toDays());
    }
}

package io.github.callcard.ui.tray;

import io.github.callcard.line.ColleagueLine;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.Voicemails;
import io.github.callcard.os.TimeOfDay;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.caller.ColleagueStatus;
import io.github.callcard.ui.card.Pause;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts a status into words. Safe on any thread. */
final class StatusWords {

    /** The letters of an entry of the tray's menu, which is as wide as its longest entry. */
    private static final int LONGEST_ENTRY = 80;

    /** Those of a name in an entry, which has a time beside it. */
    private static final int LONGEST_NAME = 40;

    private final Words words;
    private final ZoneId zone;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter date;

    StatusWords(Words words, Locale user, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        Locale formats = TimeOfDay.formats(user);
        clock = TimeOfDay.of(formats).withZone(zone);
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(formats)
                .withZone(zone);
    }

    /** The texts themselves, for a layout that names them. */
    Words texts() {
        return words;
    }

    String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    String say(Sentence sentence) {
        return words.say(sentence);
    }

    /** The whole state in one line, for the tray: what the user has to know first, and last how many numbers there are. */
    String sentence(Status status) {
        String sentence = words.say("tray.sentence", lines(status.lines()), directory(status));
        if (status.pause().on()) {
            sentence = words.say("tray.sentence", pause(status.pause()), sentence);
        }
        for (LineStatus line : status.lines().reversed()) {
            String mail = voicemails(line.voicemails());
            sentence = mail.isEmpty() ? sentence : words.say("tray.sentence", mail, sentence);
        }
        if (!status.missed().isEmpty()) {
            sentence = words.say("tray.sentence", missed(status.missed()), sentence);
        }
        return status.held() == 0 ? sentence : words.say("tray.sentence", words.say("held", status.held()), sentence);
    }

    /** A server that is down is said in so many words, not only by the age of the numbers. */
    private String directory(Status status) {
        String directory = directory(status.sync(), status.now());
        return status.sync().state() == SyncStatus.State.FAILED ? words.say("sync.down", directory) : directory;
    }

    /** The number of missed calls in words; empty for none. */
    String missed(List<MissedLine> missed) {
        return missed.isEmpty()
                ? ""
                : words.say(
                        "missed", missed.stream().mapToInt(MissedLine::times).sum());
    }

    /** The words for opening the past calls, with how many callers have to be called back. */
    String calls(List<MissedLine> missed) {
        return missed.isEmpty() ? words.say("calls") : words.say("calls.missed", missed.size());
    }

    /** One of the last calls, for the tray's menu. */
    String recent(RecentLine call, Instant now) {
        String when = day(call.at()).equals(day(now)) ? clock.format(call.at()) : date.format(call.at());
        return words.say(call.missed() ? "recent.missed" : "recent.call", shortened(call.name(), LONGEST_NAME), when);
    }

    /** The state as an entry of the tray's menu: it begins with what matters most, and the status window has all of it. */
    static String entry(String sentence) {
        return shortened(sentence, LONGEST_ENTRY);
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    /** The sentence of a missed call: the caller, the time, and how often. */
    String rang(MissedLine caller, Instant now) {
        boolean today = day(caller.at()).equals(day(now));
        String when = clock.format(caller.at());
        String rang = today
                ? words.say("missed.rang", caller.name(), when)
                : words.say("missed.rangOn", caller.name(), date.format(caller.at()), when);
        return switch (caller.times()) {
            case 1 -> rang;
            case 2 -> words.say("missed.twice", rang);
            default -> words.say("missed.times", rang, caller.times());
        };
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** The count of the numbers and their age. */
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

    /** A line as a screen reader says it. */
    String heard(LineStatus line) {
        String state = lineState(line.health().state());
        String heard = line.health().saysMore()
                ? words.say("line.heard", line.name(), state, say(line.health().message()))
                : words.say("line.heard.short", line.name(), state);
        String mail = voicemails(line.voicemails());
        return mail.isEmpty() ? heard : words.say("line.heardMail", heard, mail);
    }

    /** The voicemails that wait; empty where none do. */
    String voicemails(Optional<Voicemails> told) {
        return told.filter(Voicemails::areWaiting)
                .map(mail -> mail.unheard().isPresent()
                        ? words.say("voicemails", mail.unheard().getAsInt())
                        : words.say("voicemails.some"))
                .orElse("");
    }

    /** A colleague and the state of the line there. */
    String colleague(ColleagueStatus colleague) {
        ColleagueLine line = colleague.line();
        String state = words.say(
                switch (line.state()) {
                    case UNKNOWN -> "colleague.unknown";
                    case REFUSED -> "colleague.refused";
                    case FREE -> "colleague.free";
                    case RINGING -> "colleague.ringing";
                    case BUSY -> "colleague.busy";
                });
        boolean isDialledByHand = line.canBePickedUp() && colleague.pickUp().isEmpty();
        return isDialledByHand
                ? words.say("colleague.byHand", colleague.name(), state, line.pickUpCode())
                : words.say("line.named", colleague.name(), state);
    }

    /** The advice about the colleagues' lines that are not told; empty where all are. */
    String refused(List<ColleagueStatus> colleagues) {
        long refused = colleagues.stream()
                .filter(colleague -> colleague.line().state() == ColleagueLine.State.REFUSED)
                .count();
        return refused == 0 ? "" : words.say("colleagues.refused", refused);
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

package io.github.callcard.ui.signin;

import io.github.callcard.line.LineHealth;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.settings.LineAccess;
import io.github.callcard.ui.settings.LineWords;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is there or missing for seeing who calls: names from SuperOffice, and a line on which calls are seen.
 *
 * @param key the beginning of the words for it as a whole
 */
record Readiness(String key, List<Fact> facts) {

    /** The verdict on a fact. */
    enum Mark {
        GOOD,
        WAITING,
        WRONG
    }

    /** @param remedy where it can be mended, empty where there is nothing to mend */
    record Fact(Mark mark, String sentence, Optional<Remedy> remedy) {}

    /**
     * The way to mend something.
     *
     * @param word of the button
     */
    record Remedy(String word, SetupPage page) {}

    Readiness {
        facts = List.copyOf(facts);
    }

    /**
     * The readiness at this moment.
     *
     * @param words of this package
     */
    static Readiness of(SyncStatus sync, List<LineAccess.Listed> lines, LineWords lineWords, Words words) {
        List<Fact> facts = new ArrayList<>();
        Fact names = names(sync, words);
        facts.add(names);
        List<Fact> seen = lines.stream()
                .filter(Readiness::isReal)
                .flatMap(line -> line(line, lineWords, words))
                .toList();
        facts.addAll(seen);
        boolean tries = lines.stream().anyMatch(line -> !isReal(line));
        if (tries) {
            facts.add(new Fact(Mark.GOOD, words.say("done.trial"), Optional.empty()));
        }
        if (seen.isEmpty()) {
            facts.add(
                    wrong(words.say(tries ? "done.line.real" : "done.line.none"), words, "done.add", SetupPage.PHONE));
        }
        return new Readiness(key(sync, names, seen, tries), facts);
    }

    private static String key(SyncStatus sync, Fact names, List<Fact> lines, boolean tries) {
        if (lines.isEmpty()) {
            return tries ? "done.trying" : "done.blind";
        }
        if (lines.stream().noneMatch(line -> line.mark() == Mark.GOOD)) {
            return lines.stream().anyMatch(line -> line.mark() == Mark.WAITING) ? "done.soon" : "done.deaf";
        }
        if (sync.numbers() > 0) {
            return "done.ready";
        }
        return names.mark() == Mark.WAITING ? "done.soon" : "done.nameless";
    }

    private static Fact names(SyncStatus sync, Words words) {
        return switch (sync.state()) {
            case OFF -> wrong(words.say("done.noserver"), words, "done.setup", SetupPage.SERVER);
            case FAILED ->
                sync.needsSignIn()
                        ? wrong(words.say(sync.message()), words, "done.signin", SetupPage.SIGN_IN)
                        : wrong(words.say(sync.message()), words, "done.server", SetupPage.SERVER);
            case CURRENT -> known(sync, words.say("done.nonumbers"), Mark.WRONG, words);
            case WAITING, RUNNING -> known(sync, words.say("done.fetching"), Mark.WAITING, words);
        };
    }

    private static Fact known(SyncStatus sync, String nobody, Mark without, Words words) {
        return sync.numbers() > 0
                ? new Fact(Mark.GOOD, words.say("done.numbers", sync.numbers()), Optional.empty())
                : new Fact(without, nobody, Optional.empty());
    }

    /** A line for trying things out sees no call of anybody. */
    private static boolean isReal(LineAccess.Listed line) {
        return line.type().isReal();
    }

    private static Stream<Fact> line(LineAccess.Listed line, LineWords lineWords, Words words) {
        String title = lineWords.title(line);
        if (line.watched().isEmpty()) {
            return Stream.of(new Fact(Mark.WAITING, words.say("done.line.starting", title), Optional.empty()));
        }
        // A telephone service stands for several lines; one that is watched is enough to see calls.
        Stream<LineStatus> told = line.watched().stream();
        boolean several = line.watched().size() > 1;
        return told.map(each -> fact(several ? each.name() : title, each.health(), words));
    }

    private static Fact fact(String title, LineHealth health, Words words) {
        return switch (health.state()) {
            case READY -> new Fact(Mark.GOOD, words.say("done.line.ready", title), Optional.empty());
            case STARTING -> new Fact(Mark.WAITING, words.say("done.line.starting", title), Optional.empty());
            case RECONNECTING, FAILED, STOPPED ->
                wrong(words.say("done.line.down", title, health.message()), words, "done.lines", SetupPage.PHONE);
        };
    }

    private static Fact wrong(String sentence, Words words, String remedy, SetupPage page) {
        return new Fact(Mark.WRONG, sentence, Optional.of(new Remedy(words.say(remedy), page)));
    }
}

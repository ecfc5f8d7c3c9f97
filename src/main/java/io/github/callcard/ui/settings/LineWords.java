package io.github.callcard.ui.settings;

import io.github.callcard.line.LineHealth;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.words.Words;
import java.util.List;
import java.util.Locale;

/** Puts lines of the settings into words. */
public record LineWords(Words words) {

    /** What the user calls the line, or else what it is. */
    public String title(LineEntry line) {
        String name = line.text("name");
        return name.isEmpty() ? usual(line) : name;
    }

    private String usual(LineEntry line) {
        return switch (line.type()) {
            case LineEntry.SIP -> words.say("line.title.sip", line.text("user"), line.text("domain"));
            case LineEntry.TAPI ->
                line.text("device").isEmpty()
                        ? words.say("line.title.tapi")
                        : line.text("device").replaceAll("#\\d+$", "");
            case LineEntry.HOOK -> words.say("line.title.hook");
            case LineEntry.SIMULATED -> words.say("line.title.simulated");
            default -> words.say("line.title.other", line.type());
        };
    }

    /** How the line is doing, one sentence for each line that it stands for. */
    String sentence(LineAccess.Listed line) {
        List<LineStatus> watched = line.watched();
        return switch (watched.size()) {
            case 0 -> words.say("line.starting");
            case 1 -> words.say(watched.getFirst().health().message());
            default ->
                String.join(
                        "\n",
                        watched.stream()
                                .map(each -> words.say(
                                        "line.one", each.name(), each.health().message()))
                                .toList());
        };
    }

    /** The state that matters most, as a style class. */
    String state(LineAccess.Listed line) {
        return line.watched().stream()
                .map(each -> each.health().state())
                .min((one, other) -> Integer.compare(urgency(one), urgency(other)))
                .orElse(LineHealth.State.STARTING)
                .name()
                .toLowerCase(Locale.ROOT);
    }

    private static int urgency(LineHealth.State state) {
        return switch (state) {
            case FAILED -> 0;
            case RECONNECTING -> 1;
            case STARTING -> 2;
            case READY -> 3;
            case STOPPED -> 4;
        };
    }

    String stateWord(LineAccess.Listed line) {
        return words.say("line.state." + state(line));
    }
}

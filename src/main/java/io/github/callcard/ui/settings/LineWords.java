package io.github.callcard.ui.settings;

import io.github.callcard.line.LineHealth;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.words.Words;
import java.util.List;
import java.util.Locale;

/** Puts lines of the settings into words. */
public record LineWords(Words words) {

    /** The name that the user gave the line, or else what it is. */
    public String title(LineAccess.Listed line) {
        String name = line.entry().text("name");
        return name.isEmpty() ? words.say(line.type().title(line.entry())) : name;
    }

    /** The words beside the state, one sentence for each line that it stands for; empty where there are none. */
    String sentence(LineAccess.Listed line) {
        List<LineStatus> watched = line.watched();
        return switch (watched.size()) {
            case 0 -> words.say("line.starting");
            case 1 ->
                watched.getFirst().health().saysMore()
                        ? words.say(watched.getFirst().health().message())
                        : "";
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

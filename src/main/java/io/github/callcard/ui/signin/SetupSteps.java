package io.github.callcard.ui.signin;

import io.github.callcard.words.Words;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** The steps of the first run by their names, with the one where the user is. */
record SetupSteps(Words words) {

    List<Node> of(SetupPage current) {
        List<SetupPage> numbered = SetupPage.steps();
        return IntStream.range(0, numbered.size())
                .mapToObj(place -> step(place + 1, numbered.get(place), current))
                .toList();
    }

    private Node step(int number, SetupPage step, SetupPage current) {
        String name = words.say("step", number, words.say(step.word() + ".step"));
        Label label = new Label(step == SetupPage.SERVER ? name : words.say("step.next", name));
        label.getStyleClass().addAll("step-name", "small");
        if (step == current) {
            label.getStyleClass().addAll("current", "strong");
            label.setAccessibleText(words.say("step.current", name));
        }
        return label;
    }
}

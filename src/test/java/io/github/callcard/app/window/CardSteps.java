package io.github.callcard.app.window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** The steps of cards on their way to the screen, for telling what the slow ones wait for. Belongs to the JavaFX thread. */
final class CardSteps {

    /** A step by its end, in the order in which they come. */
    enum Step {
        NAMED("the caller's name is on the card"),
        FILLED("the card is filled and measured"),
        FRAME("its frame begins"),
        LAID_OUT("it is laid out"),
        PAINTED("it is painted and in its place");

        private final String end;

        Step(String end) {
            this.end = end;
        }
    }

    private final List<Map<Step, Double>> calls = new ArrayList<>();
    private final Set<Window> followed = new HashSet<>();
    private final Map<Step, Long> now = new EnumMap<>(Step.class);

    /** Follows the windows of cards there are, each once. */
    void follow() {
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            if (window instanceof PopupWindow && scene.lookup("#name") instanceof Label name && followed.add(window)) {
                name.textProperty().addListener((property, before, text) -> end(Step.NAMED));
                Node frame = scene.lookup("#frame");
                ChangeListener<Number> seen = (property, before, opacity) -> {
                    if (opacity.doubleValue() == 1) {
                        end(Step.FILLED);
                    }
                };
                frame.opacityProperty().addListener(seen);
                scene.addPreLayoutPulseListener(() -> endAfter(Step.FILLED, Step.FRAME));
                scene.addPostLayoutPulseListener(() -> endAfter(Step.FRAME, Step.LAID_OUT));
            }
        }
    }

    private void end(Step step) {
        now.putIfAbsent(step, System.nanoTime());
    }

    private void endAfter(Step before, Step step) {
        if (now.containsKey(before)) {
            end(step);
        }
    }

    /** A call begins, which is not rung yet. */
    void begin() {
        now.clear();
    }

    /** The card is painted; both moments are by {@link System#nanoTime}. */
    void painted(long rung, long nanoTime) {
        now.put(Step.PAINTED, nanoTime);
        Map<Step, Double> millis = new EnumMap<>(Step.class);
        long last = rung;
        for (Map.Entry<Step, Long> each : now.entrySet()) {
            millis.put(each.getKey(), (each.getValue() - last) / 1e6);
            last = Math.max(last, each.getValue());
        }
        calls.add(millis);
    }

    /** The steps of the usual call, and of the slowest in a hundred. */
    String report() {
        List<Map<Step, Double>> slow = calls.stream()
                .sorted((one, other) -> Double.compare(sum(other), sum(one)))
                .limit(Math.max(1, calls.size() / 100))
                .toList();
        StringBuilder report =
                new StringBuilder("ms until                        median   99 %  of the slowest in 100\n");
        for (Step step : Step.values()) {
            double[] all = sorted(calls, step);
            double[] late = sorted(slow, step);
            report.append(String.format(
                    Locale.ROOT,
                    "%-31s %6.1f %6.1f %6.1f%n",
                    step.end,
                    all[all.length / 2],
                    all[all.length * 99 / 100],
                    late[late.length / 2]));
        }
        return report.toString();
    }

    private static double[] sorted(List<Map<Step, Double>> of, Step step) {
        return of.stream()
                .mapToDouble(call -> call.getOrDefault(step, 0.0))
                .sorted()
                .toArray();
    }

    private static double sum(Map<Step, Double> call) {
        return call.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}

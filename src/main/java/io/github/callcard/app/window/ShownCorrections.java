package io.github.callcard.app.window;

import io.github.callcard.app.card.CallerCorrections;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.ui.settings.CorrectionAccess;
import java.util.List;
import java.util.function.Supplier;

/** The user's corrections of numbers, with the numbers as his country writes them. Safe to use from any thread. */
final class ShownCorrections implements CorrectionAccess {

    private final CallerCorrections corrections;
    private final Supplier<NumberPlan> plan;

    ShownCorrections(CallerCorrections corrections, Supplier<NumberPlan> plan) {
        this.corrections = corrections;
        this.plan = plan;
    }

    @Override
    public List<Correction> all() {
        return corrections.all().stream()
                .map(said -> new Correction(written(said.number()), said.theirs(), said.name(), said.undo()))
                .toList();
    }

    private String written(String number) {
        return number.startsWith("+") ? plan.get().format(Long.parseLong(number.substring(1))) : number;
    }

    @Override
    public void listen(Runnable listener) {
        corrections.listen(listener);
    }
}

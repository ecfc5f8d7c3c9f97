package io.github.callcard.app.line;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.simulated.SimulatedLine;
import io.github.callcard.line.simulated.SimulatedScript;
import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.SettingEntry;
import io.github.callcard.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Lines that ring by themselves, for trying things out. */
record SimulatedKind() implements LineKind {

    /** The line that nobody has named. */
    static final LineId UNNAMED = SimulatedLine.idOf("Practice line");

    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public List<SettingEntry> entries() {
        return List.of(NAME);
    }

    @Override
    public Optional<Sentence> needs() {
        return Optional.of(Sentence.of("It needs no setup, and shows no calls of your phone."));
    }

    @Override
    public Sentence title(LineEntry line) {
        return Sentence.of("Practice line");
    }

    @Override
    public String icon() {
        return "fth-play";
    }

    @Override
    public boolean isReal() {
        return false;
    }

    @Override
    public List<LineProvider> providers(List<LineSettings> lines, Surroundings surroundings, Consumer<String> notes) {
        List<LineProvider> providers = new ArrayList<>();
        for (LineSettings line : lines) {
            providers.add(new SimulatedLine(id(line).name(), SimulatedScript.sample(), surroundings.clock()));
        }
        return providers;
    }

    @Override
    public LineId id(LineSettings line) {
        return SimulatedLine.idOf(Objects.requireNonNullElse(line.name(), UNNAMED.name()));
    }
}

package io.github.callcard.app.line;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.SettingEntry;
import io.github.callcard.words.Sentence;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** A kind of line that a later version may watch: such a line says that this one cannot, and the others go on. */
record UnsupportedKind(String name) implements LineKind {

    @Override
    public List<SettingEntry> entries() {
        return List.of(NAME);
    }

    @Override
    public Sentence title(LineEntry line) {
        return Sentence.of("Line of type \"{0}\"", line.type());
    }

    @Override
    public boolean isFor(String system) {
        return false;
    }

    @Override
    public boolean isEditable() {
        return false;
    }

    @Override
    public List<LineProvider> providers(List<LineSettings> lines, Surroundings surroundings, Consumer<String> notes) {
        return lines.stream()
                .<LineProvider>map(line -> UnavailableLine.of(
                        this,
                        line,
                        Sentence.of(
                                "This version cannot watch a line of type \"{0}\" yet; take it out of {1}.",
                                name, line.origin()),
                        surroundings))
                .toList();
    }

    @Override
    public LineId id(LineSettings line) {
        return new LineId(name, Objects.requireNonNullElse(line.name(), name));
    }

    @Override
    public boolean watches(LineSettings line, LineId running) {
        return running.provider().equals(name);
    }
}

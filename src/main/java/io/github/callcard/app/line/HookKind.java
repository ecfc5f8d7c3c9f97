package io.github.callcard.app.line;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.hook.HookLine;
import io.github.callcard.line.hook.LinkLine;
import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.SettingEntry;
import io.github.callcard.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Softphones that tell their calls by running {@code callcard call} or opening links; they can do so where no entry names
 * them, too.
 */
public record HookKind() implements LineKind {

    /** True of a line whose calls telephone programs tell of, be it by running Callcard or by a link. */
    public static boolean tells(LineId line) {
        return line.provider().equals(HookLine.TYPE) || LinkLine.isOf(line);
    }

    @Override
    public String name() {
        return HookLine.TYPE;
    }

    @Override
    public List<SettingEntry> entries() {
        return List.of(NAME);
    }

    @Override
    public Optional<Sentence> needs() {
        return Optional.of(Sentence.of("The softphone has to run 'callcard call'."));
    }

    @Override
    public Sentence title(LineEntry line) {
        return Sentence.of("Softphone");
    }

    @Override
    public String icon() {
        return "fth-terminal";
    }

    @Override
    public boolean isSingle() {
        return true;
    }

    @Override
    public List<LineProvider> providers(List<LineSettings> lines, Surroundings surroundings, Consumer<String> notes) {
        List<LineProvider> providers = new ArrayList<>(List.of(new LinkLine(surroundings.clock())));
        for (LineSettings line : lines) {
            providers.add(
                    new HookLine(Objects.requireNonNullElse(line.name(), "Softphone"), true, surroundings.clock()));
        }
        return providers;
    }

    @Override
    public List<LineProvider> unlisted(Surroundings surroundings) {
        return List.of(new HookLine("Softphone", false, surroundings.clock()), new LinkLine(surroundings.clock()));
    }

    @Override
    public boolean watches(LineSettings line, LineId running) {
        return running.provider().equals(name());
    }
}

package io.github.callcard.app.line;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.hook.HookLine;
import io.github.callcard.line.hook.InstalledPrograms;
import io.github.callcard.line.hook.LinkLine;
import io.github.callcard.line.hook.PhoneProgram;
import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.SettingEntry;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Softphones that tell their calls by running {@code callcard call} or opening links; they can do so where no entry names
 * them, too.
 *
 * @param variables of the environment, by which installed programs are found
 */
public record HookKind(Map<String, String> variables) implements LineKind {

    /** Every Windows has it, and its administrator sets it up, not its user. */
    private static final PhoneProgram OF_EVERY_WINDOWS = PhoneProgram.TEAMS;

    public HookKind {
        variables = Map.copyOf(variables);
    }

    /** Where no installed programs are looked for. */
    public HookKind() {
        this(Map.of());
    }

    @Override
    public LineKind ofProgram(Profile profile, Surroundings surroundings) {
        return new HookKind(surroundings.variables());
    }

    /** True where a program is installed that can be set up to tell its calls. */
    @Override
    public boolean isFound(List<? extends Line> running, Duration limit) {
        return InstalledPrograms.find(variables).stream().anyMatch(program -> program != OF_EVERY_WINDOWS);
    }

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

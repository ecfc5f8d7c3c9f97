package io.github.callcard.app.line;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.LineProvider;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.SettingsSchema;
import io.github.callcard.settings.ValueKind;
import io.github.callcard.ui.settings.LineAccess.Kind;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The kinds of lines there are. Immutable.
 *
 * @param kinds in the order in which they are offered where none was found
 */
public record LineKinds(List<LineKind> kinds) {

    /** Those of this version, and those that a later one may have. */
    public static final LineKinds BUILT_IN = new LineKinds(List.of(
            new SipKind(),
            new ActionUrlKind(),
            new TapiKind(),
            new FritzBoxKind(),
            new HookKind(),
            new AsteriskKind(),
            new ThreeCxKind(),
            new WazoKind(),
            new SimulatedKind(),
            new UnsupportedKind("baresip")));

    public LineKinds {
        kinds = List.copyOf(kinds);
    }

    /** Those for the program of a profile. */
    public LineKinds ofProgram(Profile profile, Surroundings surroundings) {
        return new LineKinds(kinds.stream()
                .map(kind -> kind.ofProgram(profile, surroundings))
                .toList());
    }

    /** The settings with those of these lines. */
    public SettingsSchema schema() {
        return new SettingsSchema(kinds);
    }

    /** The kind of that name, in upper or lower case; one that cannot be watched where there is none. */
    public LineKind of(String type) {
        return kinds.stream()
                .filter(kind -> kind.name().equalsIgnoreCase(type))
                .findFirst()
                .orElseGet(() -> new UnsupportedKind(type));
    }

    /**
     * The providers that watch the lines of the settings.
     *
     * @param notes told what drivers say in their own words, for a trace; on any thread
     * @throws SentenceException when a line's settings cannot be used
     */
    public List<LineProvider> providers(List<LineSettings> lines, Surroundings surroundings, Consumer<String> notes)
            throws SentenceException {
        new TrustedLibraries(surroundings).check(libraries(lines));
        List<LineProvider> providers = new ArrayList<>();
        for (LineKind kind : kinds) {
            List<LineSettings> own =
                    lines.stream().filter(line -> of(line.type()).equals(kind)).toList();
            if (!own.isEmpty()) {
                providers.addAll(kind.providers(own, surroundings, notes));
            }
        }
        return providers;
    }

    /** The same without a trace. */
    public List<LineProvider> providers(List<LineSettings> lines, Surroundings surroundings) throws SentenceException {
        return providers(lines, surroundings, note -> {});
    }

    private List<Path> libraries(List<LineSettings> lines) {
        return lines.stream()
                .flatMap(line -> of(line.type()).entries().stream()
                        .filter(entry -> entry.kind() instanceof ValueKind.File file && file.code())
                        .map(entry -> line.path(entry.key())))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** A line of the settings that is not watched and says why. */
    public LineProvider unusable(LineSettings line, Sentence reason, Surroundings surroundings) {
        return UnavailableLine.of(of(line.type()), line, reason, surroundings);
    }

    /** The kinds that a computer can have, without those that a later version may watch. */
    public List<LineKind> possible(String system) {
        return kinds.stream().filter(kind -> kind.isFor(system)).toList();
    }

    /**
     * The kinds that a computer can have: those that were found, then those that are likeliest, and at the end those for trying
     * things out.
     *
     * @param system the value of {@code os.name}
     * @param found the names of the kinds that were found
     */
    public List<Kind> offered(String system, Set<String> found) {
        return possible(system).stream()
                .map(kind -> new Kind(kind, kind.needs(), found.contains(kind.name())))
                .sorted(Comparator.comparing((Kind kind) -> !kind.type().isReal())
                        .thenComparing(kind -> !kind.found()))
                .toList();
    }

    /** The texts of a line that name a person or his telephone. */
    public Stream<String> personalTexts(LineSettings line) {
        return of(line.type()).entries().stream()
                .filter(entry -> isPersonal(entry.kind()))
                .flatMap(entry -> line.texts(entry.key()).stream());
    }

    private static boolean isPersonal(ValueKind kind) {
        return kind instanceof ValueKind.FoundLine
                || kind instanceof ValueKind.Texts
                || (kind instanceof ValueKind.Text text && text.content() == ValueKind.Content.PRIVATE);
    }
}

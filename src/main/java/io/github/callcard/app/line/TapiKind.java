package io.github.callcard.app.line;

import static io.github.callcard.settings.SettingEntry.flag;
import static io.github.callcard.settings.SettingEntry.foundLine;
import static io.github.callcard.settings.SettingEntry.library;
import static io.github.callcard.settings.SettingsPage.LINES;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.tapi.TapiLineIds;
import io.github.callcard.line.tapi.TapiLines;
import io.github.callcard.line.tapi.TapiPick;
import io.github.callcard.line.tapi.TapiSettings;
import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.SettingEntry;
import io.github.callcard.ui.settings.LineAccess.Found;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lines of the telephone service of Windows, all watched by one provider that is started and shut down as a whole. */
record TapiKind() implements LineKind {

    @Override
    public String name() {
        return "tapi";
    }

    @Override
    public List<SettingEntry> entries() {
        return List.of(
                foundLine("device").on(LINES).like("1001#7"),
                flag("control", false).on(LINES),
                NAME,
                library("library").on(LINES).behindMore().like("tapi32"));
    }

    @Override
    public Sentence title(LineEntry line) {
        String device = line.text("device");
        return device.isEmpty() ? Sentence.of("Desk phone") : Sentence.verbatim(device.replaceAll("#\\d+$", ""));
    }

    @Override
    public boolean isFor(String system) {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    @Override
    public List<LineProvider> providers(List<LineSettings> lines, Surroundings surroundings, Consumer<String> notes) {
        return List.of(new TapiLines(service(lines), notes));
    }

    private static TapiSettings service(List<LineSettings> lines) {
        List<TapiPick> picks = lines.stream()
                .filter(line -> line.text("device") != null)
                .map(line -> new TapiPick(line.required("device"), line.name()))
                .toList();
        Optional<Path> library = lines.stream()
                .flatMap(line -> Stream.ofNullable(line.path("library")))
                .findFirst();
        boolean control = lines.stream().anyMatch(line -> line.flag("control"));
        return new TapiSettings(library, picks, lines.getFirst().name(), control);
    }

    /** The settings name a line by its name, its permanent id, or both. */
    @Override
    public boolean watches(LineSettings line, LineId running) {
        String device = line.text("device");
        String name = running.name();
        return TapiLineIds.isTapi(running)
                && (TelephoneSearch.isService(running)
                        || device == null
                        || name.equals(device)
                        || name.startsWith(device + "#")
                        || name.endsWith("#" + device));
    }

    @Override
    public Optional<Sentence> needs() {
        return Optional.of(Sentence.of("The driver of your phone or switchboard has to be set up in Windows."));
    }

    @Override
    public boolean isFound(List<? extends Line> running, Duration limit)
            throws SentenceException, InterruptedException {
        return !found(running).isEmpty();
    }

    @Override
    public List<Found> found(List<? extends Line> running) throws SentenceException, InterruptedException {
        return TelephoneSearch.in(running);
    }
}

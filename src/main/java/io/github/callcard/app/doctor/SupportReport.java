package io.github.callcard.app.doctor;

import io.github.callcard.app.account.Secrets.Secret;
import io.github.callcard.app.account.StorageKey;
import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.os.ReplacedFile;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.SettingsDigest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** A diagnosis for whoever helps, without personal data: readable by people, to be read before it is sent. */
public final class SupportReport {

    private static final List<String> SYSTEM =
            List.of("os.name", "os.version", "os.arch", "java.vendor", "java.version", "java.vm.name", "file.encoding");

    /** Of the environment, what says how the desktop works. */
    private static final List<String> DESKTOP =
            List.of("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "GDK_SCALE", "SESSIONNAME");

    /** The files that Callcard itself makes in its profile; another name may be a person's. */
    private static final Set<String> FILES = Set.of(
            "settings.json",
            "settings.json.bak",
            "snapshot",
            "snapshot.unusable",
            "journal",
            "journal.unusable",
            "activities",
            "activities.unusable",
            "activities.lock",
            "callers",
            "callers.unusable",
            "device",
            "feed-key",
            "logs.lock",
            "sign-in.lock",
            "instance",
            "instance.lock",
            "instance.sock");

    private final String version;
    private final Profile profile;
    private final Surroundings surroundings;
    private final Mask mask;

    /** @param version the program's own */
    public SupportReport(String version, Profile profile, Surroundings surroundings, Mask mask) {
        this.version = version;
        this.profile = profile;
        this.surroundings = surroundings;
        this.mask = mask;
    }

    /**
     * Writes it, in place of a file that is there.
     *
     * @throws IOException when the file cannot be written
     */
    public void write(Path file, List<Finding> findings) throws IOException {
        String text = text(findings);
        new ReplacedFile(file).replace(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String text(List<Finding> findings) throws IOException {
        StringBuilder text = new StringBuilder();
        section(text, "Callcard", Stream.of(version, surroundings.clock().instant() + " is when this was made"));
        section(text, "System", system());
        section(text, "Findings", findings.stream().map(SupportReport::line));
        SettingsDigest digest = new SettingsDigest(LineKinds.BUILT_IN.schema());
        section(text, "settings.json", digest.of(profile).lines());
        section(
                text,
                "policy.json",
                digest.ofPolicy(surroundings.policyPlaces()).lines());
        section(text, "Files of the profile", files());
        logs().forEach((title, lines) -> section(text, title, lines.stream()));
        return text.toString();
    }

    private void section(StringBuilder text, String title, Stream<String> lines) {
        text.append("== ").append(title).append('\n');
        lines.forEach(line -> text.append(mask.masked(line)).append('\n'));
        text.append('\n');
    }

    static String line(Finding finding) {
        return String.format(
                "%-9s %s: %s", finding.level().name().toLowerCase(Locale.ROOT), finding.check(), finding.sentence());
    }

    private Stream<String> system() {
        Properties properties = surroundings.properties();
        Stream<String> ours = Stream.concat(
                        Arrays.stream(Secret.values()).map(Secret::variable),
                        Stream.of(StorageKey.VARIABLE, "CALLCARD_JAVA_OPTIONS"))
                .filter(surroundings.variables()::containsKey)
                .sorted()
                .map(name -> name + " is set");
        return Stream.of(
                        SYSTEM.stream().map(name -> name + ": " + properties.getProperty(name, "")),
                        Stream.of(
                                "language: " + surroundings.locale().toLanguageTag(),
                                "time zone: " + surroundings.clock().getZone()),
                        DESKTOP.stream()
                                .filter(name -> surroundings.variable(name).isPresent())
                                .map(name ->
                                        name + ": " + surroundings.variables().get(name)),
                        ours)
                .flatMap(lines -> lines);
    }

    /** Names and sizes of what is Callcard's own, sizes of the rest. */
    private Stream<String> files() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path folder : new LinkedHashSet<>(List.of(profile.folder(), profile.data()))) {
            if (Files.isDirectory(folder)) {
                found.addAll(files(folder));
            }
        }
        return found.isEmpty() ? Stream.of("(there is no profile)") : found.stream();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> ownName(file) + ": " + file.toFile().length() / 1024 + " KiB")
                    .sorted()
                    .toList();
        }
    }

    private static String ownName(Path file) {
        // Of each session of a terminal server.
        String name = String.valueOf(file.getFileName()).replaceFirst("^instance-\\d+", "instance");
        return FILES.contains(name) ? name : "(another file)";
    }

    /** The titles and lines of what was logged. */
    private Map<String, List<String>> logs() throws IOException {
        if (!mask.knowsTheSettings()) {
            return Map.of(
                    LogEnds.TITLE, List.of("(left out: settings that cannot be read do not say whose names to mask)"));
        }
        Map<String, List<String>> ends = LogEnds.of(profile);
        return ends.isEmpty() ? Map.of(LogEnds.TITLE, List.of("(there is no log)")) : ends;
    }
}

package io.github.callcard.app.doctor;

import io.github.callcard.app.settings.Profile;
import io.github.callcard.app.settings.SettingsDigest;
import io.github.callcard.app.settings.Surroundings;
import io.github.callcard.os.ReplacedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A diagnosis for whoever helps, without personal data: readable by people, to be read before it is sent. */
public final class SupportReport {

    private static final int MOST_LINES = 300;

    private static final List<String> SYSTEM =
            List.of("os.name", "os.version", "os.arch", "java.vendor", "java.version", "java.vm.name", "file.encoding");

    /** Of the environment, what says how the desktop works. */
    private static final List<String> DESKTOP =
            List.of("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "GDK_SCALE", "SESSIONNAME");

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?");

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
        section(text, "settings.json", SettingsDigest.of(profile).lines());
        section(text, "policy.json", SettingsDigest.ofPolicy(surroundings).lines());
        section(text, "Files of the profile", files());
        section(text, "The log's end", log());
        return text.toString();
    }

    private void section(StringBuilder text, String title, Stream<String> lines) {
        text.append("== ").append(title).append('\n');
        lines.forEach(line -> text.append(masked(line)).append('\n'));
        text.append('\n');
    }

    /** The time at the beginning of a line of the log is no telephone number. */
    private String masked(String line) {
        Matcher time = TIME.matcher(line);
        int end = time.lookingAt() ? time.end() : 0;
        return line.substring(0, end) + mask.masked(line.substring(end));
    }

    static String line(Finding finding) {
        return String.format(
                "%-9s %s: %s", finding.level().name().toLowerCase(Locale.ROOT), finding.check(), finding.sentence());
    }

    private Stream<String> system() {
        Properties properties = surroundings.properties();
        Stream<String> ours = new TreeSet<>(surroundings.variables().keySet())
                .stream().filter(name -> name.startsWith("CALLCARD_")).map(name -> name + " is set");
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

    /** Names and sizes of what is Callcard's own. */
    private Stream<String> files() throws IOException {
        if (!Files.isDirectory(profile.folder())) {
            return Stream.of("(there is no profile)");
        }
        try (Stream<Path> files = Files.list(profile.folder())) {
            return files
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> file.getFileName() + ": " + file.toFile().length() / 1024 + " KiB")
                    .toList()
                    .stream();
        }
    }

    /** What the window logged last; numbers and names are masked there already. */
    private Stream<String> log() throws IOException {
        Path log = profile.logs().resolve("callcard.log");
        if (!Files.exists(log)) {
            return Stream.of("(there is no log)");
        }
        List<String> lines = Files.readAllLines(log);
        return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()).stream();
    }
}

package io.github.callcard.app.command;

import io.github.callcard.app.doctor.Doctor;
import io.github.callcard.app.doctor.Finding;
import io.github.callcard.app.doctor.SupportReport;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks into everything that has to work; its own commands look closer at one thing. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks settings, server, sign-in, caller ids, lines, tray and key store, and says what to do."
                + " What it prints is masked.")
final class DoctorCommand implements Callable<Integer> {

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Also write a report without personal data, to send to support.")
    private @Nullable Path report;

    private final CommonOptions options;

    DoctorCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws SentenceException, InterruptedException {
        Doctor doctor = new Doctor(options.profile(), options.surroundings());
        List<Finding> findings = doctor.examine(this::print);
        if (report != null) {
            write(report, doctor, findings);
        }
        long failed = findings.stream()
                .filter(finding -> finding.level() == Finding.Level.FAILED)
                .count();
        return failed == 0
                ? 0
                : options.fail(Sentence.counted(
                        failed,
                        "{0} of {1} findings keeps Callcard from working; see above what to do.",
                        "{0} of {1} findings keep Callcard from working; see above what to do.",
                        findings.size()));
    }

    private void print(Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("check", finding.check().toString());
        object.put("level", JsonFields.lower(finding.level()));
        object.put("message", finding.sentence());
        options.output()
                .print(
                        String.format(
                                "%-" + widestLevel() + "s  %s: %s",
                                options.output().in(level(finding.level())),
                                options.output().in(finding.check()),
                                options.output().in(finding.sentence())),
                        object);
    }

    /** The letters of the longest word for a level, in the language that is spoken. */
    private int widestLevel() {
        return Arrays.stream(Finding.Level.values())
                .mapToInt(level -> options.output().in(level(level)).length())
                .max()
                .orElseThrow();
    }

    private static Sentence level(Finding.Level level) {
        return switch (level) {
            case OK -> Sentence.of("ok");
            case ATTENTION -> Sentence.of("attention");
            case FAILED -> Sentence.of("error");
        };
    }

    private void write(Path file, Doctor doctor, List<Finding> findings) throws SentenceException {
        String version = new Version().getVersion()[0];
        try {
            new SupportReport(version, options.profile(), options.surroundings(), doctor.mask()).write(file, findings);
            options.output().say(Sentence.of("The report is {0}; read it before you send it.", file));
        } catch (IOException e) {
            throw new SentenceException(
                    Sentence.of("The report {0} could not be written: {1}.", file, String.valueOf(e.getMessage())), e);
        }
    }
}

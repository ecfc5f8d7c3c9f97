package io.github.callcard.app.command;

import io.github.callcard.app.settings.Settings;
import io.github.callcard.app.settings.UserException;
import io.github.callcard.directory.doctor.NumberDoctor;
import io.github.callcard.directory.doctor.NumberReport;
import io.github.callcard.directory.doctor.NumberReportCsv;
import io.github.callcard.directory.doctor.NumberReportText;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.trace.Trace;
import io.github.callcard.number.NumberPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks into what keeps callers from being recognised. */
@Command(
        name = "numbers",
        mixinStandardHelpOptions = true,
        description = "Lists caller ids to correct, and settings that would recognise more calls.")
final class NumbersCommand implements Callable<Integer> {

    private static final int MOST_ROWS = 100;

    @Mixin
    private CallerIdsOption callerIds = new CallerIdsOption();

    @Option(
            names = "--calls",
            paramLabel = "FILE",
            description = "Calls to try: a trace of callcard watch --trace --unmasked, or caller strings one a line.")
    private @Nullable Path calls;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the whole list as CSV, for a spreadsheet.")
    private @Nullable Path csv;

    private final CommonOptions options;

    NumbersCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws UserException, InterruptedException {
        Settings settings = options.settings();
        NumberPlan plan = options.plan(settings);
        try {
            Optional<CallerIdsOption.Found> found = callerIds.read(options, settings, plan);
            if (found.isEmpty()) {
                return 1;
            }
            NumberReport report = new NumberDoctor(found.get().directory())
                    .examine(found.get().leftOut(), calls == null ? List.of() : callers(calls));
            if (csv != null) {
                Files.writeString(csv, NumberReportCsv.of(report), StandardCharsets.UTF_8);
            }
            options.output().print(NumberReportText.of(report, MOST_ROWS), object(report));
            return 0;
        } catch (IOException e) {
            throw new UserException(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<String> callers(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !Trace.begins(lines.getFirst())) {
            return lines.stream().filter(line -> !line.isBlank()).toList();
        }
        List<String> callers = new ArrayList<>();
        for (LineEvent event : Trace.read(file).events()) {
            if (event instanceof LineEvent.Ringing ringing) {
                callers.add(ringing.details().number());
            }
        }
        return callers;
    }

    private static Map<String, @Nullable Object> object(NumberReport report) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("numbers", report.callerIds());
        object.put("leftOut", report.leftOut().size());
        object.put("unusable", report.unusable().size());
        object.put("shared", report.shared().size());
        object.put("twins", report.twins().size());
        object.put("calls", report.recognition().calls());
        object.put("recognised", report.recognition().recognised());
        object.put(
                "suggestions",
                report.recognition().suggestions().stream()
                        .map(suggestion -> Map.of(
                                "setting", suggestion.setting(),
                                "value", suggestion.value(),
                                "more", suggestion.more()))
                        .toList());
        return object;
    }
}

package io.github.callcard.app.command;

import io.github.callcard.directory.doctor.NumberDoctor;
import io.github.callcard.directory.doctor.NumberReport;
import io.github.callcard.directory.doctor.NumberReportCsv;
import io.github.callcard.directory.doctor.NumberReportText;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.trace.Trace;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.settings.Settings;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

    /** The numbers of calls, by who called. */
    private record Numbers(List<String> callers, List<String> dialled) {}

    private final CommonOptions options;

    NumbersCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws SentenceException, InterruptedException {
        Settings settings = options.settings();
        NumberPlan plan = options.plan(settings);
        try {
            Optional<CallerIdsOption.Found> found = callerIds.read(options, settings, plan);
            if (found.isEmpty()) {
                return 1;
            }
            Numbers numbers = calls == null ? new Numbers(List.of(), List.of()) : numbers(calls);
            NumberReport report = new NumberDoctor(found.get().directory())
                    .examine(found.get().leftOut(), numbers.callers(), numbers.dialled());
            if (csv != null) {
                Files.writeString(csv, NumberReportCsv.of(report), StandardCharsets.UTF_8);
            }
            options.output().print(NumberReportText.of(report, MOST_ROWS, options.output()::in), object(report));
            return 0;
        } catch (IOException e) {
            throw new SentenceException(Sentence.of("{0}", String.valueOf(e.getMessage())), e);
        }
    }

    private static Numbers numbers(Path file) throws SentenceException, IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !Trace.begins(lines.getFirst())) {
            return new Numbers(lines.stream().filter(line -> !line.isBlank()).toList(), List.of());
        }
        // A line may learn late who calls; what it knew last counts.
        Map<String, CallDetails> known = new LinkedHashMap<>();
        for (LineEvent event : Trace.read(file).events()) {
            switch (event) {
                case LineEvent.Ringing ringing -> known.put(ringing.line() + " " + ringing.callId(), ringing.details());
                case LineEvent.Identified late -> known.put(late.line() + " " + late.callId(), late.details());
                default -> {}
            }
        }
        Map<Boolean, List<String>> byCaller = known.values().stream()
                .collect(Collectors.partitioningBy(
                        call -> call.direction() == Direction.INCOMING,
                        Collectors.mapping(CallDetails::number, Collectors.toList())));
        return new Numbers(byCaller.getOrDefault(true, List.of()), byCaller.getOrDefault(false, List.of()));
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
        object.put(
                "habits",
                report.recognition().habits().stream()
                        .map(habit -> Map.of("setting", habit.setting(), "value", habit.prefix()))
                        .toList());
        return object;
    }
}

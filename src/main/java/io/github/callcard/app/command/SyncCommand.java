package io.github.callcard.app.command;

import io.github.callcard.directory.LeftOut;
import io.github.callcard.settings.Settings;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.sync.SyncReport;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One synchronisation, or several in a row. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description = "Asks the server for the caller ids and reports the result.")
final class SyncCommand implements Callable<Integer> {

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "1",
            description = "Synchronise this many times, keeping the caller ids in between; usually ${DEFAULT-VALUE}.")
    private int times;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "With --times: wait this long in between; usually ${DEFAULT-VALUE}.")
    private int seconds;

    private final CommonOptions options;

    SyncCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws SentenceException, InterruptedException {
        Settings settings = options.settings();
        if (settings.server().isEmpty()) {
            return options.fail(options.noServer());
        }
        int status = 0;
        try (DirectorySync sync = options.directory(settings, options.plan(settings))) {
            for (int done = 0; done < times; done++) {
                if (done > 0) {
                    Thread.sleep(Duration.ofSeconds(seconds));
                }
                status = print(sync.sync());
            }
        }
        return status;
    }

    private int print(SyncReport report) {
        boolean failed = report.outcome() == SyncReport.Outcome.FAILED;
        Output output = options.output();
        if (failed && !output.isJson()) {
            return options.fail(report.message());
        }
        output.print(sentences(report).stream().map(output::in).toList(), object(report));
        return failed ? 1 : 0;
    }

    private static List<Sentence> sentences(SyncReport report) {
        List<Sentence> lines = new ArrayList<>();
        lines.add(
                report.hash().isEmpty()
                        ? report.message()
                        : report.message().then(Sentence.of("Hash {0}.", report.hash())));
        for (LeftOut row : report.leftOut().named()) {
            lines.add(Sentence.of("Left out: {0}.", row.fault()));
        }
        int unnamed = report.leftOut().total() - report.leftOut().named().size();
        if (unnamed > 0) {
            lines.add(Sentence.of("And {0} more.", unnamed));
        }
        return lines;
    }

    private static Map<String, @Nullable Object> object(SyncReport report) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        report.leftOut().counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(count -> counts.put(JsonFields.lower(count.getKey()), count.getValue()));
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("outcome", JsonFields.lower(report.outcome()));
        object.put("numbers", report.numbers());
        object.put("hash", report.hash());
        object.put("leftOut", report.leftOut().total());
        object.put("leftOutCounts", counts);
        object.put("leftOutRows", JsonFields.leftOut(report.leftOut().named()));
        object.put("milliseconds", report.duration().toMillis());
        object.put("message", report.message());
        return object;
    }
}

package io.github.callcard.app.command;

import io.github.callcard.app.account.ServerConnection;
import io.github.callcard.app.monitor.CallMonitorParts;
import io.github.callcard.journal.CallStatistics;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.JournalPlace;
import io.github.callcard.journal.StatisticsPeriod;
import io.github.callcard.journal.StatisticsPeriod.Length;
import io.github.callcard.settings.Settings;
import io.github.callcard.words.SentenceException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The calls that were, as the journal has them. */
@Command(
        name = "calls",
        mixinStandardHelpOptions = true,
        description = "Lists past calls, the latest first; what the running program has kept, too.")
final class CallsCommand implements Callable<Integer> {

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "50",
            description = "List so many at most; usually ${DEFAULT-VALUE}.")
    private int most;

    @Option(names = "--missed", description = "Only those after which somebody has to call back.")
    private boolean missed;

    @Option(
            names = "--statistics",
            arity = "0..1",
            paramLabel = "PERIOD",
            fallbackValue = "week",
            description = "Add up the calls of this week, month or year instead, beside those of the one before.")
    private @Nullable Length statistics;

    private final CommonOptions options;

    CallsCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws SentenceException {
        Settings settings = options.settings();
        CallMonitorParts parts = new CallMonitorParts(options.surroundings(), options.profile(), options::note);
        Optional<JournalPlace> place = parts.journal(new ServerConnection(settings, options.surroundings()));
        if (place.isEmpty()) {
            return options.fail(options.noServer());
        }
        List<JournalCall> all = place.get().read();
        Length length = statistics;
        if (length != null) {
            addUp(all, length);
            return 0;
        }
        List<JournalCall> calls = all.stream()
                .filter(call -> !missed || call.isOpen())
                .limit(Math.max(0, most))
                .toList();
        ZoneId zone = options.surroundings().clock().getZone();
        calls.forEach(call -> options.output().print(PastCallLine.of(call, zone), JsonFields.past(call)));
        return 0;
    }

    private void addUp(List<JournalCall> all, Length length) {
        Clock clock = options.surroundings().clock();
        DayOfWeek monday = WeekFields.ISO.getFirstDayOfWeek();
        StatisticsPeriod period = StatisticsPeriod.containing(clock.instant(), length, monday, clock.getZone());
        new StatisticsOutput(CallStatistics.of(all, period), CallStatistics.of(all, period.previous()))
                .print(options.output());
    }
}

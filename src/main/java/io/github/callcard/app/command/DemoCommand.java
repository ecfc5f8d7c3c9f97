package io.github.callcard.app.command;

import io.github.callcard.app.card.CardServices;
import io.github.callcard.app.card.Crm;
import io.github.callcard.app.monitor.Directories;
import io.github.callcard.app.preferences.DesktopSettingsReader;
import io.github.callcard.app.window.DesktopProgram;
import io.github.callcard.app.window.ProgramParts;
import io.github.callcard.call.Call;
import io.github.callcard.demo.SampleCalls;
import io.github.callcard.demo.StandIn;
import io.github.callcard.line.simulated.SimulatedCall;
import io.github.callcard.line.simulated.SimulatedLine;
import io.github.callcard.line.simulated.SimulatedScript;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.settings.CardSettings;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.sync.SyncReport;
import io.github.callcard.ui.Desktop;
import io.github.callcard.ui.toolkit.ToolkitException;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything embedded: a stand-in for SuperOffice, a sample company, a line that rings by itself. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Shows everything with a made-up company and simulated calls; needs no server and no phone.")
final class DemoCommand implements Callable<Integer> {

    /** The made-up company is in Oslo. */
    private static final String REGION = "NO";

    /** Time to look where the tray is. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private static final Duration NOW_AND_THEN = Duration.ofSeconds(25);
    private static final Duration IN_A_ROW = Duration.ofSeconds(3);
    private static final double FASTEST_SECONDS = 0.05;
    private static final double SLOWEST_SECONDS = 3_600;

    @Option(names = "--calls", paramLabel = "N", description = "End after this many calls.")
    private @Nullable Integer calls;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            description =
                    "With --calls: seconds from one call to the next, usually 3; calls get shorter or longer to match.")
    private double every = IN_A_ROW.toSeconds();

    @Option(
            names = "--shot",
            paramLabel = "FILE",
            description = "Write the first card as a PNG and end after that call.")
    private @Nullable Path shot;

    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            description = "Write the cards of all calls as PNGs into this folder.")
    private @Nullable Path pictures;

    private final CommonOptions options;

    DemoCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws SentenceException, IOException, ToolkitException, InterruptedException {
        if (calls != null && calls < 1) {
            return options.fail(Sentence.of("--calls takes a number of 1 or more."));
        }
        if (!(every >= FASTEST_SECONDS && every <= SLOWEST_SECONDS)) {
            return options.fail(Sentence.of("--every takes seconds from 0.05 to 3600."));
        }
        NumberPlan plan = new NumberPlan(REGION);
        Optional<Integer> number = numberOfCalls(Desktop.isHeadless());
        try (StandIn server = standIn()) {
            CardPictures written = CardPictures.of(shot, folder(Desktop.isHeadless()), options.output());
            Connection connection = new Connection(server.address(), server.credential());
            DirectorySync sync = Directories.of(connection, plan, options.surroundings());
            CardServices services = new CardServices(
                    Browser::open,
                    options.surroundings().language(),
                    options.surroundings().clock());
            services.use(Optional.of(Crm.at(connection, options.surroundings(), options::note)));
            EventPrinter printer = new EventPrinter(options.output(), options::note);
            CountDownLatch over = new CountDownLatch(number.orElse(Integer.MAX_VALUE));
            DesktopProgram program = new DesktopProgram(ProgramParts.unchanging(
                    DesktopSettingsReader.read(cards(), options.surroundings().locale()),
                    sync,
                    List.of(new SimulatedLine(
                            "Demo line", script(number), options.surroundings().clock())),
                    options.surroundings().clock(),
                    services,
                    List.of(printer::onCall, written, call -> countDown(call, over))));
            written.takeFrom(program.desktop().deck());
            try (CloseAtExit atTheEnd = CloseAtExit.of(program)) {
                SyncReport report = sync.sync();
                options.output().say(report.message());
                program.start();
                if (number.isPresent()) {
                    over.await();
                    written.finish();
                } else {
                    options.output()
                            .say(Sentence.of(
                                    "It rings every {0} s until you quit it, in the tray or the status window.",
                                    NOW_AND_THEN.toSeconds()));
                    program.awaitQuit();
                }
            }
        }
        return 0;
    }

    private static StandIn standIn() throws SentenceException {
        try {
            return StandIn.start();
        } catch (IOException e) {
            throw new SentenceException(
                    Sentence.of(
                            "The demo's server cannot listen on this computer's own address, 127.0.0.1 ({0}); check that the"
                                    + " network has it, and that the firewall allows it.",
                            String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static void countDown(Call call, CountDownLatch over) {
        if (call.isOver()) {
            over.countDown();
        }
    }

    /** Empty where it goes on until the user quits. */
    private Optional<Integer> numberOfCalls(boolean headless) {
        if (calls != null) {
            return Optional.of(calls);
        }
        if (shot != null) {
            return Optional.of(1);
        }
        return headless ? Optional.of(SampleCalls.list().size()) : Optional.empty();
    }

    /** The folder for pictures of the cards, which are the demo where nobody can see the cards; empty for none. */
    private Optional<Path> folder(boolean headless) {
        if (pictures != null) {
            return Optional.of(pictures);
        }
        boolean onlyPictures = headless && shot == null;
        return onlyPictures ? Optional.of(options.profile().folder().resolve("pictures")) : Optional.empty();
    }

    private SimulatedScript script(Optional<Integer> number) {
        List<SimulatedCall> sample = SampleCalls.list();
        if (number.isEmpty()) {
            return new SimulatedScript(sample, SOON, NOW_AND_THEN, true);
        }
        List<SimulatedCall> chosen = IntStream.range(0, number.get())
                .mapToObj(i -> atPace(sample.get(i % sample.size())))
                .toList();
        return new SimulatedScript(chosen, Duration.ZERO, atPace(IN_A_ROW), false);
    }

    private CardSettings cards() {
        CardSettings usual = CardSettings.USUAL;
        return new CardSettings(
                usual.theme(),
                atPace(usual.afterCall()),
                atPace(usual.afterMissed()),
                usual.reducedMotion(),
                usual.tray(),
                usual.context(),
                usual.lookup(),
                usual.lookupsPerHour(),
                usual.add(),
                usual.actions());
    }

    private SimulatedCall atPace(SimulatedCall call) {
        return new SimulatedCall(
                call.number(), call.name(), atPace(call.rings()), call.outcome(), atPace(call.talks()));
    }

    private Duration atPace(Duration time) {
        return Duration.ofMillis(Math.round(time.toMillis() * every / IN_A_ROW.toSeconds()));
    }
}

package io.github.callcard.app.command;

import io.github.callcard.app.settings.Settings;
import io.github.callcard.app.settings.UserException;
import io.github.callcard.app.station.LineProviders;
import io.github.callcard.app.station.Station;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every line and call event as it happens, without a window. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Prints what happens on the lines as it happens, until it is stopped.")
final class WatchCommand implements Callable<Integer> {

    @Option(names = "--for", paramLabel = "SECONDS", description = "Stop by itself after so long.")
    private @Nullable Integer seconds;

    private final CommonOptions options;

    WatchCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws UserException, InterruptedException {
        Settings settings = options.settings();
        EventPrinter printer = new EventPrinter(options.output());
        Station station = new Station(
                options.directory(settings, options.plan(settings.region())),
                LineProviders.of(settings.lines(), options.surroundings()),
                options.surroundings().clock(),
                printer::onEvent,
                List.of(printer::onCall));
        station.sync().addListener(printer::onStatus);
        try (SignOff atTheEnd = SignOff.of(station)) {
            var unused = station.start();
            if (station.lines().isEmpty()) {
                options.note(
                        "No line is set; add \"lines\" to " + options.profile().settingsFile() + ".");
            }
            Thread.sleep(seconds == null ? Duration.ofMillis(Long.MAX_VALUE) : Duration.ofSeconds(seconds));
        }
        return 0;
    }
}

package io.github.callcard.app.command;

import io.github.callcard.app.update.UpdateCheck;
import io.github.callcard.app.update.UpdateFeed;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Asks now what the program asks about daily. */
@Command(
        name = "updates",
        mixinStandardHelpOptions = true,
        description = "Says whether there is a newer version; never downloads or installs it.")
final class UpdatesCommand implements Callable<Integer> {

    private final CommonOptions options;
    private final String version;

    /** @param version that runs here */
    UpdatesCommand(CommonOptions options, String version) {
        this.options = options;
        this.version = version;
    }

    @Override
    public Integer call() throws SentenceException, InterruptedException {
        Optional<UpdateCheck> check = UpdateCheck.of(
                options.settings().updates(),
                options.surroundings().properties(),
                version,
                options.surroundings().clock(),
                options.profile());
        if (check.isEmpty()) {
            return options.fail(Sentence.of(
                    "Callcard does not ask for newer versions: it is switched off, or \"updates\" in {0} has no address and"
                            + " key.",
                    options.profile().settingsFile()));
        }
        print(check.get().newer());
        return 0;
    }

    private void print(Optional<UpdateFeed> newer) {
        Sentence sentence = newer.map(
                        feed -> Sentence.of("Version {0} is available: {1}", feed.version(), feed.notes()))
                .orElseGet(() -> Sentence.of("Version {0} is the newest.", version));
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("version", version);
        object.put("available", newer.map(feed -> feed.version().toString()).orElse(null));
        object.put("released", newer.map(feed -> feed.released().toString()).orElse(null));
        object.put("notes", newer.map(feed -> feed.notes().toString()).orElse(null));
        object.put("downloads", newer.map(UpdatesCommand::downloads).orElse(Map.of()));
        options.output().print(sentence, object);
    }

    private static Map<String, Object> downloads(UpdateFeed feed) {
        Map<String, Object> downloads = new LinkedHashMap<>();
        feed.downloads()
                .forEach((system, file) ->
                        downloads.put(system, Map.of("url", file.url().toString(), "sha256", file.sha256())));
        return downloads;
    }
}

package io.github.callcard.app.command;

import io.github.callcard.app.instance.Command;
import io.github.callcard.app.instance.Instance;
import io.github.callcard.app.log.Logs;
import io.github.callcard.app.start.RestartAfterUpdate;
import io.github.callcard.app.start.StartAtSignIn;
import io.github.callcard.app.window.AppleEvents;
import io.github.callcard.app.window.DesktopProgram;
import io.github.callcard.app.window.OutsideCommands;
import io.github.callcard.app.window.ProgramFromSettings;
import io.github.callcard.app.window.UpdateOffers;
import io.github.callcard.os.UnexpectedEnds;
import io.github.callcard.settings.SettingsStore;
import io.github.callcard.ui.toolkit.ToolkitException;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The program itself: without a command it starts in the tray. */
@CommandLine.Command(
        name = "callcard",
        description = "Tells you who is calling before you pick up. Without a command it starts in the tray.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class WindowCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions options;

    @Option(
            names = "--at-sign-in",
            description = "Do nothing if Callcard is already running; the start at sign-in uses this.")
    private boolean atSignIn;

    WindowCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws SentenceException, ToolkitException, InterruptedException {
        return run(atSignIn ? new Command.StartQuietly() : new Command.Show());
    }

    /** Is the program until the user quits it, or hands the command to the one that runs already. */
    int run(Command command) throws SentenceException, ToolkitException, InterruptedException {
        Optional<Instance> claimed = Instance.claim(options.profile(), command);
        if (claimed.isEmpty()) {
            return 0;
        }
        Logs.toFolder(claimed.get().logs(), options.verbose() ? "DEBUG" : "INFO");
        UnexpectedEnds.log();
        try (Instance instance = claimed.get()) {
            AppleEvents.hear(instance::request);
            instance.listen(options.surroundings().variable("XDG_RUNTIME_DIR").orElse(null));
            if (command instanceof Command.Open || command instanceof Command.OpenSearch) {
                instance.request(command);
            }
            run(instance);
        }
        return 0;
    }

    private void run(Instance instance) throws SentenceException, ToolkitException, InterruptedException {
        StartAtSignIn start = StartAtSignIn.of(options.profile(), options.surroundings());
        try (SettingsStore store = options.store()) {
            DesktopProgram program = new ProgramFromSettings(
                            store,
                            options.surroundings(),
                            options.profile(),
                            Browser::open,
                            options::note,
                            changed -> start.apply(changed.start()))
                    .make(List.of());
            // A start in these last seconds waits for the end and becomes the program.
            try (CloseAtExit atTheEnd = CloseAtExit.<AutoCloseable>of(() -> {
                instance.stopListening();
                program.close();
            })) {
                program.start();
                instance.serve(new OutsideCommands(program));
                instance.onFault(program::showHandOver);
                start.apply(store.current().start());
                RestartAfterUpdate.ask(options.profile(), options.surroundings());
                try (UpdateOffers updates = new UpdateOffers(
                        store,
                        options.surroundings(),
                        options.profile(),
                        Version.text(),
                        program.desktop(),
                        Browser::openSoon)) {
                    program.awaitQuit();
                }
            }
        }
    }
}

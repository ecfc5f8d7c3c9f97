package io.github.callcard.app.command;

import io.github.callcard.app.settings.SettingsStore;
import io.github.callcard.app.settings.UserException;
import io.github.callcard.app.window.Workplace;
import io.github.callcard.ui.toolkit.ToolkitException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program itself: without a command it starts in the tray. */
@Command(
        name = "callcard",
        description = "Tells you who is calling before you pick up. Without a command it starts in the tray.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class WindowCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions options;

    WindowCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws UserException, ToolkitException, InterruptedException {
        try (SettingsStore store = options.store()) {
            Workplace workplace = Workplace.of(
                    store, options.surroundings(), options.profile(), Browser::open, options::note, List.of());
            try (SignOff atTheEnd = SignOff.of(workplace)) {
                workplace.start();
                workplace.awaitQuit();
            }
        }
        return 0;
    }
}

package io.github.callcard.app.command;

import io.github.callcard.app.instance.Command;
import io.github.callcard.line.hook.CallLink;
import io.github.callcard.number.NumberLink;
import io.github.callcard.ui.toolkit.ToolkitException;
import io.github.callcard.words.SentenceException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** The command that the system runs when the user follows a link to a number. */
@CommandLine.Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description =
                "Shows the number of a link and whose it is, to be dialled by the press of a button; shows a call that a link announces. Starts Callcard if it is not running.")
final class OpenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "URL", description = "A link that begins with tel:, callto: or callcard:.")
    private String url = "";

    private final WindowCommand program;

    OpenCommand(WindowCommand program) {
        this.program = program;
    }

    @Override
    public Integer call() throws SentenceException, ToolkitException, InterruptedException {
        check();
        return program.run(new Command.Open(url));
    }

    private void check() throws SentenceException {
        if (CallLink.isOne(url)) {
            var unused = CallLink.of(url);
        } else {
            var unused = NumberLink.of(url);
        }
    }
}

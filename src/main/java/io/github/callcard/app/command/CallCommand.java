package io.github.callcard.app.command;

import io.github.callcard.app.instance.Command;
import io.github.callcard.app.instance.HandOver;
import io.github.callcard.line.hook.CallReport;
import io.github.callcard.words.SentenceException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells the running program of a softphone's call. {@link HandOver} does the same without this class, which is quicker. */
@CommandLine.Command(
        name = "call",
        mixinStandardHelpOptions = true,
        description = "Hands a call to the running Callcard and returns at once; softphones run this.")
final class CallCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NUMBER",
            description = "The other party as the softphone has it, also a SIP address; empty when withheld.")
    private String number = "";

    @Option(names = "--name", paramLabel = "NAME", description = "The name that the softphone shows.")
    private @Nullable String name;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            defaultValue = "ringing",
            description = "ringing, answered, ended or missed; usually ${DEFAULT-VALUE}.")
    private CallReport.State state = CallReport.State.RINGING;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Tells the softphone's calls apart; without it the number does.")
    private @Nullable String id;

    private final CommonOptions options;

    CallCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws SentenceException, InterruptedException {
        Command command = new Command.Call(new CallReport(state, number, name, id));
        new HandOver(options.profile().folder(), command).send(options.profile());
        return 0;
    }
}

package io.github.callcard.app.command;

import io.github.callcard.app.log.VisibleText;
import io.github.callcard.words.Sentence;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command broke off: in a sentence where it can be mended, with the trace that a report needs where it is our fault. */
final class BrokenCommand implements IExecutionExceptionHandler {

    private static final int FAILED = 1;

    private final CommonOptions options;
    private final PrintWriter err;

    BrokenCommand(CommonOptions options, PrintWriter err) {
        this.options = options;
        this.err = err;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        Optional<Sentence> sentence = FailureSentence.of(problem);
        if (sentence.isPresent()) {
            return options.fail(sentence.get());
        }
        if (!(problem instanceof InterruptedException)) {
            StringWriter trace = new StringWriter();
            problem.printStackTrace(new PrintWriter(trace, true));
            err.print(VisibleText.lines(trace.toString()));
        }
        err.flush();
        return FAILED;
    }
}

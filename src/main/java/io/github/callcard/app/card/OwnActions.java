package io.github.callcard.app.card;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.callcard.call.Call;
import io.github.callcard.os.WorkerThread;
import io.github.callcard.settings.ActionField;
import io.github.callcard.settings.FieldText;
import io.github.callcard.settings.OwnAction;
import io.github.callcard.settings.OwnAction.OpenAddress;
import io.github.callcard.settings.OwnAction.RunProgram;
import io.github.callcard.ui.card.ActionKind;
import io.github.callcard.ui.card.CardAction;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The actions of cards that an administrator or the user has defined. Pages are opened and programs started on a thread of
 * their own; nobody waits for their end. Safe to use from any thread.
 */
final class OwnActions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnActions.class);

    /** Of the environment variables these may hold secrets, which no program of others is to inherit. */
    private static final String OURS = "CALLCARD_";

    private final Predicate<URI> browser;
    private final Function<Call, Optional<CrmTarget>> target;
    private final BiConsumer<Call, Sentence> problems;
    private final ProgramArguments programArguments = ProgramArguments.ofSystem();
    private final WorkerThread thread = new WorkerThread("callcard-own-actions");
    private volatile List<OwnAction> actions = List.of();

    /**
     * @param browser opens a page; false where there is none to open it in
     * @param target whom a call is with, also where there is doubt
     * @param problems shows on a call's card what went wrong
     */
    OwnActions(
            Predicate<URI> browser, Function<Call, Optional<CrmTarget>> target, BiConsumer<Call, Sentence> problems) {
        this.browser = browser;
        this.target = target;
        this.problems = problems;
    }

    void use(List<OwnAction> others) {
        actions = List.copyOf(others);
    }

    List<CardAction> all() {
        return actions.stream().map(this::action).toList();
    }

    private CardAction action(OwnAction action) {
        return switch (action) {
            case OpenAddress page ->
                new CardAction(
                        ActionKind.OWN,
                        page.name(),
                        "fth-globe",
                        call -> thread.run(() -> open(call, page)),
                        call -> true,
                        call -> isFilled(call, Stream.of(page.url())));
            case RunProgram program ->
                new CardAction(
                        ActionKind.OWN,
                        program.name(),
                        "fth-play",
                        call -> thread.run(() -> start(call, program)),
                        call -> true,
                        call -> isFilled(call, program.arguments().stream()));
        };
    }

    /** True when there is a value for each field. */
    private boolean isFilled(Call call, Stream<FieldText> texts) {
        ActionValues values = values(call);
        return texts.allMatch(text -> Stream.of(ActionField.values())
                .filter(text::has)
                .noneMatch(field -> values.of(field).isEmpty()));
    }

    private ActionValues values(Call call) {
        return new ActionValues(call, target.apply(call));
    }

    private void open(Call call, OpenAddress page) {
        ActionValues values = values(call);
        URI address = URI.create(page.url().with(field -> encoded(values.of(field))));
        if (!browser.test(address)) {
            problems.accept(
                    call,
                    Sentence.of(
                            "{0} cannot be opened, because no web browser is set up; choose a default browser.",
                            page.name()));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }

    private void start(Call call, RunProgram program) {
        ActionValues values = values(call);
        List<String> command = new ArrayList<>(List.of(program.program()));
        program.arguments().forEach(argument -> command.add(programArguments.of(argument, values::of)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith(OURS));
        try {
            // Whoever reads there finds the end at once.
            builder.start().getOutputStream().close();
        } catch (IOException e) {
            LOG.info(
                    "A program of an own action does not start: {}",
                    e.getClass().getName());
            problems.accept(
                    call,
                    Sentence.of(
                            "{0} cannot be started; check the path of its program in the settings.", program.name()));
        }
    }

    @Override
    public void close() {
        thread.end(Duration.ZERO);
    }
}

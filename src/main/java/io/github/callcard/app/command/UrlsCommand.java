package io.github.callcard.app.command;

import io.github.callcard.app.line.ActionUrlKind;
import io.github.callcard.line.actionurl.ActionUrlLines;
import io.github.callcard.line.actionurl.ActionUrlToken;
import io.github.callcard.line.actionurl.ActionUrls;
import io.github.callcard.line.actionurl.PhoneField;
import io.github.callcard.line.actionurl.PhoneMaker;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The addresses to enter at desk phones. */
@Command(
        name = "urls",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what to enter at a desk phone so that it reports its calls.",
            "Keep it to yourself: whoever knows these addresses can make cards appear."
        })
final class UrlsCommand implements Callable<Integer> {

    private static final String THIS_COMPUTER = "127.0.0.1";

    @Parameters(
            arity = "0..1",
            paramLabel = "MAKER",
            description = "One of ${COMPLETION-CANDIDATES}; else all of them.")
    private @Nullable PhoneMaker maker;

    private final CommonOptions options;

    UrlsCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws SentenceException {
        List<LineSettings> lines = options.settings().lines().stream()
                .filter(line -> line.type().equals(ActionUrlLines.TYPE))
                .toList();
        if (lines.isEmpty()) {
            return options.fail(Sentence.of(
                    "No desk phone is set; add a line of type \"{0}\" to {1}.",
                    ActionUrlLines.TYPE, options.profile().settingsFile()));
        }
        ActionUrlToken token = ActionUrlKind.token(options.surroundings());
        for (LineSettings line : lines) {
            for (String host : hosts(line)) {
                print(new ActionUrls(host, line.number("port"), token));
            }
        }
        return 0;
    }

    private List<String> hosts(LineSettings line) {
        if (!line.flag("lan")) {
            options.note(Sentence.of(
                    "Only programs of this computer reach it; \"lan\": true lets phones in the network in."));
            return List.of(THIS_COMPUTER);
        }
        try {
            List<String> own = ActionUrls.ownAddresses().stream()
                    .map(InetAddress::getHostAddress)
                    .map(UrlsCommand::withoutScope)
                    .toList();
            return own.isEmpty() ? List.of(THIS_COMPUTER) : own;
        } catch (SocketException e) {
            options.note(Sentence.of(
                    "This computer's addresses cannot be determined ({0}); use one in place of {1}.",
                    String.valueOf(e.getMessage()), THIS_COMPUTER));
            return List.of(THIS_COMPUTER);
        }
    }

    /** The name of the network card means nothing to a phone. */
    private static String withoutScope(String address) {
        return address.replaceFirst("%.*", "");
    }

    private void print(ActionUrls urls) {
        for (PhoneMaker each : maker == null ? PhoneMaker.values() : new PhoneMaker[] {maker}) {
            for (PhoneField field : urls.of(each)) {
                options.output()
                        .print(
                                each.title() + ", " + field.name() + ": " + field.value(),
                                Map.of("maker", each.title(), "field", field.name(), "value", field.value()));
            }
        }
    }
}

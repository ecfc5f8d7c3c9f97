package io.github.callcard.app.command;

import io.github.callcard.app.account.OnlineAccounts;
import io.github.callcard.app.account.Secrets;
import io.github.callcard.app.account.Secrets.Secret;
import io.github.callcard.app.account.ServerAccount;
import io.github.callcard.app.line.LineKind;
import io.github.callcard.app.line.LineKinds;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.settings.Settings;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.signin.Tokens;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Signs in once; what comes of it is kept in the system's key store. */
@Command(
        name = "signin",
        mixinStandardHelpOptions = true,
        description =
                "Signs in to SuperOffice: online in the browser, otherwise by a password or token that it asks for"
                        + " and keeps in the system's key store.")
final class SigninCommand implements Callable<Integer> {

    @Option(names = "--no-browser", description = "Print the address of the sign-in in place of opening it.")
    private boolean withoutBrowser;

    @Option(
            names = {"--lines", "--sip"},
            description = "Ask for the passwords of the lines instead.")
    private boolean ofLines;

    private final CommonOptions options;
    private final Predicate<URI> browser;

    /** @param browser opens a page; false when it cannot */
    SigninCommand(CommonOptions options, Predicate<URI> browser) {
        this.options = options;
        this.browser = browser;
    }

    @Override
    public Integer call() throws SentenceException, IOException, InterruptedException {
        Settings settings = options.settings();
        if (ofLines) {
            return askForLines(settings.lines());
        }
        if (settings.server().isEmpty()) {
            return options.fail(options.noServer());
        }
        ServerSettings server = settings.server().get();
        return switch (server.signIn()) {
            case ONLINE -> online(server);
            case BASIC -> ask(Secret.PASSWORD, ServerAccount.name(server));
            case TICKET, BEARER, XSRF -> ask(Secret.TOKEN, ServerAccount.name(server));
        };
    }

    private int online(ServerSettings server) throws SentenceException, InterruptedException {
        try {
            Tokens tokens =
                    OnlineAccounts.signIn(server, options.surroundings()).signIn(this::open);
            OnlineAccounts.keep(tokens, server, options.surroundings());
            String tenant = tokens.identity().tenant();
            String user = tokens.identity().user();
            options.output()
                    .print(
                            user.isEmpty()
                                    ? Sentence.of("Signed in to {0}.", tenant)
                                    : Sentence.of("Signed in to {0} as {1}.", tenant, user),
                            Map.of("event", "signed-in", "tenant", tenant, "user", user));
            return 0;
        } catch (SuperOfficeException e) {
            return options.fail(e.sentence());
        }
    }

    private void open(URI page) {
        if (withoutBrowser || !browser.test(page)) {
            options.output()
                    .print(
                            List.of(
                                    options.output().in(Sentence.of("Open this address in the browser:")),
                                    page.toString()),
                            Map.of("event", "open", "address", page.toString()));
        } else {
            options.output().say(Sentence.of("Sign in in the browser window that opens now."));
        }
    }

    private int askForLines(List<LineSettings> lines) throws SentenceException, IOException {
        int asked = 0;
        for (LineSettings line : lines) {
            LineKind kind = LineKinds.BUILT_IN.of(line.type());
            if (kind.hasPassword()) {
                if (ask(kind.secret(), kind.id(line).name()) != 0 && kind.needsPassword()) {
                    return 1;
                }
                asked++;
            }
        }
        return asked > 0 ? 0 : options.fail(Sentence.of("There is no line with a password in the settings."));
    }

    private int ask(Secret secret, String account) throws SentenceException, IOException {
        String value = options.secret(Sentence.of("The {0} of {1}:", secret.title(), account));
        if (value.isEmpty()) {
            return options.fail(Sentence.of("Nothing was entered, so nothing was changed."));
        }
        Secrets secrets = new Secrets(options.surroundings());
        secrets.keep(secret, account, value);
        options.output()
                .print(
                        Sentence.of(
                                "The {0} is saved in {1}.",
                                secret.title(), secrets.store().title()),
                        Map.of("event", "kept", "account", account));
        return 0;
    }
}

package io.github.callcard.app.preferences;

import io.github.callcard.app.account.CurrentConnection;
import io.github.callcard.app.account.OnlineAccounts;
import io.github.callcard.app.account.Secrets;
import io.github.callcard.app.account.Secrets.Secret;
import io.github.callcard.app.account.ServerAccount;
import io.github.callcard.app.account.ServerCheck;
import io.github.callcard.app.account.SessionSecrets;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.os.SecretStoreException;
import io.github.callcard.settings.OnlineSettings;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.settings.ServerSettings.SignIn;
import io.github.callcard.settings.SettingsAccess;
import io.github.callcard.superoffice.RequestCulture;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.signin.Tokens;
import io.github.callcard.ui.settings.CheckStep;
import io.github.callcard.ui.settings.ServerAccess;
import io.github.callcard.ui.settings.ServerDraft;
import io.github.callcard.ui.settings.SignInKind;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The user's SuperOffice as the windows ask about it. */
public final class ServerPreferences implements ServerAccess {

    private final SettingsAccess settings;
    private final Surroundings surroundings;
    private final SessionSecrets secrets;
    private final CurrentConnection current;
    private final Predicate<URI> browser;
    private final Runnable signedIn;
    private final SignOut signOut;

    /** Ends what is signed in and forgets it. */
    @FunctionalInterface
    public interface SignOut {
        void run() throws SentenceException, InterruptedException;
    }

    /**
     * @param surroundings with these secrets
     * @param current the connection in use, over which the server in use is tried
     * @param browser opens a page; false when it cannot
     * @param signedIn told that there is another secret, before the settings change
     * @param signOut from the server in use; blocks
     */
    public ServerPreferences(
            SettingsAccess settings,
            Surroundings surroundings,
            SessionSecrets secrets,
            CurrentConnection current,
            Predicate<URI> browser,
            Runnable signedIn,
            SignOut signOut) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.secrets = secrets;
        this.current = current;
        this.browser = browser;
        this.signedIn = signedIn;
        this.signOut = signOut;
    }

    @Override
    public Address address(String typed) {
        try {
            ServerAddress address = ServerAddress.typed(typed);
            return new Address(address.toString(), Optional.empty(), !ServerAccount.isProtected(address));
        } catch (SentenceException e) {
            return new Address(typed.strip(), Optional.of(e.sentence()), false);
        }
    }

    @Override
    public boolean canAskFor(String typed) {
        return RequestCulture.isUsable(typed);
    }

    @Override
    public Optional<Sentence> keyStoreFault() {
        try {
            var unused = secrets.read("probe");
            return Optional.empty();
        } catch (SecretStoreException e) {
            return Optional.of(e.sentence());
        }
    }

    @Override
    public boolean isSignedIn(ServerDraft draft) {
        ServerSettings server = server(draft);
        try {
            return draft.kind() == SignInKind.ONLINE
                    ? OnlineAccounts.storage(server, surroundings).load().isPresent()
                    : new Secrets(surroundings)
                            .optional(secret(draft), ServerAccount.name(server))
                            .isPresent();
        } catch (SuperOfficeException e) {
            return false;
        }
    }

    @Override
    public CheckStep reach(ServerDraft draft) throws InterruptedException {
        return step(new ServerCheck(server(draft), surroundings).reach());
    }

    @Override
    public boolean check(ServerDraft draft, @Nullable String typed, Consumer<CheckStep> steps)
            throws InterruptedException {
        ServerSettings server = server(draft);
        ServerCheck check = typed == null
                ? new ServerCheck(server, surroundings, () -> current.toTry(server))
                : new ServerCheck(
                        server, surroundings.withVariable(secret(draft).variable(), typed));
        return check.run(step -> steps.accept(step(step))).stream().allMatch(ServerCheck.Step::passed);
    }

    @Override
    public Sentence signIn(ServerDraft draft, boolean untilTheEnd, SignInPage page)
            throws SentenceException, InterruptedException {
        ServerSettings server = server(draft);
        Tokens tokens = OnlineAccounts.signIn(server, surroundings)
                .signIn(address -> page.show(address, browser.test(address)));
        OnlineAccounts.keep(tokens, server, keeping(untilTheEnd));
        String user = tokens.identity().user();
        String tenant = tokens.identity().tenant();
        return user.isEmpty()
                ? Sentence.of("Signed in to {0}.", tenant)
                : Sentence.of("Signed in to {0} as {1}.", tenant, user);
    }

    @Override
    public void keep(ServerDraft draft, @Nullable String typed, boolean untilTheEnd) throws SentenceException {
        if (typed != null) {
            new Secrets(keeping(untilTheEnd)).keep(secret(draft), ServerAccount.name(server(draft)), typed);
        }
        Map<String, @Nullable Object> values = new HashMap<>(draft.values("server"));
        values.keySet().removeIf(settings::isLocked);
        signedIn.run();
        settings.change(values);
    }

    @Override
    public void signOut() throws SentenceException, InterruptedException {
        ServerDraft draft = ServerDraft.read(settings, "server");
        Secret secret = secret(draft);
        if (draft.kind().asksForSecret()
                && surroundings.variable(secret.variable()).isPresent()) {
            throw new SentenceException(Sentence.of(
                    "The {0} is set in the environment variable {1}; remove it there to sign out.",
                    secret.title(), secret.variable()));
        }
        signOut.run();
    }

    private Surroundings keeping(boolean untilTheEnd) {
        return untilTheEnd ? surroundings.withSecretStore(secrets.untilTheEnd()) : surroundings;
    }

    private static CheckStep step(ServerCheck.Step step) {
        return new CheckStep(step.passed(), step.sentence());
    }

    private static Secret secret(ServerDraft draft) {
        return draft.kind() == SignInKind.BASIC ? Secret.PASSWORD : Secret.TOKEN;
    }

    private static ServerSettings server(ServerDraft draft) {
        boolean online = draft.kind() == SignInKind.ONLINE;
        return new ServerSettings(
                draft.url().isEmpty() && online ? OnlineSettings.url(draft.environment()) : draft.url(),
                draft.plainHttp(),
                SignIn.valueOf(draft.kind().name()),
                orNull(draft.user()),
                orNull(draft.details().acceptLanguage()),
                orNull(draft.details().language()),
                orNull(draft.details().culture()),
                orNull(draft.details().timeZone()),
                online ? new OnlineSettings(draft.clientId(), orNull(draft.tenant())) : null,
                draft.details().selectionIds());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

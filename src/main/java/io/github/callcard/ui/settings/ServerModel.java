package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.Background;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The actions on a server that is being entered: look for it, test the way there, sign in, keep it. Nothing is kept
 * before the user asks for it. Belongs to the window's thread; needs no toolkit.
 */
public final class ServerModel {

    /** Longer than the time limits of the requests that are made in it. */
    static final Duration CHECK_LIMIT = Duration.ofSeconds(90);

    /** Longer than the user may take in the browser. */
    static final Duration SIGN_IN_LIMIT = Duration.ofMinutes(6);

    private final ServerAccess access;
    private final Words words;
    private final Background background;
    private final ServerForm form;
    private final Progress progress;
    private final SaidText keyStoreFault = new SaidText();

    /** @param words of this package */
    public ServerModel(ServerAccess access, Words words, Background background) {
        this.access = access;
        this.words = words;
        this.background = background;
        form = new ServerForm(access, words);
        progress = new Progress(words, background);
        for (ObservableValue<?> typed : form.inputs()) {
            typed.addListener((property, before, now) -> progress.forget());
        }
    }

    /** Looks whether secrets can be kept here; {@link #keyStoreFault()} says it later. */
    public void lookForKeyStore() {
        background.start(
                CHECK_LIMIT,
                access::keyStoreFault,
                found -> keyStoreFault.say(() -> found.map(words::say).orElse("")),
                failure -> keyStoreFault.say(new Failures(words, "server.timeout").sentence(failure)));
    }

    /** Asks whether SuperOffice is there. */
    public void reach(Consumer<Boolean> outcome) {
        accepted(form::addressFault).ifPresent(draft -> reach(draft, outcome));
    }

    private void reach(ServerDraft draft, Consumer<Boolean> outcome) {
        progress.begin(
                () -> words.say("server.busy.reach"),
                CHECK_LIMIT,
                () -> {
                    CheckStep step = access.reach(draft);
                    progress.add(step);
                    return step.passed();
                },
                outcome);
    }

    /** Goes all the way to the caller ids with what was typed, and keeps nothing. */
    public void test() {
        accepted(form::fault).ifPresent(this::test);
    }

    private void test(ServerDraft draft) {
        String secret = form.typedSecret();
        progress.begin(
                () -> words.say("server.busy.test"),
                CHECK_LIMIT,
                () -> {
                    requireSecret(draft, secret);
                    return access.check(draft, secret, progress::add);
                },
                passed -> {});
    }

    /** Signs in, online in the browser, and keeps the server when that worked. */
    public void signIn(Consumer<Boolean> outcome) {
        accepted(form::fault).ifPresent(draft -> signIn(draft, outcome));
    }

    private void signIn(ServerDraft draft, Consumer<Boolean> outcome) {
        String secret = form.typedSecret();
        boolean inMemory = form.untilTheEnd().get();
        boolean online = draft.kind() == SignInKind.ONLINE;
        progress.begin(
                () -> words.say(online ? "server.busy.browser" : "server.busy.signIn"),
                online ? SIGN_IN_LIMIT : CHECK_LIMIT,
                () -> {
                    requireSecret(draft, secret);
                    if (online) {
                        Sentence who = access.signIn(draft, inMemory, (address, opened) -> progress.leadTo(address));
                        progress.leadTo(null);
                        progress.add(new CheckStep(true, who));
                    } else if (!access.check(draft, secret, progress::add)) {
                        return false;
                    }
                    access.keep(draft, secret, inMemory);
                    return true;
                },
                outcome);
    }

    /** Keeps the server as it was typed, without asking it. */
    public void keep(Consumer<Boolean> outcome) {
        accepted(form::fault).ifPresent(draft -> keep(draft, outcome));
    }

    private void keep(ServerDraft draft, Consumer<Boolean> outcome) {
        String secret = form.typedSecret();
        boolean inMemory = form.untilTheEnd().get();
        progress.begin(
                () -> words.say("server.busy.keep"),
                CHECK_LIMIT,
                () -> {
                    access.keep(draft, secret, inMemory);
                    return true;
                },
                outcome);
    }

    /** Ends what runs; what was typed stays. */
    public void cancel() {
        progress.cancel();
    }

    /** Off the window's thread. A test of an online sign-in uses the one of an earlier time, and says where there is none. */
    private void requireSecret(ServerDraft draft, @Nullable String typed) throws SentenceException {
        if (draft.kind().asksForSecret() && typed == null && !access.isSignedIn(draft)) {
            throw new SentenceException(Sentence.verbatim(
                    words.say(draft.kind() == SignInKind.BASIC ? "server.password.missing" : "server.token.missing")));
        }
    }

    /** The typed values with the address completed; empty where they cannot be used, which is said. */
    private Optional<ServerDraft> accepted(Supplier<Optional<String>> fault) {
        form.complete();
        if (fault.get().isPresent()) {
            progress.refuse(() -> fault.get().orElse(""));
            return Optional.empty();
        }
        return Optional.of(form.draft());
    }

    /** Says what it says in the language that the user reads now. */
    public void sayAnew() {
        keyStoreFault.sayAnew();
        progress.sayAnew();
    }

    /** The form in which the server is typed. */
    public ServerForm form() {
        return form;
    }

    /** The progress of the action, and what came of it. */
    public Progress progress() {
        return progress;
    }

    /** The reason why secrets cannot be kept on this computer, empty where they can. */
    public ReadOnlyStringProperty keyStoreFault() {
        return keyStoreFault.property();
    }
}

package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.Background;
import io.github.callcard.ui.toolkit.Words;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server as it is being entered: what was typed, what is wrong with it, and the way there being tried. Nothing is kept
 * before the user asks for it. Belongs to the window's thread; needs no toolkit.
 */
public final class ServerModel {

    private static final Logger LOG = LoggerFactory.getLogger(ServerModel.class);

    /** Longer than the time limits of the requests that are made in it. */
    static final Duration CHECK_LIMIT = Duration.ofSeconds(90);

    /** Longer than the user may take in the browser. */
    static final Duration SIGN_IN_LIMIT = Duration.ofMinutes(6);

    private final ServerAccess access;
    private final Words words;
    private final Background background;

    private final ObjectProperty<SignInKind> kind = new SimpleObjectProperty<>(SignInKind.BASIC);
    private final StringProperty url = new SimpleStringProperty("");
    private final BooleanProperty plainHttp = new SimpleBooleanProperty();
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");
    private final StringProperty clientId = new SimpleStringProperty("");
    private final StringProperty tenant = new SimpleStringProperty("");
    private final StringProperty environment = new SimpleStringProperty("");
    private final BooleanProperty untilTheEnd = new SimpleBooleanProperty();

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper keyStoreFault = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable URI> page = new ReadOnlyObjectWrapper<>();
    private final ObservableList<CheckStep> steps = FXCollections.observableArrayList();

    /** Another address of SuperOffice Online than the environment's own, for trying things out; the window has no field for it. */
    private String onlineUrl = "";

    /** @param words of this package */
    public ServerModel(ServerAccess access, Words words, Background background) {
        this.access = access;
        this.words = words;
        this.background = background;
        url.addListener((property, before, now) -> open.set(access.address(now).open()));
        environment.addListener((property, before, now) -> onlineUrl = "");
        for (ObservableValue<?> typed : inputs()) {
            typed.addListener((property, before, now) -> forgetOutcome());
        }
    }

    /** All that the user enters. */
    public List<ObservableValue<?>> inputs() {
        return List.of(kind, url, plainHttp, user, secret, clientId, tenant, environment);
    }

    /** What was typed, without the secret. */
    public ServerDraft draft() {
        String address = kind.get() == SignInKind.ONLINE ? onlineUrl : url.get();
        return new ServerDraft(
                kind.get(), address, plainHttp.get(), user.get(), clientId.get(), tenant.get(), environment.get());
    }

    /** Shows another server; a secret that was typed is for the one before. */
    public void show(ServerDraft draft) {
        kind.set(draft.kind());
        boolean online = draft.kind() == SignInKind.ONLINE;
        url.set(online ? "" : draft.url());
        plainHttp.set(draft.plainHttp());
        user.set(draft.user());
        clientId.set(draft.clientId());
        tenant.set(draft.tenant());
        environment.set(draft.environment());
        onlineUrl = online ? draft.url() : "";
        secret.set("");
    }

    /** What is wrong with where the server is, as far as it shows without asking; empty for nothing. */
    public Optional<String> addressFault() {
        if (kind.get() == SignInKind.ONLINE) {
            return clientId.get().isBlank() ? Optional.of(words.say("server.clientId.missing")) : Optional.empty();
        }
        ServerAccess.Address address = access.address(url.get());
        if (address.fault().isPresent()) {
            return address.fault();
        }
        return address.open() && !plainHttp.get() ? Optional.of(words.say("server.plainHttp.fault")) : Optional.empty();
    }

    /** What is missing for signing in, as far as it shows without asking; empty for nothing. */
    public Optional<String> credentialsFault() {
        return kind.get() == SignInKind.BASIC && user.get().isBlank()
                ? Optional.of(words.say("server.user.missing"))
                : Optional.empty();
    }

    /** Looks whether secrets can be kept here; {@link #keyStoreFault()} says it later. */
    public void lookForKeyStore() {
        background.start(
                CHECK_LIMIT,
                access::keyStoreFault,
                found -> keyStoreFault.set(found.orElse("")),
                failure -> keyStoreFault.set(sentence(failure)));
    }

    /** Asks whether SuperOffice is there. */
    public void reach(Consumer<Boolean> outcome) {
        if (refused(addressFault())) {
            return;
        }
        ServerDraft draft = draft();
        begin(
                words.say("server.busy.reach"),
                CHECK_LIMIT,
                () -> {
                    CheckStep step = access.reach(draft);
                    background.report(() -> steps.add(step));
                    return step.passed();
                },
                outcome);
    }

    /** Goes all the way to the caller ids with what was typed, and keeps nothing. */
    public void test() {
        if (refused(addressFault().or(this::credentialsFault))) {
            return;
        }
        ServerDraft draft = draft();
        String typed = typedSecret();
        begin(
                words.say("server.busy.test"),
                CHECK_LIMIT,
                () -> {
                    requireSecret(draft, typed);
                    return access.check(draft, typed, step -> background.report(() -> steps.add(step)));
                },
                passed -> {});
    }

    /** Signs in, online in the browser, and keeps the server when that worked. */
    public void signIn(Consumer<Boolean> outcome) {
        if (refused(addressFault().or(this::credentialsFault))) {
            return;
        }
        ServerDraft draft = draft();
        String typed = typedSecret();
        boolean inMemory = untilTheEnd.get();
        boolean online = draft.kind() == SignInKind.ONLINE;
        begin(
                words.say(online ? "server.busy.browser" : "server.busy.signIn"),
                online ? SIGN_IN_LIMIT : CHECK_LIMIT,
                () -> {
                    requireSecret(draft, typed);
                    if (online) {
                        String who = access.signIn(
                                draft, inMemory, (address, opened) -> background.report(() -> page.set(address)));
                        background.report(() -> {
                            page.set(null);
                            steps.add(new CheckStep(true, who));
                        });
                    } else if (!access.check(draft, typed, step -> background.report(() -> steps.add(step)))) {
                        return false;
                    }
                    access.keep(draft, typed, inMemory);
                    return true;
                },
                outcome);
    }

    /** Keeps the server as it was typed, without asking it. */
    public void keep(Consumer<Boolean> outcome) {
        if (refused(addressFault().or(this::credentialsFault))) {
            return;
        }
        ServerDraft draft = draft();
        String typed = typedSecret();
        boolean inMemory = untilTheEnd.get();
        begin(
                words.say("server.busy.keep"),
                CHECK_LIMIT,
                () -> {
                    access.keep(draft, typed, inMemory);
                    return true;
                },
                outcome);
    }

    /** Ends what runs; what was typed stays. */
    public void cancel() {
        background.cancel();
        busy.set("");
        page.set(null);
    }

    /** Off the window's thread. A test of an online sign-in uses the one of an earlier time, and says where there is none. */
    private void requireSecret(ServerDraft draft, @Nullable String typed) throws RefusedException {
        if (draft.kind().asksForSecret() && typed == null && !access.isSignedIn(draft)) {
            throw new RefusedException(
                    words.say(draft.kind() == SignInKind.BASIC ? "server.password.missing" : "server.token.missing"));
        }
    }

    private void begin(String what, Duration limit, Callable<Boolean> work, Consumer<Boolean> outcome) {
        forgetOutcome();
        busy.set(what);
        background.start(
                limit,
                work,
                result -> {
                    finish();
                    outcome.accept(result);
                },
                failure -> {
                    finish();
                    fault.set(sentence(failure));
                    outcome.accept(false);
                });
    }

    private void finish() {
        busy.set("");
        page.set(null);
    }

    private boolean refused(Optional<String> sentence) {
        sentence.ifPresent(wrong -> {
            forgetOutcome();
            fault.set(wrong);
        });
        return sentence.isPresent();
    }

    private void forgetOutcome() {
        if (!busy.get().isEmpty()) {
            cancel();
        }
        fault.set("");
        steps.clear();
    }

    private @Nullable String typedSecret() {
        return kind.get().asksForSecret() && !secret.get().isEmpty() ? secret.get() : null;
    }

    private String sentence(Exception failure) {
        if (failure instanceof RefusedException refused) {
            return refused.sentence();
        }
        if (failure instanceof TimeoutException) {
            return words.say("server.timeout");
        }
        LOG.error("What a window asked for broke", failure);
        return words.say("server.broke");
    }

    public ObjectProperty<SignInKind> kind() {
        return kind;
    }

    public StringProperty url() {
        return url;
    }

    public BooleanProperty plainHttp() {
        return plainHttp;
    }

    public StringProperty user() {
        return user;
    }

    /** The password or token; never kept here longer than the window needs it. */
    public StringProperty secret() {
        return secret;
    }

    public StringProperty clientId() {
        return clientId;
    }

    public StringProperty tenant() {
        return tenant;
    }

    public StringProperty environment() {
        return environment;
    }

    /** Whether the secret is to be forgotten when the program ends. */
    public BooleanProperty untilTheEnd() {
        return untilTheEnd;
    }

    /** Whether everybody on the way to the address could read what is sent. */
    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty keyStoreFault() {
        return keyStoreFault.getReadOnlyProperty();
    }

    /** What runs, empty for nothing. */
    public ReadOnlyStringProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** What is wrong, empty for nothing; steps that did not pass say so themselves. */
    public ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    /** Where the user is to sign in, null while there is nothing to sign in to. */
    public ReadOnlyObjectProperty<@Nullable URI> page() {
        return page.getReadOnlyProperty();
    }

    public ObservableList<CheckStep> steps() {
        return steps;
    }
}

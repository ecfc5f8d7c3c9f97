package io.github.callcard.ui.settings;

import io.github.callcard.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * A server as it is being entered, and what is wrong with it as far as that shows without asking. Belongs to the window's
 * thread; needs no toolkit.
 */
public final class ServerForm {

    private final ServerAccess access;
    private final Words words;
    private final ObjectProperty<SignInKind> kind = new SimpleObjectProperty<>(SignInKind.BASIC);
    private final StringProperty url = new SimpleStringProperty("");
    private final BooleanProperty plainHttp = new SimpleBooleanProperty();
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");
    private final StringProperty clientId = new SimpleStringProperty("");
    private final StringProperty tenant = new SimpleStringProperty("");
    private final StringProperty environment = new SimpleStringProperty("");
    private final BooleanProperty untilTheEnd = new SimpleBooleanProperty();
    private final DetailsForm details;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

    /** Another address of SuperOffice Online than the environment's own, for trying things out; the window has no field for it. */
    private String onlineUrl = "";

    /** @param words of this package */
    ServerForm(ServerAccess access, Words words) {
        this.access = access;
        this.words = words;
        details = new DetailsForm(access::canAskFor, words);
        url.addListener((property, before, now) -> open.set(access.address(now).open()));
        environment.addListener((property, before, now) -> onlineUrl = "");
    }

    /** All that the user enters. */
    public List<ObservableValue<?>> inputs() {
        List<ObservableValue<?>> inputs =
                new ArrayList<>(List.of(kind, url, plainHttp, user, secret, clientId, tenant, environment));
        inputs.addAll(details.inputs());
        return inputs;
    }

    /** The server as it was typed, without the secret. */
    public ServerDraft draft() {
        String address = kind.get() == SignInKind.ONLINE ? onlineUrl : url.get();
        return new ServerDraft(
                kind.get(),
                address,
                plainHttp.get(),
                user.get(),
                clientId.get(),
                tenant.get(),
                environment.get(),
                details.details());
    }

    /** Writes out the address that is meant, as far as one is: it is what will be asked and kept. */
    void complete() {
        if (kind.get() != SignInKind.ONLINE) {
            url.set(completed(url.get()));
        }
    }

    /** True when another draft means the same, be its address written in another way. */
    boolean means(ServerDraft other) {
        ServerDraft own = draft();
        return own.withUrl(completed(own.url())).equals(other.withUrl(completed(other.url())));
    }

    private String completed(String address) {
        return address.isBlank() ? "" : access.address(address).completed();
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
        details.show(draft.details());
        secret.set("");
    }

    /** The fault in the server's address or client id, in one sentence; empty for none. */
    public Optional<String> addressFault() {
        if (kind.get() == SignInKind.ONLINE) {
            return clientId.get().isBlank() ? Optional.of(words.say("server.clientId.missing")) : Optional.empty();
        }
        ServerAccess.Address address = access.address(url.get());
        if (address.fault().isPresent()) {
            return address.fault().map(words::say);
        }
        return address.open() && !plainHttp.get() ? Optional.of(words.say("server.plainHttp.fault")) : Optional.empty();
    }

    /** The sentence that says what is missing for signing in; empty for nothing. */
    public Optional<String> credentialsFault() {
        return kind.get() == SignInKind.BASIC && user.get().isBlank()
                ? Optional.of(words.say("server.user.missing"))
                : Optional.empty();
    }

    /** The first fault in any of it, in one sentence; empty for none. */
    Optional<String> fault() {
        return addressFault().or(this::credentialsFault).or(details::fault);
    }

    /** The secret to try or keep, null where none was typed. */
    @Nullable
    String typedSecret() {
        return kind.get().asksForSecret() && !secret.get().isEmpty() ? secret.get() : null;
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

    /** The details seldom asked. */
    DetailsForm details() {
        return details;
    }

    /** True when the secret is to be forgotten at the end of the program. */
    public BooleanProperty untilTheEnd() {
        return untilTheEnd;
    }

    /** True when everybody on the way to the address could read what is sent. */
    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }
}

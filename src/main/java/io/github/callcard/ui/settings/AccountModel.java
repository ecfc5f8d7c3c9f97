package io.github.callcard.ui.settings;

import io.github.callcard.settings.SettingsAccess;
import io.github.callcard.ui.toolkit.Background;
import io.github.callcard.words.Words;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/**
 * The user who is signed in to the server in force, and the way out, which is asked about first. Belongs to the
 * window's thread; needs no toolkit.
 */
final class AccountModel {

    /** A key store may ask the user for a password, and a synchronisation is ended first. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** The state of the sign-in. */
    enum State {
        /** Not looked up yet, or there is no server. */
        UNKNOWN,
        NOBODY,
        SIGNED_IN
    }

    private final ServerAccess access;
    private final SettingsAccess settings;
    private final Words words;
    private final Background background;
    private final Failures failures;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNKNOWN);
    private final SaidText sentence = new SaidText();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final SaidText fault = new SaidText();

    /** @param words of this package */
    AccountModel(ServerAccess access, SettingsAccess settings, Words words, Background background) {
        this.access = access;
        this.settings = settings;
        this.words = words;
        this.background = background;
        failures = new Failures(words, "account.timeout");
    }

    /** Looks who is signed in, unless the user is just signing out. */
    void look() {
        if (busy.get()) {
            return;
        }
        ServerDraft server = ServerDraft.read(settings, "server");
        if (server.url().isEmpty() && server.clientId().isEmpty()) {
            background.cancel();
            show(server, State.UNKNOWN);
            return;
        }
        background.start(
                LIMIT,
                () -> access.isSignedIn(server),
                signedIn -> show(server, signedIn ? State.SIGNED_IN : State.NOBODY),
                failure -> show(server, State.UNKNOWN));
    }

    private void show(ServerDraft server, State now) {
        sentence.say(() -> switch (now) {
            case UNKNOWN -> "";
            case NOBODY -> words.say("account.nobody");
            case SIGNED_IN ->
                server.user().isEmpty() || server.kind() != SignInKind.BASIC
                        ? words.say("account.somebody")
                        : words.say("account.user", server.user());
        });
        state.set(now);
        asking.set(asking.get() && now == State.SIGNED_IN);
    }

    /** The user wants to sign out, and is told what that means. */
    void ask() {
        fault.clear();
        asking.set(true);
    }

    /** The user stays signed in. */
    void stay() {
        asking.set(false);
    }

    void signOut() {
        asking.set(false);
        busy.set(true);
        background.start(
                LIMIT,
                () -> {
                    access.signOut();
                    return true;
                },
                done -> {
                    busy.set(false);
                    look();
                },
                failure -> {
                    busy.set(false);
                    fault.say(failures.sentence(failure));
                    look();
                });
    }

    /** Says what it says in the language that the user reads now. */
    void sayAnew() {
        sentence.sayAnew();
        fault.sayAnew();
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The user's name at the server, empty while it is not known. */
    ReadOnlyStringProperty sentence() {
        return sentence.property();
    }

    /** True when the user is being asked if he means it. */
    ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** The reason why signing out did not work, empty where it did. */
    ReadOnlyStringProperty fault() {
        return fault.property();
    }
}

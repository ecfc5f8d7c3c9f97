package io.github.callcard.app.account;

import io.github.callcard.app.account.Secrets.Secret;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.os.SecretStore;
import io.github.callcard.os.SecretStoreException;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.signin.Tokens;
import io.github.callcard.sync.snapshot.SnapshotFile;
import io.github.callcard.vault.DataOwner;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user who is signed in, told without asking the server, so that a start without a network knows whose the snapshot
 * is. Signing out forgets it.
 *
 * <p>A password goes with a user name. Online the sign-in says who it was, and that stays known when it has run out. A
 * ticket or token says nothing: there the owner is whoever has this very token, told by a keyed hash of it; for what must outlive
 * the token, see {@link #person}.
 */
public final class SignedIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignedIn.class);

    private final ServerSettings server;
    private final Surroundings surroundings;
    private final String account;
    private final StorageKey key;
    private final TokenPerson tokenPerson;
    private @Nullable DataOwner owner;
    private @Nullable DataOwner person;

    public SignedIn(ServerSettings server, Surroundings surroundings) {
        this.server = server;
        this.surroundings = surroundings;
        // A user's name is the same in whatever case it is typed.
        this.account = ServerAccount.name(server).toLowerCase(Locale.ROOT);
        this.key = new StorageKey(surroundings, account);
        this.tokenPerson = new TokenPerson(surroundings, account);
    }

    /** The key for what is kept on disk of this account. */
    public StorageKey key() {
        return key;
    }

    /**
     * The snapshot of whoever is signed in.
     *
     * @param path where it is or will be
     * @param maxAge how long after its last confirmation it may still be used; empty for ever
     * @param notes told, in one sentence, what became of a snapshot that cannot be used
     */
    public SnapshotFile snapshot(Path path, Optional<Duration> maxAge, Consumer<Sentence> notes) {
        return new SnapshotFile(path, this::owner, key, maxAge, surroundings.clock(), notes);
    }

    /**
     * The owner of the caller ids: another server, kind of sign-in, tenant or user must not see them. Asked for again as long
     * as it is not known; once known it stays.
     */
    public synchronized DataOwner owner() {
        if (owner == null) {
            owner = told().orElse(null);
        }
        return owner == null ? DataOwner.UNKNOWN : owner;
    }

    /**
     * The owner of what must outlive a ticket or token: the person and the tenant. Unknown until the server has told it for the token
     * that is there; asked for again as long as it is not known.
     */
    public synchronized DataOwner person() {
        if (!isByToken()) {
            return owner();
        }
        if (person == null) {
            person = holder().flatMap(tokenPerson::remembered)
                    .map(this::ownerNamed)
                    .orElse(null);
        }
        return person == null ? DataOwner.UNKNOWN : person;
    }

    /** True when only the server can tell who the person is, and has not. */
    public boolean isToBeTold() {
        return isByToken() && !person().isKnown();
    }

    /** The server tells who is signed in. May block on the key store. */
    public synchronized void learn(String tenant, String user) {
        if (isByToken()) {
            String who = (tenant + " " + user).strip().toLowerCase(Locale.ROOT);
            person = ownerNamed(who);
            holder().ifPresent(mark -> tokenPerson.remember(mark, who));
        }
    }

    private boolean isByToken() {
        return switch (server.signIn()) {
            case TICKET, BEARER, XSRF -> true;
            case BASIC, ONLINE -> false;
        };
    }

    private Optional<DataOwner> told() {
        Optional<String> who = switch (server.signIn()) {
            case BASIC -> Optional.of("");
            case TICKET, BEARER, XSRF -> holder();
            case ONLINE -> onlineUser();
        };
        return who.map(this::ownerNamed);
    }

    private DataOwner ownerNamed(String name) {
        return new DataOwner(
                ServerAddress.of(server.url()).toString(), name.isEmpty() ? account : account + " " + name);
    }

    private Optional<String> holder() {
        try {
            Secrets secrets = new Secrets(surroundings);
            String token = secrets.required(Secret.TOKEN, ServerAccount.name(server));
            return key.get().map(secret -> fingerprint(secret, token));
        } catch (SentenceException e) {
            return Optional.empty();
        }
    }

    private static String fingerprint(SecretKey key, String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(("owner " + token).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }

    /** The user of the last sign-in, also when its tokens do not hold any more and are gone. */
    private Optional<String> onlineUser() {
        try {
            Optional<Tokens> tokens =
                    OnlineAccounts.storage(server, surroundings).load();
            if (tokens.isEmpty()) {
                return surroundings.secretStore().read(userName());
            }
            String tenant = tokens.get().identity().tenant();
            String user = (tenant + " " + tokens.get().identity().user()).toLowerCase(Locale.ROOT);
            remember(user);
            return Optional.of(user);
        } catch (SuperOfficeException e) {
            LOG.warn("Who is signed in is not known: {}", e.sentence());
        } catch (SecretStoreException e) {
            LOG.warn("Who is signed in is not known: {}", e.sentence());
        }
        return Optional.empty();
    }

    /** For the time when the tokens are gone; that it cannot be kept does not make the user unknown now. */
    private void remember(String user) {
        SecretStore store = surroundings.secretStore();
        try {
            if (!store.read(userName()).equals(Optional.of(user))) {
                store.store(userName(), user);
            }
        } catch (SecretStoreException e) {
            LOG.warn("Who is signed in is not remembered: {}", e.sentence());
        }
    }

    private String userName() {
        return "user of " + account;
    }

    /**
     * Deletes the sign-in from the key store, with the key for what is on disk and who it was.
     *
     * @throws SentenceException when the key store does not do it; says so
     */
    public void signOut() throws SentenceException, InterruptedException {
        try {
            switch (server.signIn()) {
                case ONLINE -> OnlineAccounts.forget(server, surroundings);
                case BASIC -> new Secrets(surroundings).forget(Secret.PASSWORD, ServerAccount.name(server));
                case TICKET, BEARER, XSRF -> new Secrets(surroundings).forget(Secret.TOKEN, ServerAccount.name(server));
            }
            key.forget();
            surroundings.secretStore().delete(userName());
            tokenPerson.forget();
        } catch (SecretStoreException e) {
            throw new SentenceException(
                    Sentence.of("The key for what is on disk was not deleted: {0}", e.sentence()), e);
        }
    }
}

package io.github.callcard.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.account.Secrets.Secret;
import io.github.callcard.app.monitor.Directories;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.demo.StandIn;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.os.SecretStore;
import io.github.callcard.os.SecretStoreException;
import io.github.callcard.os.StoreInMemory;
import io.github.callcard.settings.OnlineSettings;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.settings.ServerSettings.SignIn;
import io.github.callcard.settings.Settings;
import io.github.callcard.settings.SettingsFile;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.signin.Identity;
import io.github.callcard.superoffice.signin.TokenText;
import io.github.callcard.superoffice.signin.Tokens;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.vault.DataOwner;
import io.github.callcard.words.Sentence;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose the snapshot is, and with which key it is written. */
class SignedInTest {

    private static final String ONLINE_TOKENS = "sign-in of Cust1 at https://online.example.com/";

    @TempDir
    private Path folder;

    private final StoreInMemory store = new StoreInMemory();
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private Map<String, String> variables = Map.of();

    @Test
    void theKeyIsMadeOnceAndKept() {
        byte[] first = signedIn(basic("tej0")).key().get().orElseThrow().getEncoded();

        assertThat(first).hasSize(32);
        assertThat(signedIn(basic("TEJ0")).key().get().orElseThrow().getEncoded())
                .isEqualTo(first);
        assertThat(signedIn(basic("mari")).key().get().orElseThrow().getEncoded())
                .isNotEqualTo(first);
    }

    @Test
    void theVariableComesBeforeTheKeyStore() {
        variables = Map.of("CALLCARD_KEY", "a passphrase");

        assertThat(signedIn(basic("tej0")).key().get()).isPresent();
        assertThat(store.secrets()).isEmpty();
    }

    @Test
    void withALockedKeyStoreThereIsNoKeyUntilItIsUnlocked() {
        SecretKey made = signedIn(basic("tej0")).key().get().orElseThrow();
        StorageKey key = signedIn(basic("tej0")).key();
        store.lock(true);

        assertThat(key.get()).isEmpty();
        store.lock(false);

        assertThat(key.get()).contains(made);
    }

    @Test
    void aKeyThatCannotBeMadeIsNotTriedToBeMadeAgainAndAgain() {
        AtomicInteger tried = new AtomicInteger();
        StorageKey key = new SignedIn(basic("tej0"), surroundings().withSecretStore(readOnly(tried))).key();

        assertThat(key.get()).isEmpty();
        assertThat(key.get()).isEmpty();

        assertThat(tried)
                .as("each time may be a window that asks for a password")
                .hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = SignIn.class,
            names = {"TICKET", "ONLINE"})
    void whoIsSignedInIsAskedForAgainUntilItIsKnown(SignIn kind) throws Exception {
        ServerSettings server = kind == SignIn.ONLINE ? online() : server(kind);
        store.lock(true);
        SignedIn signedIn = signedIn(server);
        assertThat(signedIn.owner()).isEqualTo(DataOwner.UNKNOWN);
        store.lock(false);
        assertThat(signedIn.owner()).as("nobody yet").isEqualTo(DataOwner.UNKNOWN);

        if (kind == SignIn.ONLINE) {
            onlineUser("tor@fjord.example");
        } else {
            new Secrets(surroundings()).keep(Secret.TOKEN, ServerAccount.name(server), "a token");
        }

        assertThat(signedIn.owner()).isNotEqualTo(DataOwner.UNKNOWN);
    }

    @Test
    void aSynchronisationIsThereAtTheNextStartWithoutAServer() throws Exception {
        try (StandIn server = StandIn.start()) {
            sync(server);
        }
        try (DirectorySync offline = directory("http://127.0.0.1:1/SuperOffice/")) {
            assertThat(offline.directory().size()).as("another server's").isZero();
        }
        assertThat(notes)
                .containsExactly("The snapshot belonged to another user, sign-in or server and has been deleted.");
    }

    @Test
    void aKeyThatVanishedMakesTheSnapshotUnreadableAndItIsSetAside() throws Exception {
        try (StandIn server = StandIn.start()) {
            sync(server);
            store.secrets().keySet().removeIf(name -> name.startsWith("storage key of "));

            try (DirectorySync next = directory(server.address().toString())) {
                assertThat(next.directory().size()).isZero();
                assertThat(notes)
                        .singleElement()
                        .asString()
                        .contains("was made with another key; it is set aside")
                        .endsWith("The caller ids are fetched again.");
                next.sync();
            }
            try (DirectorySync again = directory(server.address().toString())) {
                assertThat(again.directory().size()).isPositive();
            }
        }
        assertThat(notes).hasSize(1);
    }

    @Test
    void signingOutDeletesTheKey() throws Exception {
        SignedIn signedIn = signedIn(basic("tej0"));
        byte[] before = signedIn.key().get().orElseThrow().getEncoded();

        signedIn.signOut();

        assertThat(store.secrets()).isEmpty();
        assertThat(signedIn(basic("tej0")).key().get().orElseThrow().getEncoded())
                .isNotEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = SignIn.class,
            names = {"TICKET", "BEARER", "XSRF"})
    void aTokenIsItsOwnOwner(SignIn kind) {
        variables = Map.of("CALLCARD_TOKEN", "7T:first");
        DataOwner first = signedIn(server(kind)).owner();
        assertThat(signedIn(server(kind)).owner()).as("at the next start").isEqualTo(first);
        assertThat(first.user()).doesNotContain("7T:first").doesNotContain(hex("7T:first"));

        variables = Map.of("CALLCARD_TOKEN", "7T:second");
        assertThat(signedIn(server(kind)).owner()).as("whoever that is").isNotEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(
            value = SignIn.class,
            names = {"TICKET", "BEARER", "XSRF"})
    void whatOutlivesATokenIsThePersons(SignIn kind) {
        variables = Map.of("CALLCARD_TOKEN", "7T:first");
        SignedIn first = signedIn(server(kind));
        assertThat(first.person()).isEqualTo(DataOwner.UNKNOWN);
        assertThat(first.isToBeTold()).isTrue();
        first.learn("Cust12345", "Kari");
        DataOwner kari = first.person();
        assertThat(signedIn(server(kind)).person())
                .as("at the next start, without a network")
                .isEqualTo(kari);

        variables = Map.of("CALLCARD_TOKEN", "7T:second");
        SignedIn second = signedIn(server(kind));
        assertThat(second.person()).as("whoever that is").isEqualTo(DataOwner.UNKNOWN);
        second.learn("Cust12345", "kari");
        assertThat(second.person()).isEqualTo(kari);
        second.learn("Cust12345", "ola");
        assertThat(second.person()).isNotEqualTo(kari);
        second.learn("Cust99999", "kari");
        assertThat(second.person()).isNotEqualTo(kari);
        assertThat(store.secrets().values()).noneMatch(value -> value.contains("7T:"));
    }

    @Test
    void aPasswordsPersonIsItsOwner() {
        assertThat(signedIn(basic("tej0")).isToBeTold()).isFalse();
        assertThat(signedIn(basic("tej0")).person())
                .isEqualTo(signedIn(basic("tej0")).owner());
    }

    @Test
    void withoutAKeyToHashATokenWithNobodyKnowsWhoseItIs() {
        variables = Map.of("CALLCARD_TOKEN", "7T:first");
        store.lock(true);

        assertThat(signedIn(server(SignIn.TICKET)).owner()).isEqualTo(DataOwner.UNKNOWN);
    }

    @Test
    void onlineTheOwnerIsWhoSignedIn() {
        assertThat(signedIn(online()).owner()).as("nobody yet").isEqualTo(DataOwner.UNKNOWN);

        onlineUser("Tor@Fjord.example");
        DataOwner tor = signedIn(online()).owner();
        assertThat(tor.user()).contains("tor@fjord.example");
        store.secrets().remove(ONLINE_TOKENS);
        assertThat(signedIn(online()).owner())
                .as("when the sign-in has run out")
                .isEqualTo(tor);

        onlineUser("kari@fjord.example");
        assertThat(signedIn(online()).owner()).isNotEqualTo(tor);
        store.secrets().remove(ONLINE_TOKENS);
        assertThat(signedIn(online()).owner()).isNotEqualTo(tor);
    }

    @Test
    void aLockedKeyStoreDoesNotMakeTheSnapshotSomebodyElses() throws Exception {
        Path snapshot = Files.writeString(folder.resolve("snapshot"), "left alone");
        store.lock(true);
        Settings settings = settings("""
                { "server": { "signIn": "online", "url": "https://online.example.com/", "clientId": "c", "tenant": "Cust1" } }
                """);

        Directories.of(
                        settings,
                        NumberPlan.international(),
                        surroundings(),
                        new Profile(folder),
                        note -> notes.add(note.toString()))
                .close();

        assertThat(snapshot).hasContent("left alone");
        assertThat(notes).isEmpty();
    }

    @Test
    void aKeyStoreThatTakesNothingMoreLeavesTheUserKnown() {
        onlineUser("tor@example.com");
        SecretStore readOnly = readOnly(new AtomicInteger());

        assertThat(new SignedIn(online(), surroundings().withSecretStore(readOnly)).owner())
                .isEqualTo(signedIn(online()).owner())
                .isNotEqualTo(DataOwner.UNKNOWN);
    }

    /** @param tried how often something was to be stored */
    private SecretStore readOnly(AtomicInteger tried) {
        return new SecretStore() {
            @Override
            public Sentence title() {
                return store.title();
            }

            @Override
            public Optional<String> read(String name) throws SecretStoreException {
                return store.read(name);
            }

            @Override
            public void store(String name, String secret) throws SecretStoreException {
                tried.incrementAndGet();
                throw new SecretStoreException(Sentence.of("There is no room."));
            }

            @Override
            public void delete(String name) throws SecretStoreException {
                throw new SecretStoreException(Sentence.of("There is no room."));
            }
        };
    }

    private void sync(StandIn server) throws Exception {
        try (DirectorySync sync = directory(server.address().toString())) {
            sync.sync();
            assertThat(sync.directory().size()).isPositive();
        }
        try (DirectorySync next = directory(server.address().toString())) {
            assertThat(next.directory().size()).as("before the server is asked").isPositive();
        }
    }

    private DirectorySync directory(String url) throws Exception {
        variables = Map.of("CALLCARD_PASSWORD", "demo");
        Settings settings = settings("{ \"server\": { \"url\": \"%s\", \"user\": \"demo\" } }".formatted(url));
        return Directories.of(
                settings,
                new NumberPlan("NO"),
                surroundings(),
                new Profile(folder),
                note -> notes.add(note.toString()));
    }

    private Settings settings(String text) throws Exception {
        Files.writeString(folder.resolve("settings.json"), text);
        return new SettingsFile(folder.resolve("settings.json"), Locale.ROOT).read();
    }

    private void onlineUser(String user) {
        Identity identity = new Identity("Cust1", ServerAddress.of("https://sod2.example.com/Cust1/"), user);
        store.secrets().put(ONLINE_TOKENS, TokenText.write(new Tokens("a", Instant.MAX, "r", identity)));
    }

    private static ServerSettings basic(String user) {
        return server(SignIn.BASIC, "https://crm.example.com/", user, null);
    }

    private static ServerSettings server(SignIn kind) {
        return server(kind, "https://crm.example.com/", null, null);
    }

    private static ServerSettings online() {
        return server(SignIn.ONLINE, "https://online.example.com/", null, new OnlineSettings("c", "Cust1"));
    }

    private static ServerSettings server(
            SignIn kind, String url, @Nullable String user, @Nullable OnlineSettings online) {
        return new ServerSettings(url, false, kind, user, null, null, null, null, online, List.of());
    }

    private SignedIn signedIn(ServerSettings server) {
        return new SignedIn(server, surroundings());
    }

    private Surroundings surroundings() {
        return TestSurroundings.with(variables, InputStream.nullInputStream()).withSecretStore(store);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}

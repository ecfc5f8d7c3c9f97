package io.github.callcard.app.monitor;

import io.github.callcard.app.account.ServerAccount;
import io.github.callcard.app.account.ServerConnection;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.Extensions;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.os.ProcessAge;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.settings.Settings;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.SuperOfficeClient;
import io.github.callcard.sync.CallerIdSource;
import io.github.callcard.sync.CombinedSource;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.sync.MaintenanceWindows;
import io.github.callcard.sync.SelectionSource;
import io.github.callcard.sync.SyncTimes;
import io.github.callcard.sync.snapshot.SnapshotFile;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.net.ProxySelector;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From the settings to a directory that keeps itself up to date. */
public final class Directories {

    private static final Logger LOG = LoggerFactory.getLogger(Directories.class);

    private Directories() {}

    /**
     * The directory of the settings' server, with what the profile's snapshot has. Without a server in the settings nobody
     * is known, and that is said.
     *
     * @param notes told, in one sentence, what became of a snapshot that cannot be used
     */
    public static DirectorySync of(
            Settings settings, NumberPlan plan, Surroundings surroundings, Profile profile, Consumer<Sentence> notes)
            throws SentenceException {
        return of(settings, new ServerConnection(settings, surroundings), plan, surroundings, profile, notes);
    }

    /**
     * The same over a connection that other parts use too.
     *
     * @param connection that of the settings
     */
    public static DirectorySync of(
            Settings settings,
            ServerConnection connection,
            NumberPlan plan,
            Surroundings surroundings,
            Profile profile,
            Consumer<Sentence> notes)
            throws SentenceException {
        if (connection.server().isPresent()) {
            connection.to(connection.server().get());
        }
        return retrying(settings, connection, plan, surroundings, profile, notes, SentenceException::sentence);
    }

    /**
     * The directory for those who go on without names: what is wrong with the address or the sign-in is what each attempt
     * says, and the first one after it is mended brings the names. Until then those of the snapshot are in use.
     *
     * @throws SentenceException when the list of colleagues cannot be used
     */
    public static DirectorySync retrying(
            Settings settings, NumberPlan plan, Surroundings surroundings, Profile profile, Consumer<Sentence> notes)
            throws SentenceException {
        ServerConnection connection = new ServerConnection(settings, surroundings);
        return retrying(settings, connection, plan, surroundings, profile, notes, SentenceException::sentence);
    }

    /**
     * The same over a connection that other parts use too.
     *
     * @param connection that of the settings
     * @param words what each attempt says of why it cannot sign in, one sentence
     * @throws SentenceException when the list of colleagues cannot be used
     */
    public static DirectorySync retrying(
            Settings settings,
            ServerConnection connection,
            NumberPlan plan,
            Surroundings surroundings,
            Profile profile,
            Consumer<Sentence> notes,
            Function<SentenceException, Sentence> words)
            throws SentenceException {
        Extensions colleagues = Colleagues.of(settings.colleagues(), profile);
        Supplier<DirectoryBuilder> builders = () -> new DirectoryBuilder(plan, colleagues);
        if (connection.server().isEmpty()) {
            return DirectorySync.off(Directory.empty(plan).with(colleagues));
        }
        ServerSettings server = connection.server().get();
        CallerIdSource source = new LazySource(
                () -> source(client(connection.to(server), builders, surroundings), server, builders),
                () -> connection.hasNewSignIn(server),
                words);
        MaintenanceWindows maintenance;
        try {
            maintenance = MaintenanceWindows.of(ServerAccount.address(server));
        } catch (SentenceException unusable) {
            // Each attempt says so; nothing is kept of a server that nobody can know.
            LOG.warn("The address of the server cannot be used");
            return new DirectorySync(source, builders.get().build(), surroundings.clock());
        }
        SnapshotFile snapshot = connection
                .signedIn(server)
                .snapshot(profile.snapshot(), settings.sync().snapshotMaxAge(), notes);
        DirectorySync sync = DirectorySync.keeping(
                snapshot,
                builders,
                source,
                SyncTimes.every(settings.sync().interval()),
                maintenance,
                surroundings.clock());
        LOG.info(
                "Ready to look up {} ms after the start of the process, with {} caller ids",
                ProcessAge.now().toMillis(),
                sync.directory().size());
        return sync;
    }

    /** The caller ids behind a connection, in memory only. */
    public static DirectorySync of(Connection connection, NumberPlan plan, Surroundings surroundings) {
        return new DirectorySync(
                client(connection, () -> new DirectoryBuilder(plan), surroundings)::callerIds,
                Directory.empty(plan),
                surroundings.clock());
    }

    /** The user's own caller ids, and those of the selections where there are any. */
    private static CallerIdSource source(
            SuperOfficeClient client, ServerSettings server, Supplier<DirectoryBuilder> builders) {
        List<Integer> selections = server.selections();
        if (selections.isEmpty()) {
            return client::callerIds;
        }
        return new CombinedSource(
                client::callerIds,
                selections.stream()
                        .map(id -> new SelectionSource(id, hash -> client.callerIdsOf(id, hash)))
                        .toList(),
                builders);
    }

    private static SuperOfficeClient client(
            Connection connection, Supplier<DirectoryBuilder> builders, Surroundings surroundings) {
        return new SuperOfficeClient(connection, builders, surroundings.clock(), ProxySelector.getDefault());
    }
}

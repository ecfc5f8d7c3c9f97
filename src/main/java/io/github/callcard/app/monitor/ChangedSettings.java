package io.github.callcard.app.monitor;

import io.github.callcard.app.account.ServerConnection;
import io.github.callcard.app.account.SignedIn;
import io.github.callcard.directory.Directory;
import io.github.callcard.os.WorkerThread;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.settings.Settings;
import io.github.callcard.vault.SealedFile;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes changed settings into use while the program runs: only the parts that differ are made anew, one change after the
 * other, on a thread of its own.
 */
public final class ChangedSettings implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChangedSettings.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final CallMonitorParts parts;
    private final Consumer<Settings> followers;
    private final RunningParts running;
    private final WorkerThread thread = new WorkerThread("changed-settings");

    private final AtomicBoolean newSignIn = new AtomicBoolean();
    private final AtomicBoolean newLineSignIn = new AtomicBoolean();

    // The settings and sign-ins in use; they belong to the thread.
    private Settings inUse;
    private int lineSignIns;

    /**
     * @param first what the program was made from
     * @param followers told changed settings when they are in use
     */
    public ChangedSettings(Settings first, CallMonitorParts parts, Consumer<Settings> followers, RunningParts running) {
        this.inUse = first;
        this.parts = parts;
        this.followers = followers;
        this.running = running;
    }

    /** The user signed in to the server anew: the settings that come next are taken into use with that, be they the same. */
    public void expectSignIn() {
        newSignIn.set(true);
    }

    /** The same for the accounts of lines. */
    public void expectLineSignIn() {
        newLineSignIn.set(true);
    }

    /** Goes over to other settings. Returns at once. */
    public void use(Settings next) {
        if (!thread.run(() -> take(next))) {
            LOG.debug("Settings were changed after the end.");
        }
    }

    /**
     * Ends all that talks to the server, forgets the sign-in and what it brought, and goes on without. Blocks.
     *
     * @throws SentenceException when the key store does not forget it; says so
     */
    public void signOut() throws SentenceException, InterruptedException {
        FutureTask<Settings> forgetting = new FutureTask<>(() -> {
            forget(inUse);
            return inUse;
        });
        if (!thread.run(forgetting)) {
            LOG.debug("The user signed out after the end.");
            return;
        }
        try {
            forgetting.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SentenceException told) {
                throw told;
            }
            throw new IllegalStateException("signing out broke", e);
        }
    }

    private void forget(Settings settings) throws SentenceException, InterruptedException {
        running.services().signOut();
        running.monitor().signOut();
        running.journal().forget();
        SealedFile.wipe(parts.profile().activities(), parts.notes());
        SealedFile.wipe(parts.profile().callers(), parts.notes());
        try {
            if (settings.server().isPresent()) {
                new SignedIn(settings.server().get(), parts.surroundings()).signOut();
            }
        } finally {
            ServerConnection connection = parts.connection(settings);
            running.monitor().use(() -> parts.directory(settings, connection), null);
            running.services().changeUser();
            running.services().use(parts.crm(connection));
            // The journal is used again by the next sign-in.
            running.showStatus();
        }
    }

    private void take(Settings next) {
        Settings old = inUse;
        boolean otherUser = newSignIn.getAndSet(false) || !isSameUser(old.server(), next.server());
        boolean otherDirectory = otherUser || !madeFrom(old).equals(madeFrom(next));
        boolean otherAccounts = newLineSignIn.getAndSet(false);
        boolean otherLines = otherAccounts
                || !old.lines().equals(next.lines())
                || !old.colleagues().equals(next.colleagues());
        inUse = next;
        lineSignIns += otherAccounts ? 1 : 0;
        if (!old.language().equals(next.language())) {
            running.speak(next.language());
        }
        if (!old.card().equals(next.card())) {
            running.apply(next.card());
        }
        if (!old.alerts().equals(next.alerts())) {
            running.apply(next.alerts());
        }
        if (otherDirectory) {
            LOG.info("The directory is made anew for changed settings");
            // Nothing may renew a sign-in over the old connection while something does over the new one.
            running.services().use(Optional.empty());
            ServerConnection connection = parts.connection(next);
            running.monitor().use(() -> parts.directory(next, connection), meanwhile(old, next));
            if (otherUser) {
                running.services().changeUser();
            }
            running.services().use(parts.crm(connection));
            if (otherUser) {
                running.journal().use(parts.journal(connection), next.journal().days(), Duration.ZERO);
            }
        }
        if (!old.journal().equals(next.journal())) {
            running.journal().keep(next.journal().days());
            running.colleagueWatch().want(next.journal().colleagues());
        }
        if (otherLines) {
            LOG.info("The lines are watched anew for changed settings");
            var unused = running.monitor().use(parts.lines(next, lineSignIns)).thenRun(running::showStatus);
        }
        if (otherDirectory || otherLines) {
            running.showStatus();
        }
        followers.accept(next);
    }

    private static List<Object> madeFrom(Settings settings) {
        return List.of(settings.server(), settings.region(), settings.site(), settings.colleagues(), settings.sync());
    }

    /** The caller ids there are, read by the new rules; another user or tenant must not see them. */
    private @Nullable Directory meanwhile(Settings old, Settings next) {
        return old.server().isPresent() && isSameUser(old.server(), next.server())
                ? running.monitor().directory().with(parts.plan(next)).with(parts.colleagues(next))
                : null;
    }

    private static boolean isSameUser(Optional<ServerSettings> one, Optional<ServerSettings> other) {
        return one.map(ChangedSettings::user).equals(other.map(ChangedSettings::user));
    }

    private static List<String> user(ServerSettings server) {
        String tenant = server.online() == null
                ? ""
                : Objects.requireNonNullElse(server.online().tenant(), "");
        return List.of(server.url(), server.signIn().name(), Objects.requireNonNullElse(server.user(), ""), tenant);
    }

    /** Waits for the change that is being made, so that no line is started any more afterwards. */
    @Override
    public void close() {
        if (!thread.finish(TIMEOUT)) {
            LOG.warn("A change of the settings does not end; it is left behind.");
        }
    }
}

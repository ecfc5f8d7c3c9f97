package io.github.callcard.app.window;

import io.github.callcard.app.settings.ServerSettings;
import io.github.callcard.app.settings.Settings;
import io.github.callcard.app.settings.UserException;
import io.github.callcard.app.station.OfficeConnection;
import io.github.callcard.app.station.SignedIn;
import io.github.callcard.directory.Directory;
import io.github.callcard.vault.SealedFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes changed settings into use while the program runs: only the parts that differ are made anew, one change after the
 * other, on a thread of its own.
 */
final class ChangedSettings implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChangedSettings.class);

    private final StationParts parts;
    private final Consumer<Settings> followers;
    private final Workplace workplace;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("settings-in-use").factory());

    private final AtomicBoolean newSignIn = new AtomicBoolean();
    private final AtomicBoolean newLineSignIn = new AtomicBoolean();

    // What is in use; belongs to the thread.
    private Settings inUse;
    private int lineSignIns;

    /**
     * @param first what the workplace was made from
     * @param followers told changed settings when they are in use
     */
    ChangedSettings(Settings first, StationParts parts, Consumer<Settings> followers, Workplace workplace) {
        this.inUse = first;
        this.parts = parts;
        this.followers = followers;
        this.workplace = workplace;
    }

    /** The user signed in to the server anew: the settings that come next are taken into use with that, be they the same. */
    void expectSignIn() {
        newSignIn.set(true);
    }

    /** The same for the accounts of lines. */
    void expectLineSignIn() {
        newLineSignIn.set(true);
    }

    /** Goes over to other settings. Returns at once. */
    void use(Settings next) {
        run(() -> take(next));
    }

    /**
     * Ends all that talks to the server, forgets the sign-in and what it brought, and goes on without. Blocks.
     *
     * @throws UserException when the key store does not forget it; says so
     */
    void signOut() throws UserException, InterruptedException {
        try {
            thread.submit(() -> {
                        forget(inUse);
                        return inUse;
                    })
                    .get();
        } catch (RejectedExecutionException closed) {
            LOG.debug("The user signed out after the end.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UserException told) {
                throw told;
            }
            throw new IllegalStateException("signing out broke", e);
        }
    }

    private void forget(Settings settings) throws UserException, InterruptedException {
        workplace.services().signOut();
        workplace.station().signOut();
        SealedFile.wipe(parts.profile().activities(), parts.notes());
        try {
            if (settings.server().isPresent()) {
                new SignedIn(settings.server().get(), parts.surroundings()).signOut();
            }
        } finally {
            OfficeConnection office = parts.office(settings);
            workplace.station().use(() -> parts.directory(settings, office), null);
            workplace.services().use(parts.crm(office));
            workplace.showStatus();
        }
    }

    private void take(Settings next) {
        Settings old = inUse;
        boolean otherDirectory = newSignIn.getAndSet(false) || !madeFrom(old).equals(madeFrom(next));
        boolean otherAccounts = newLineSignIn.getAndSet(false);
        boolean otherLines = otherAccounts || !old.lines().equals(next.lines());
        inUse = next;
        lineSignIns += otherAccounts ? 1 : 0;
        if (!old.card().equals(next.card())) {
            workplace
                    .desktop()
                    .apply(Desktops.of(next.card(), parts.surroundings().locale()));
        }
        if (otherDirectory) {
            LOG.info("The directory is made anew for changed settings");
            // Nothing may renew a sign-in over the old connection while something does over the new one.
            workplace.services().use(Optional.empty());
            OfficeConnection office = parts.office(next);
            workplace.station().use(() -> parts.directory(next, office), meanwhile(old, next));
            workplace.services().use(parts.crm(office));
        }
        if (otherLines) {
            LOG.info("The lines are watched anew for changed settings");
            var unused = workplace.station().use(parts.lines(next, lineSignIns)).thenRun(workplace::showStatus);
        }
        if (otherDirectory || otherLines) {
            workplace.showStatus();
        }
        followers.accept(next);
    }

    private static List<Object> madeFrom(Settings settings) {
        return List.of(settings.server(), settings.region(), settings.site(), settings.colleagues(), settings.sync());
    }

    /** The caller ids there are, read by the new rules; another user or tenant must not see them. */
    private @Nullable Directory meanwhile(Settings old, Settings next) {
        return isSameUser(old.server(), next.server())
                ? workplace.station().directory().with(parts.plan(next)).with(parts.colleagues(next))
                : null;
    }

    private static boolean isSameUser(Optional<ServerSettings> one, Optional<ServerSettings> other) {
        return one.isPresent() && other.isPresent() && user(one.get()).equals(user(other.get()));
    }

    private static List<String> user(ServerSettings server) {
        String tenant = server.online() == null
                ? ""
                : Objects.requireNonNullElse(server.online().tenant(), "");
        return List.of(server.url(), server.signIn().name(), Objects.requireNonNullElse(server.user(), ""), tenant);
    }

    private void run(Runnable change) {
        try {
            thread.execute(() -> {
                try {
                    change.run();
                } catch (RuntimeException | Error e) {
                    LOG.error("Changed settings could not be taken into use; the next start will.", e);
                }
            });
        } catch (RejectedExecutionException closed) {
            LOG.debug("Settings were changed after the end.");
        }
    }

    /** Waits for the change that is being made, so that no line is started any more afterwards. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("A change of the settings does not end; it is left behind.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

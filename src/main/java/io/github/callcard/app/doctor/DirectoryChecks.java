package io.github.callcard.app.doctor;

import io.github.callcard.app.account.ServerCheck;
import io.github.callcard.app.account.SignedIn;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.settings.Settings;
import io.github.callcard.sync.snapshot.Snapshot;
import io.github.callcard.words.Count;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checks of the caller ids' source, and of what is kept of them. */
final class DirectoryChecks {

    private static final Duration OLD = Duration.ofDays(7);

    private DirectoryChecks() {}

    static List<Finding> server(Optional<ServerSettings> server, Surroundings surroundings)
            throws InterruptedException {
        if (server.isEmpty()) {
            return List.of(Finding.attention(
                    Sentence.of("server"),
                    Sentence.of("No server is set, so no caller is known; add \"server\" to settings.json.")));
        }
        return new ServerCheck(server.get(), surroundings)
                .run().stream().map(DirectoryChecks::finding).toList();
    }

    private static Finding finding(ServerCheck.Step step) {
        Sentence check = switch (step.subject()) {
            case SERVER -> Sentence.of("server");
            case SIGN_IN -> Sentence.of("sign-in");
            case CALLER_IDS -> Sentence.of("caller ids");
        };
        return new Finding(check, step.passed() ? Finding.Level.OK : Finding.Level.FAILED, step.sentence());
    }

    /** Tries a copy, since what cannot be used is set aside by whoever finds out. */
    static List<Finding> snapshot(Settings settings, Profile profile, Surroundings surroundings) throws IOException {
        if (settings.server().isEmpty()) {
            return List.of();
        }
        if (!Files.exists(profile.snapshot())) {
            return List.of(Finding.attention(
                    Sentence.of("snapshot"),
                    Sentence.of(
                            "No caller ids are saved on this computer yet; they are saved after the first synchronisation"
                                    + " if a key store or CALLCARD_KEY has a key.")));
        }
        Path folder = Files.createTempDirectory("callcard-doctor");
        Path copy = folder.resolve("snapshot");
        try {
            Files.copy(profile.snapshot(), copy);
            List<Sentence> notes = new ArrayList<>();
            Optional<Snapshot> loaded = new SignedIn(settings.server().get(), surroundings)
                    .snapshot(copy, settings.sync().snapshotMaxAge(), notes::add)
                    .load(() -> new DirectoryBuilder(NumberPlan.international()));
            return List.of(loaded.isPresent() ? usable(loaded.get(), surroundings) : unusable(notes, folder));
        } finally {
            for (String name : List.of("snapshot", "snapshot.unusable")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.deleteIfExists(folder);
        }
    }

    private static Finding usable(Snapshot snapshot, Surroundings surroundings) {
        Instant now = surroundings.clock().instant();
        Count numbers = new Count(snapshot.directory().size());
        boolean one = numbers.value() == 1;
        if (snapshot.confirmed().isAfter(now.plus(Duration.ofMinutes(5)))) {
            return Finding.attention(
                    Sentence.of("snapshot"),
                    Sentence.of(
                            one
                                    ? "{0} number is saved for starting without a server, confirmed in the future; check"
                                            + " this computer's clock."
                                    : "{0} numbers are saved for starting without a server, confirmed in the future; check"
                                            + " this computer's clock.",
                            numbers));
        }
        Duration age = Duration.between(snapshot.confirmed(), now);
        return age.compareTo(OLD) > 0
                ? Finding.attention(
                        Sentence.of("snapshot"),
                        Sentence.of(
                                one
                                        ? "{0} number is saved for starting without a server, last confirmed {1} days ago;"
                                                + " find out why the server does not answer."
                                        : "{0} numbers are saved for starting without a server, last confirmed {1} days"
                                                + " ago; find out why the server does not answer.",
                                numbers,
                                age.toDays()))
                : Finding.ok(
                        Sentence.of("snapshot"),
                        Sentence.of(
                                one
                                        ? "{0} number is saved for starting without a server."
                                        : "{0} numbers are saved for starting without a server.",
                                numbers));
    }

    private static Finding unusable(List<Sentence> notes, Path folder) {
        return Finding.attention(
                Sentence.of("snapshot"),
                notes.isEmpty()
                        ? Sentence.of("The snapshot cannot be used at the moment without its key and a sign-in.")
                        : Sentence.of(
                                "The snapshot cannot be used at the moment: {0}",
                                notes.getFirst().withTexts(text -> text.replace(folder.toString(), "the profile"))));
    }
}

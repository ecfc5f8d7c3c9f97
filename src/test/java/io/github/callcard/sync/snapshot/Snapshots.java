package io.github.callcard.sync.snapshot;

import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.superoffice.LeftOutRows;
import io.github.callcard.vault.DataOwner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The set-up that the tests of the snapshot share. */
final class Snapshots {

    static final NumberPlan NORWAY = new NumberPlan("NO");
    static final Instant NOON = Instant.parse("2026-03-10T11:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneId.of("Europe/Oslo"));
    static final DataOwner OWNER = new DataOwner("https://crm.example.com/SuperOffice/", "tej0");
    static final SecretKey KEY = key("one");

    private Snapshots() {}

    static SecretKey key(String name) {
        return new SecretKeySpec(Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 32), "AES");
    }

    static SnapshotFile file(Path path) {
        return new SnapshotFile(path, () -> OWNER, () -> Optional.of(KEY), Optional.empty(), CLOCK, note -> {});
    }

    static Optional<Snapshot> load(SnapshotFile file) {
        return file.load(() -> new DirectoryBuilder(NORWAY));
    }

    /** A set that says of itself, in its hash, which and how large it is. */
    static Snapshot set(int number, int rows) {
        return new Snapshot(directory(number, rows), number + "/" + rows, LeftOutRows.NONE, NOON);
    }

    /** True when a set is what its hash says, to the last row. */
    static boolean isWhole(Snapshot snapshot) {
        int slash = snapshot.hash().indexOf('/');
        int number = Integer.parseInt(snapshot.hash().substring(0, slash));
        Directory expected = directory(number, Integer.parseInt(snapshot.hash().substring(slash + 1)));
        return sameRows(snapshot.directory(), expected);
    }

    static boolean sameRows(Directory one, Directory other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int place = 0; place < one.size(); place++) {
            if (!one.get(place).equals(other.get(place))) {
                return false;
            }
        }
        return true;
    }

    private static Directory directory(int number, int rows) {
        DirectoryBuilder builder = new DirectoryBuilder(NORWAY);
        for (int row = 0; row < rows; row++) {
            String name = "Åse Nordmann " + number + "-" + row;
            builder.add(4722000000L + row, 0, row + 1, name, 3 + row % 7, "Fjord & Sønn AS " + row % 7, "Mrs");
        }
        return builder.build();
    }
}

package io.github.callcard.os;

import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Trust in administrators alone, for a file and for the folders and links that lead to it: whoever may change one of those
 * could put another file in its place.
 *
 * @param ownership how this system says who decides about one of them
 */
record TrustInAdministrators(Ownership ownership) implements FileTrust {

    /** The knowledge of who decides about files, folders and links. */
    interface Ownership {

        /** The statement why administrators do not decide alone about this place, which is not followed. */
        Optional<Sentence> flaw(Path place) throws IOException;
    }

    @Override
    public Optional<Sentence> flaw(Path file) throws IOException {
        Path given = file.toAbsolutePath();
        Path real = file.toRealPath();
        Set<Path> all = new LinkedHashSet<>();
        for (Path place : new Path[] {given, real}) {
            Path folder = place.getParent();
            if (folder != null) {
                all.add(folder);
                all.add(folder.toRealPath());
            }
            all.add(place);
        }
        for (Path place : all) {
            Optional<Sentence> flaw = ownership.flaw(place);
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return Optional.empty();
    }
}

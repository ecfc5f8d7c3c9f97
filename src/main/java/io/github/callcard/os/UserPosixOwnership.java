package io.github.callcard.os;

import com.sun.jna.Library;
import com.sun.jna.Native;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The ownership of files of Linux and macOS: whether this user and root alone decide about them. Groups are trusted as
 * their members' owner trusts them: distributions give every user a group, and administrators one for installing
 * software.
 *
 * @param user the number of the user
 */
record UserPosixOwnership(int user) implements TrustInAdministrators.Ownership {

    /** Of the C library; POSIX. */
    private interface Posix extends Library {
        int getuid();
    }

    private static final int ROOT = 0;

    private static final int KIND = 0170000;
    private static final int LINK = 0120000;
    private static final int FOLDER = 0040000;
    private static final int STICKY = 0001000;
    private static final int OTHERS_WRITE = 0002;

    static UserPosixOwnership ofProcess() {
        return new UserPosixOwnership(Native.load("c", Posix.class).getuid());
    }

    @Override
    public Optional<Sentence> flaw(Path place) throws IOException {
        Map<String, Object> attributes = Files.readAttributes(place, "unix:uid,mode,owner", LinkOption.NOFOLLOW_LINKS);
        return flaw(
                place,
                (Integer) value(attributes, "uid"),
                (Integer) value(attributes, "mode"),
                ((UserPrincipal) value(attributes, "owner")).getName());
    }

    private static Object value(Map<String, Object> attributes, String name) {
        return Objects.requireNonNull(attributes.get(name), name);
    }

    /** @param mode kind and permissions, as {@code st_mode} has them */
    Optional<Sentence> flaw(Path place, int owner, int mode, String ownerName) {
        if (owner != ROOT && owner != user) {
            return Optional.of(Sentence.of("{0} belongs to {1}", place, ownerName));
        }
        int kind = mode & KIND;
        // Somebody who may write into a folder for all, such as /tmp, still cannot replace what is another's there.
        boolean othersKeepOff = kind == LINK || (kind == FOLDER && (mode & STICKY) != 0);
        return (mode & OTHERS_WRITE) != 0 && !othersKeepOff
                ? Optional.of(Sentence.of("{0} can be changed by everybody", place))
                : Optional.empty();
    }
}

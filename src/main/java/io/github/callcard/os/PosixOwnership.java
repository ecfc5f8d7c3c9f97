package io.github.callcard.os;

import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The ownership of files of Linux and macOS: whether root alone decides about them.
 *
 * @param mac where members of the group {@code admin} are administrators; elsewhere the permissions of a group also stand
 *     for those of everybody in an access list, so that no group is trusted
 */
record PosixOwnership(boolean mac) implements TrustInAdministrators.Ownership {

    private static final int ROOT = 0;
    private static final int WHEEL = 0;
    private static final int ADMIN = 80;

    private static final int KIND = 0170000;
    private static final int LINK = 0120000;
    private static final int GROUP_WRITES = 0020;
    private static final int OTHERS_WRITE = 0002;

    @Override
    public Optional<Sentence> flaw(Path place) throws IOException {
        Map<String, Object> attributes =
                Files.readAttributes(place, "unix:uid,gid,mode,owner,group", LinkOption.NOFOLLOW_LINKS);
        return flaw(
                place,
                number(attributes, "uid"),
                number(attributes, "gid"),
                number(attributes, "mode"),
                ((UserPrincipal) value(attributes, "owner")).getName(),
                ((GroupPrincipal) value(attributes, "group")).getName());
    }

    /** @param mode kind and permissions, as {@code st_mode} has them */
    Optional<Sentence> flaw(Path place, int user, int group, int mode, String userName, String groupName) {
        if (user != ROOT) {
            return Optional.of(Sentence.of("{0} belongs to {1}", place, userName));
        }
        // The folder of a link says what may be done with it; its own permissions mean nothing.
        if ((mode & KIND) == LINK) {
            return Optional.empty();
        }
        if ((mode & OTHERS_WRITE) != 0) {
            return Optional.of(Sentence.of("{0} can be changed by everybody", place));
        }
        boolean administrators = mac && (group == WHEEL || group == ADMIN);
        return (mode & GROUP_WRITES) != 0 && !administrators
                ? Optional.of(Sentence.of("{0} can be changed by the group {1}", place, groupName))
                : Optional.empty();
    }

    private static int number(Map<String, Object> attributes, String name) {
        return (Integer) value(attributes, name);
    }

    private static Object value(Map<String, Object> attributes, String name) {
        return Objects.requireNonNull(attributes.get(name), name);
    }
}

package io.github.callcard.os;

import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/**
 * Trust in this user and in administrators, for a file and for every folder and link on the way to it, from the top. A
 * file not there yet is trusted no more than the folder in which somebody could make it.
 *
 * @param ownership how this system says who decides about one of them
 */
record TrustInUserAndAdministrators(TrustInAdministrators.Ownership ownership) implements FileTrust {

    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    /** Trust in the user of this process. */
    static FileTrust of(boolean windows) {
        return new TrustInUserAndAdministrators(
                windows ? new WindowsOwnership(Set.of(WindowsOwnership.user())) : UserPosixOwnership.ofProcess());
    }

    @Override
    public Optional<Sentence> flaw(Path file) throws IOException {
        Path root = file.toAbsolutePath().getRoot();
        if (root.toString().startsWith("\\\\")) {
            return Optional.of(Sentence.of("{0} is another computer's", root));
        }
        Optional<Sentence> flaw = ownership.flaw(root);
        Deque<Path> names = new ArrayDeque<>();
        file.toAbsolutePath().forEach(names::addLast);
        Path here = root;
        int links = 0;
        while (flaw.isEmpty() && !names.isEmpty()) {
            Path name = names.removeFirst();
            Path parent = here.getParent();
            if (name.toString().equals("..")) {
                here = parent == null ? here : parent;
                continue;
            }
            Path next = here.resolve(name).normalize();
            try {
                flaw = ownership.flaw(next);
            } catch (NoSuchFileException none) {
                if (isForAll(here)) {
                    return Optional.of(Sentence.of("{0} can be changed by everybody", here));
                }
                throw none;
            }
            if (flaw.isEmpty() && Files.isSymbolicLink(next)) {
                if (++links > MOST_LINKS) {
                    throw new FileSystemException(file.toString(), null, "too many links lead to it");
                }
                Path target = Files.readSymbolicLink(next);
                here = target.isAbsolute() ? target.getRoot() : here;
                addFirst(names, target);
            } else {
                here = next;
            }
        }
        return flaw;
    }

    /** Such as the temporary one, where nobody can replace what is there, but everybody can make what is not. */
    private static boolean isForAll(Path folder) throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE);
    }

    private static void addFirst(Deque<Path> names, Path target) {
        for (int i = target.getNameCount() - 1; i >= 0; i--) {
            names.addFirst(target.getName(i));
        }
    }
}

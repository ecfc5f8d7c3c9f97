package io.github.callcard.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that lies in the place of an own one and is none: it gets another name, since it may be of use to somebody.
 */
public final class DamagedFile {

    private static final int MOST = 9;

    private DamagedFile() {}

    /**
     * Gives the file, or the folder, the name {@code NAME.damaged}; where several are kept already, the latest one goes.
     *
     * @return where it is now
     */
    public static Path setAside(Path file) throws IOException {
        Path aside = file;
        for (int i = 1; i <= MOST; i++) {
            aside = file.resolveSibling(file.getFileName() + ".damaged" + (i == 1 ? "" : "-" + i));
            if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                return Files.move(file, aside);
            }
        }
        return Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    }
}

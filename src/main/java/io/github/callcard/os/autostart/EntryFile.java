package io.github.callcard.os.autostart;

import io.github.callcard.os.BoundedFile;
import io.github.callcard.os.DamagedFile;
import io.github.callcard.os.ReplacedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** An entry that is a file of its own. */
final class EntryFile implements Autostart {

    private final Path file;
    private final Function<List<String>, String> content;

    /** @param content what stands in the file that starts a command */
    EntryFile(Path file, Function<List<String>, String> content) {
        this.file = file;
        this.content = content;
    }

    @Override
    public boolean turnOn(List<String> command) throws IOException {
        String control = command.stream()
                .filter(word -> word.chars().anyMatch(Character::isISOControl))
                .findFirst()
                .orElse(null);
        if (control != null) {
            throw new IOException("The program's path has a character in it that " + file + " cannot hold.");
        }
        byte[] wanted = content.apply(command).getBytes(StandardCharsets.UTF_8);
        if (Files.isRegularFile(file)) {
            if (has(wanted)) {
                return false;
            }
        } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            // A folder or the like, which no system starts anything by.
            DamagedFile.setAside(file);
        }
        // Whoever signs in at this moment finds the old entry or the new one.
        new ReplacedFile(file).replace(out -> out.write(wanted));
        return true;
    }

    private boolean has(byte[] wanted) throws IOException {
        return Files.size(file) == wanted.length && Arrays.equals(BoundedFile.read(file, wanted.length), wanted);
    }

    @Override
    public boolean turnOff() throws IOException {
        return Files.deleteIfExists(file);
    }
}

package io.github.callcard.os.autostart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        try {
            if (Arrays.equals(Files.readAllBytes(file), wanted)) {
                return false;
            }
        } catch (NoSuchFileException none) {
            Files.createDirectories(file.getParent());
        }
        // Whoever signs in at this moment finds the old entry or the new one.
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.write(written, wanted);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    @Override
    public boolean turnOff() throws IOException {
        return Files.deleteIfExists(file);
    }
}

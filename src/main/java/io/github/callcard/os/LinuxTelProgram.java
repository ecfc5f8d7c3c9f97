package io.github.callcard.os;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desktop file that {@code xdg-mime} names for {@code tel:} links, with its name for people. */
final class LinuxTelProgram implements TelProgram {

    private static final Logger LOG = LoggerFactory.getLogger(LinuxTelProgram.class);

    private static final int SECONDS = 2;
    private static final int MOST_BYTES = 1 << 16;
    private static final String OWN = "callcard";
    private static final String ENDING = ".desktop";
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_.@+-]{1,200}\\.desktop");

    private final Supplier<String> query;
    private final List<Path> folders;

    /**
     * @param query says the name of the desktop file, or nothing
     * @param folders in which desktop files are, the first before the others
     */
    LinuxTelProgram(Supplier<String> query, List<Path> folders) {
        this.query = query;
        this.folders = List.copyOf(folders);
    }

    static LinuxTelProgram ofUser(Map<String, String> variables) {
        String own = variables.getOrDefault("XDG_DATA_HOME", System.getProperty("user.home") + "/.local/share");
        String all = variables.getOrDefault("XDG_DATA_DIRS", "/usr/local/share:/usr/share");
        List<Path> folders = Stream.concat(Stream.of(own), Stream.of(all.split(":", -1)))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, "applications"))
                .toList();
        return new LinuxTelProgram(LinuxTelProgram::ask, folders);
    }

    @Override
    public Optional<String> name() {
        String file = query.get().strip();
        if (!FILE.matcher(file).matches() || file.contains(OWN)) {
            return Optional.empty();
        }
        String plain = file.substring(0, file.length() - ENDING.length());
        return Optional.of(folders.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::isRegularFile)
                .findFirst()
                .flatMap(LinuxTelProgram::nameIn)
                .orElse(plain.substring(plain.lastIndexOf('.') + 1)));
    }

    /** The name without a language, of the first group. */
    private static Optional<String> nameIn(Path file) {
        try {
            byte[] bytes = BoundedFile.read(file, MOST_BYTES);
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("Name="))
                    .map(line -> line.substring("Name=".length()).strip())
                    .filter(name -> !name.isEmpty())
                    .findFirst();
        } catch (IOException e) {
            LOG.debug("{} cannot be read: {}", file, e.toString());
            return Optional.empty();
        }
    }

    private static String ask() {
        @Nullable Process asking = null;
        try {
            asking = new ProcessBuilder("xdg-mime", "query", "default", "x-scheme-handler/tel")
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectError(Redirect.DISCARD)
                    .start();
            if (!asking.waitFor(SECONDS, TimeUnit.SECONDS)) {
                return "";
            }
            return new String(asking.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            LOG.debug("The desktop does not tell what opens tel: links: {}", e.toString());
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            if (asking != null) {
                asking.destroyForcibly();
            }
        }
    }
}

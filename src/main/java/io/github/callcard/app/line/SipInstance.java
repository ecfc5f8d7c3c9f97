package io.github.callcard.app.line;

import io.github.callcard.settings.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The URN by which registrars know a device again (RFC 5626, section 4.1): the program's is the same at each start, another on
 * each computer and for each profile, and nobody can guess it.
 */
final class SipInstance {

    private static final Logger LOG = LoggerFactory.getLogger(SipInstance.class);
    private static final List<Path> MACHINE_IDS =
            List.of(Path.of("/etc/machine-id"), Path.of("/var/lib/dbus/machine-id"));
    private static final int LONGEST = 200;

    private SipInstance() {}

    /** The one of a command, which may run beside the program. */
    static String ofCommand() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    /** The one of the program. A profile may be on several computers, and a computer may be a copy of another. */
    static String ofProgram(Profile profile, Map<String, String> environment) {
        try {
            String seed = seed(profile.device()) + " " + computer(environment);
            return "urn:uuid:" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warn("The name of this device cannot be kept: {}", e.toString());
            return ofCommand();
        }
    }

    private static String computer(Map<String, String> environment) {
        return Stream.concat(
                        MACHINE_IDS.stream().map(SipInstance::text),
                        Stream.of(environment.getOrDefault("COMPUTERNAME", "")))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String text(Path file) {
        try {
            return Files.isReadable(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            return ""; // the seed alone has to do
        }
    }

    private static String seed(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        String seed = Files.readString(file).strip();
        if (seed.length() < UUID.randomUUID().toString().length() || seed.length() > LONGEST) {
            throw new IOException("something else is in " + file.getFileName());
        }
        return seed;
    }

    /** A temporary file is its owner's alone. */
    private static void make(Path file) throws IOException {
        Path folder = Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Path made = Files.createTempFile(folder, "device", ".new");
        try {
            Files.writeString(made, new UUID(new SecureRandom().nextLong(), new SecureRandom().nextLong()) + "\n");
            Files.move(made, file);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("Another process made it");
        } finally {
            Files.deleteIfExists(made);
        }
    }
}

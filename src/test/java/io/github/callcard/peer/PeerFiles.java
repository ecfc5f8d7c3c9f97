package io.github.callcard.peer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The files a peer starts with, from this package's resources. */
final class PeerFiles {

    private PeerFiles() {}

    /** Writes a resource into a folder; each {@code @KEY@} becomes its value. */
    static Path write(String resource, Path folder, Map<String, ?> values) throws IOException {
        try (InputStream in = Objects.requireNonNull(PeerFiles.class.getResourceAsStream(resource), resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, ?> value : values.entrySet()) {
                text = text.replace("@" + value.getKey() + "@", value.getValue().toString());
            }
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(Path.of(resource).getFileName()), text);
        }
    }
}

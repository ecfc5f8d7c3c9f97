package io.github.callcard.app.doctor;

import io.github.callcard.settings.Profile;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The last lines of what a profile's programs logged: the one of the profile, and those of further sessions on a terminal server.
 * Numbers are masked there already, and names of the settings are not known.
 */
final class LogEnds {

    static final String TITLE = "The log's end";

    private static final int MOST_LINES = 300;
    private static final int MOST_BYTES = 1 << 18;
    private static final String FILE = "callcard.log";

    /** A log and when something was written to it last. */
    private record Log(String title, Path file, FileTime written) {}

    private LogEnds() {}

    /** The lines by what they are, those of the log that was written last first. */
    static Map<String, List<String>> of(Profile profile) throws IOException {
        List<Log> logs = new ArrayList<>();
        for (Path folder : folders(profile.logs())) {
            Path file = folder.resolve(FILE);
            if (Files.isRegularFile(file)) {
                String title = folder.equals(profile.logs()) ? TITLE : TITLE + ", " + folder.getFileName();
                logs.add(new Log(title, file, Files.getLastModifiedTime(file)));
            }
        }
        logs.sort(Comparator.comparing(Log::written).reversed());
        Map<String, List<String>> ends = new LinkedHashMap<>();
        for (Log log : logs) {
            ends.put(log.title(), lines(log.file()));
        }
        return ends;
    }

    private static List<Path> folders(Path logs) throws IOException {
        if (!Files.isDirectory(logs)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(logs)) {
            Stream<Path> sessions =
                    inside.filter(path -> path.getFileName().toString().matches("session-\\d+"));
            return Stream.concat(Stream.of(logs), sessions).toList();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> lines = end(file).lines().toList();
        return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
    }

    /** However long a file is and whatever bytes are in it; only whole lines. */
    private static String end(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long from = Math.max(0, channel.size() - MOST_BYTES);
            byte[] bytes = Channels.newInputStream(channel.position(from)).readNBytes(MOST_BYTES);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        }
    }
}

package io.github.callcard.os;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * Replaces a file that somebody else has open. Java opens files without {@code FILE_SHARE_DELETE} by {@link FileInputStream} and
 * {@link RandomAccessFile}, as scanners and backups do.
 */
public final class HeldFileProgram {

    private static final long SHORT_MILLIS = 700;

    private HeldFileProgram() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Files.createTempFile("callcard-held", ".json");
        Files.writeString(file, "old");
        ReplacedFile replaced = new ReplacedFile(file);
        try (RandomAccessFile held = new RandomAccessFile(file.toFile(), "r")) {
            say("held for long: " + outcome(replaced, "never") + ", " + held.readLine());
        }
        CountDownLatch open = new CountDownLatch(1);
        Thread reader = Thread.ofPlatform().start(() -> holdForAMoment(file, open));
        open.await();
        say("held for a moment: " + outcome(replaced, "new") + ", " + Files.readString(file));
        reader.join();
        Files.delete(file);
    }

    private static void holdForAMoment(Path file, CountDownLatch open) {
        try (RandomAccessFile held = new RandomAccessFile(file.toFile(), "r")) {
            open.countDown();
            Thread.sleep(SHORT_MILLIS);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String outcome(ReplacedFile file, String content) throws IOException {
        try {
            file.replace(out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
            return "replaced";
        } catch (FileSystemException e) {
            return "refused (" + e.getReason() + ")";
        }
    }

    private static void say(String text) {
        System.out.println(text);
    }
}

package io.github.callcard.app.instance;

import io.github.callcard.os.BoundedFile;
import io.github.callcard.os.DamagedFile;
import io.github.callcard.os.ReplacedFile;
import io.github.callcard.settings.Profile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * The address at which the running program listens, as a file of the profile tells it: whoever can read that file,
 * which is the user alone, can talk to the program, wherever its socket is.
 *
 * @param token what a request begins with, so that only who can read the file is listened to; random, of this start only
 */
record Endpoint(SocketAddress address, String token) {

    /** More than any path and the token have. */
    private static final int MOST_BYTES = 4096;

    private static final String UNIX = "unix";
    private static final String LOOPBACK = "loopback";

    static Path file(Profile profile) {
        return InstanceFiles.of(profile).endpoint();
    }

    /** Empty where nobody left the file, or what lies there cannot be used, whatever it is. */
    static Optional<Endpoint> read(Profile profile) {
        try {
            return parsed(BoundedFile.read(file(profile), MOST_BYTES));
        } catch (IOException unusable) {
            // Nobody can be reached by it, which is all that a process needs to know; the running program mends it.
            return Optional.empty();
        }
    }

    private static Optional<Endpoint> parsed(byte[] content) {
        String[] lines = new String(content, StandardCharsets.UTF_8).split("\n", -1);
        if (lines.length != 4) {
            return Optional.empty();
        }
        try {
            return switch (lines[0]) {
                case UNIX -> Optional.of(new Endpoint(UnixDomainSocketAddress.of(lines[1]), lines[2]));
                case LOOPBACK -> Optional.of(new Endpoint(loopback(Integer.parseInt(lines[1])), lines[2]));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException broken) {
            // No number, no port, no path.
            return Optional.empty();
        }
    }

    /**
     * Writes the file; who reads it at the same moment finds the old one or this. For the program that has the profile: it
     * replaces whatever lies there, and sets aside what no program of this kind has written.
     */
    void write(Profile profile) throws IOException {
        setAsideWhatIsNone(file(profile));
        String where = address instanceof InetSocketAddress loopback
                ? LOOPBACK + "\n" + loopback.getPort()
                : UNIX + "\n" + address;
        byte[] content = (where + "\n" + token + "\n").getBytes(StandardCharsets.UTF_8);
        new ReplacedFile(file(profile)).replace(out -> out.write(content));
    }

    private static void setAsideWhatIsNone(Path file) throws IOException {
        if (isAnyEndpoint(file)) {
            return;
        }
        Path aside = DamagedFile.setAside(file);
        LoggerFactory.getLogger(Endpoint.class)
                .warn("{} was damaged; it is now {}", file.getFileName(), aside.getFileName());
    }

    /** True also where nothing lies. Fails when that cannot be told just now, for want of file handles for instance. */
    private static boolean isAnyEndpoint(Path file) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    && attributes.size() <= MOST_BYTES
                    && parsed(BoundedFile.read(file, MOST_BYTES)).isPresent();
        } catch (NoSuchFileException none) {
            return true;
        } catch (AccessDeniedException another) {
            return false;
        }
    }

    /** By its bytes, so that both sides mean the same address and nothing has to be looked up. */
    static InetSocketAddress loopback(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}

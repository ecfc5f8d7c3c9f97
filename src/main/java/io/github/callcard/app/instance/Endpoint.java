package io.github.callcard.app.instance;

import io.github.callcard.app.settings.Profile;
import io.github.callcard.os.PrivateFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where the running program listens, as a file of the profile tells it: whoever can read that file, which is the user alone,
 * can talk to the program, wherever its socket is.
 *
 * @param token what a request begins with, so that only who can read the file is listened to; random, of this start only
 */
record Endpoint(SocketAddress address, String token) {

    private static final String UNIX = "unix";
    private static final String LOOPBACK = "loopback";

    static Path file(Profile profile) {
        return profile.folder().resolve("instance");
    }

    /** Empty where nobody left the file, or not a whole one. */
    static Optional<Endpoint> read(Profile profile) throws IOException {
        String text;
        try {
            text = Files.readString(file(profile));
        } catch (NoSuchFileException nobody) {
            return Optional.empty();
        }
        String[] lines = text.split("\n", -1);
        if (lines.length != 4) {
            return Optional.empty();
        }
        try {
            return switch (lines[0]) {
                case UNIX -> Optional.of(new Endpoint(UnixDomainSocketAddress.of(lines[1]), lines[2]));
                case LOOPBACK -> Optional.of(new Endpoint(loopback(Integer.parseInt(lines[1])), lines[2]));
                default -> Optional.empty();
            };
        } catch (NumberFormatException | InvalidPathException broken) {
            return Optional.empty();
        }
    }

    /** Writes the file; who reads it at the same moment finds the old one or this. */
    void write(Profile profile) throws IOException {
        String where = address instanceof InetSocketAddress loopback
                ? LOOPBACK + "\n" + loopback.getPort()
                : UNIX + "\n" + address;
        Path file = file(profile);
        Path written = file.resolveSibling("instance.new");
        Files.deleteIfExists(written);
        PrivateFiles.create(written);
        Files.writeString(written, where + "\n" + token + "\n");
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
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

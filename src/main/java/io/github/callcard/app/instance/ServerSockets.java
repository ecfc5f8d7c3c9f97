package io.github.callcard.app.instance;

import io.github.callcard.app.settings.Profile;
import io.github.callcard.os.PrivateFiles;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds a place for the socket: the session's own folder, the profile, a folder of its own, and a loopback port at last. */
final class ServerSockets {

    private static final Logger LOG = LoggerFactory.getLogger(ServerSockets.class);

    /** {@code sun_path} has 108 bytes on Linux and Windows, 104 on macOS, with a zero at the end. */
    private static final int LONGEST_PATH = 103;

    private static final int BACKLOG = 64;

    private ServerSockets() {}

    /**
     * Listens.
     *
     * @param runtime the value of {@code XDG_RUNTIME_DIR}, null where there is none
     */
    static ServerSocketChannel open(Profile profile, @Nullable String runtime) throws IOException {
        Optional<ServerSocketChannel> socket = Optional.empty();
        String name = "callcard-"
                + Integer.toHexString(profile.folder().toAbsolutePath().hashCode()) + ".sock";
        if (runtime != null && runtime.startsWith("/")) {
            socket = listen(Path.of(runtime).resolve(name));
        }
        if (socket.isEmpty()) {
            socket = listen(profile.folder().toAbsolutePath().resolve("instance.sock"));
        }
        if (socket.isEmpty()) {
            socket = listen(PrivateFiles.createTemporaryFolder().resolve("callcard.sock"));
        }
        // Windows before 10 1803 and Server 2019 knows no such sockets.
        return socket.isPresent() ? socket.get() : ServerSocketChannel.open().bind(Endpoint.loopback(0), BACKLOG);
    }

    private static Optional<ServerSocketChannel> listen(Path path) {
        if (path.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            return Optional.empty();
        }
        ServerSocketChannel socket = null;
        try {
            socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            delete(path);
            socket.bind(UnixDomainSocketAddress.of(path), BACKLOG);
            PrivateFiles.hide(path);
            return Optional.of(socket);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("No socket at {}: {}", path, e.toString());
            close(socket);
            return Optional.empty();
        }
    }

    private static void close(@Nullable ServerSocketChannel socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            LOG.debug("A socket that could not be used does not close: {}", e.toString());
        }
    }

    /** Takes away what a process that was killed left behind; only a socket, whatever the file says that names it. */
    static void heal(Endpoint left) {
        if (left.address() instanceof UnixDomainSocketAddress unix) {
            try {
                delete(unix.getPath());
            } catch (IOException | InvalidPathException e) {
                LOG.info("A socket that was left behind cannot be deleted: {}", e.toString());
            }
        }
    }

    /** Deletes a socket, and the folder that was made for it; anything else stays. */
    private static void delete(Path socket) throws IOException {
        try {
            if (!Files.readAttributes(socket, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isOther()) {
                return;
            }
        } catch (NoSuchFileException gone) {
            return;
        }
        Files.deleteIfExists(socket);
        Path folder = socket.getParent();
        if (folder != null && folder.equals(temporaryFolder(folder))) {
            Files.deleteIfExists(folder);
        }
    }

    private static @Nullable Path temporaryFolder(Path folder) {
        Path name = folder.getFileName();
        boolean ours = name != null && name.toString().startsWith("callcard-");
        return ours && folder.startsWith(Path.of(System.getProperty("java.io.tmpdir"))) ? folder : null;
    }
}

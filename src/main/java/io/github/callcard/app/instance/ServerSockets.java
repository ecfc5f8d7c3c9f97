package io.github.callcard.app.instance;

import io.github.callcard.os.PrivateFiles;
import io.github.callcard.settings.Profile;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
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

/**
 * Finds a place for the socket: the session's own folder, the profile, a folder of its own, and a loopback port at last. A
 * socket that lies in such a place is deleted only when it has a name of this profile and nobody listens there.
 */
final class ServerSockets {

    private static final Logger LOG = LoggerFactory.getLogger(ServerSockets.class);

    /** {@code sun_path} has 108 bytes on Linux and Windows, 104 on macOS, with a zero at the end. */
    private static final int LONGEST_PATH = 103;

    private static final int BACKLOG = 64;

    private static final String IN_FOLDER_OF_ITS_OWN = "callcard.sock";
    private static final String PREFIX = "callcard-";

    private final Path socketOfProfile;

    /** In the session's folder lie the sockets of all profiles, and those of other programs. */
    private final String nameInSession;

    private final @Nullable String runtime;

    /** @param runtime the value of {@code XDG_RUNTIME_DIR}, null where there is none */
    ServerSockets(Profile profile, @Nullable String runtime) {
        this.socketOfProfile = InstanceFiles.of(profile).socket().toAbsolutePath();
        this.nameInSession = PREFIX + profile.shortName() + ".sock";
        this.runtime = runtime;
    }

    /** Listens. */
    ListeningSocket open() throws IOException {
        Optional<ListeningSocket> socket = Optional.empty();
        if (runtime != null && runtime.startsWith("/")) {
            socket = listen(Path.of(runtime).resolve(nameInSession));
        }
        if (socket.isEmpty()) {
            socket = listen(socketOfProfile);
        }
        if (socket.isEmpty()) {
            socket = listenInFolderOfItsOwn();
        }
        // Windows before 10 1803 and Server 2019 knows no such sockets.
        return socket.isPresent()
                ? socket.get()
                : ListeningSocket.of(ServerSocketChannel.open().bind(Endpoint.loopback(0), BACKLOG));
    }

    private Optional<ListeningSocket> listen(Path path) {
        if (path.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            return Optional.empty();
        }
        ServerSocketChannel socket = null;
        try {
            socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            deleteLeftOver(path);
            socket.bind(UnixDomainSocketAddress.of(path), BACKLOG);
            PrivateFiles.hide(path);
            callOneself(socket);
            return Optional.of(ListeningSocket.of(socket));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("No socket at {}: {}", path, e.toString());
            close(socket);
            return Optional.empty();
        }
    }

    /** On some systems such a socket can be bound, in a folder of the network for one, and nobody ever gets through to it. */
    private static void callOneself(ServerSocketChannel socket) throws IOException {
        socket.configureBlocking(false);
        try (SocketChannel caller = SocketChannel.open(socket.getLocalAddress());
                SocketChannel called = socket.accept()) {
            if (called == null) {
                throw new ConnectException("What connects to " + caller.getRemoteAddress() + " does not arrive.");
            }
        }
        socket.configureBlocking(true);
    }

    private Optional<ListeningSocket> listenInFolderOfItsOwn() {
        try {
            Path folder = PrivateFiles.createTemporaryFolder();
            Path path = folder.resolve(IN_FOLDER_OF_ITS_OWN);
            Optional<ListeningSocket> socket = listen(path);
            if (socket.isEmpty()) {
                // The folder was made just now, so a file in it is what a socket left that could not be used.
                Files.deleteIfExists(path);
                Files.deleteIfExists(folder);
            }
            return socket;
        } catch (IOException e) {
            LOG.debug("No folder for the socket: {}", e.toString());
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

    /**
     * Takes away what this program has closed or one that was killed left behind; whatever the address says, nothing but a
     * socket of this profile on which nobody listens.
     */
    void heal(SocketAddress left) {
        if (!(left instanceof UnixDomainSocketAddress unix) || !isOwnPlace(unix.getPath())) {
            return;
        }
        try {
            deleteLeftOver(unix.getPath());
            deleteOwnFolder(unix.getPath());
        } catch (IOException | InvalidPathException e) {
            LOG.info("A socket that was left behind cannot be deleted: {}", e.toString());
        }
    }

    private boolean isOwnPlace(Path socket) {
        String name = String.valueOf(socket.getFileName());
        return socket.isAbsolute()
                && (name.equals(nameInSession)
                        || socket.equals(socketOfProfile)
                        || (name.equals(IN_FOLDER_OF_ITS_OWN) && isOwnFolder(socket.getParent())));
    }

    /** One that {@link PrivateFiles#createTemporaryFolder} made. */
    private static boolean isOwnFolder(@Nullable Path folder) {
        return folder != null
                && String.valueOf(folder.getFileName()).startsWith(PREFIX)
                && folder.startsWith(Path.of(System.getProperty("java.io.tmpdir")));
    }

    private static void deleteLeftOver(Path socket) throws IOException {
        try {
            boolean other = Files.readAttributes(socket, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isOther();
            if (other && !isHeard(socket)) {
                Files.deleteIfExists(socket);
            }
        } catch (NoSuchFileException gone) {
            LOG.trace("Nothing was left at {}", socket);
        }
    }

    private static void deleteOwnFolder(Path socket) throws IOException {
        Path folder = socket.getParent();
        if (folder != null && isOwnFolder(folder) && !Files.exists(socket, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(folder);
        }
    }

    /** True when another program listens there, as far as the system tells at once. */
    static boolean isHeard(SocketAddress address) {
        return address instanceof UnixDomainSocketAddress unix
                && Files.exists(unix.getPath(), LinkOption.NOFOLLOW_LINKS)
                && isHeard(unix.getPath());
    }

    /** True when somebody listens there; also when so many wait already that the system takes no more. */
    private static boolean isHeard(Path socket) {
        try (SocketChannel knock = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            knock.configureBlocking(false);
            knock.connect(UnixDomainSocketAddress.of(socket));
            return true;
        } catch (ConnectException nobody) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}

package io.github.callcard.app.instance;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * A socket that listens, and how its file looked when it was made, by which it is known from another one of the same name.
 *
 * @param made null where the socket has no file
 */
record ListeningSocket(
        ServerSocketChannel channel,
        SocketAddress address,
        @Nullable Identity made) {

    /** The number of a file is given again soon after the file is gone, so its time counts as well. */
    private record Identity(@Nullable Object key, FileTime created) {

        static Identity of(Path file) throws IOException {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Identity(attributes.fileKey(), attributes.creationTime());
        }
    }

    /** A socket that is bound already. */
    static ListeningSocket of(ServerSocketChannel channel) throws IOException {
        SocketAddress address = channel.getLocalAddress();
        Identity made = address instanceof UnixDomainSocketAddress unix ? Identity.of(unix.getPath()) : null;
        return new ListeningSocket(channel, address, made);
    }

    /** True when whoever goes to its address still comes to it. */
    boolean isInPlace() {
        if (!channel.isOpen()) {
            return false;
        }
        try {
            return !(address instanceof UnixDomainSocketAddress unix)
                    || Identity.of(unix.getPath()).equals(made);
        } catch (IOException gone) {
            return false;
        }
    }
}

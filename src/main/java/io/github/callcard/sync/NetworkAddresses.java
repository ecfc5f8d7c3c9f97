package io.github.callcard.sync;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The addresses under which this computer is in a network; empty while it is in none. Another network, other addresses. */
final class NetworkAddresses implements Supplier<Set<String>> {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkAddresses.class);

    @Override
    public Set<String> get() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (SocketException e) {
            LOG.debug("The network cannot be looked at: {}", e.getMessage());
            return Set.of();
        }
    }
}

package io.github.callcard.line.fritzbox;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** The addresses that this computer has at the moment. */
interface LocalNetwork {

    /** The addresses, empty while they cannot be told. */
    Set<InetAddress> addresses();

    /** This computer's own, as the system tells them. */
    static Set<InetAddress> ofThisComputer() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .collect(Collectors.toSet());
        } catch (SocketException e) {
            LoggerFactory.getLogger(LocalNetwork.class).debug("The system does not tell this computer's addresses", e);
            return Set.of();
        }
    }

    /** True when a connection from this address has lost its ground. */
    default boolean hasLost(InetAddress address) {
        Set<InetAddress> now = addresses();
        return !now.isEmpty() && !now.contains(address);
    }
}

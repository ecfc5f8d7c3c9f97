package io.github.callcard.line.actionurl;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * The addresses to enter at a phone so that it reports here, with the line's token: shown to the user, never logged.
 *
 * @param host this computer's name or address as the phone reaches it
 * @param port the one that is listened on
 */
public record ActionUrls(String host, int port, ActionUrlToken token) {

    /** The fields to copy, in the order in which they matter: the first alone shows who calls. */
    public List<PhoneField> of(PhoneMaker maker) {
        String address = host.contains(":") ? "[" + host + "]" : host;
        return maker.filled(maker.scheme() + address + ":" + port + "/" + token.value() + "/");
    }

    /**
     * The addresses and the name by which a phone in its network may reach this computer, as they are written in a URL's host: those of
     * IPv4 first, the name last. May wait for the name service.
     *
     * @throws SocketException when the system does not tell
     */
    public static List<String> ownHosts() throws SocketException {
        List<String> hosts = new ArrayList<>();
        for (InetAddress address : ownAddresses()) {
            hosts.add(withoutScope(address.getHostAddress()));
        }
        try {
            String name = InetAddress.getLocalHost().getHostName();
            if (!name.equalsIgnoreCase("localhost") && !hosts.contains(name)) {
                hosts.add(name);
            }
        } catch (UnknownHostException nameless) {
            LoggerFactory.getLogger(ActionUrls.class).debug("This computer has no name", nameless);
        }
        return List.copyOf(hosts);
    }

    /** The name of the network card means nothing to a phone. */
    private static String withoutScope(String address) {
        return address.replaceFirst("%.*", "");
    }

    /**
     * The addresses of this computer that a phone in its network may reach, those of IPv4 first.
     *
     * @throws SocketException when the system does not tell
     */
    public static List<InetAddress> ownAddresses() throws SocketException {
        List<InetAddress> addresses = new ArrayList<>();
        for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
            if (card.isUp() && !card.isLoopback() && !card.isPointToPoint()) {
                card.inetAddresses()
                        .filter(address -> !address.isLinkLocalAddress() && !address.isLoopbackAddress())
                        .forEach(addresses::add);
            }
        }
        addresses.sort(Comparator.comparing(address -> !(address instanceof Inet4Address)));
        return List.copyOf(addresses);
    }
}

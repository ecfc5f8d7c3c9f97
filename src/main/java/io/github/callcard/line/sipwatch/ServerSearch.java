package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.SipProxy.Transport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the places where a server is reached, those to be tried first at the beginning (RFC 3263). A server with a port or an
 * address is taken as it is; of a name DNS may tell several servers and, where the settings leave it open, the transport.
 */
final class ServerSearch {

    private static final int PORT = 5060;
    private static final int TLS_PORT = 5061;
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[.*]");

    private final NameService names;
    private final DoubleSupplier random;

    /** @param random from 0 to 1, by which servers of the same rank share the load */
    ServerSearch(NameService names, DoubleSupplier random) {
        this.names = names;
        this.random = random;
    }

    /** A server that DNS names. */
    private record Named(int priority, double turn, String host, int port) {}

    /**
     * Looks for the server; waits for name servers.
     *
     * @return at least one place
     * @throws UnknownHostException where there is none
     */
    List<ServerAddress> find(SipAccount account) throws UnknownHostException {
        SipProxy server = account.server();
        Set<ServerAddress> found = new LinkedHashSet<>();
        if (server.port() == 0
                && server.host().indexOf('.') > 0
                && !ADDRESS.matcher(server.host()).matches()) {
            List<Service> services = account.proxy() == null
                    ? servicesOf(server.host())
                    : List.of(Service.of(server.transport(), server.host()));
            for (Service service : services) {
                for (Named named : servers(service)) {
                    found.addAll(places(server.host(), named.host(), named.port(), service.transport()));
                }
            }
        }
        if (found.isEmpty()) {
            int usual = server.transport() == Transport.TLS ? TLS_PORT : PORT;
            found.addAll(places(
                    server.host(), server.host(), server.port() == 0 ? usual : server.port(), server.transport()));
        }
        if (found.isEmpty()) {
            throw new UnknownHostException(server.host());
        }
        return List.copyOf(found);
    }

    /** A transport and the name under which DNS has its servers. */
    private record Service(Transport transport, String name) {

        static Service of(Transport transport, String host) {
            return new Service(
                    transport,
                    switch (transport) {
                                case UDP -> "_sip._udp.";
                                case TCP -> "_sip._tcp.";
                                case TLS -> "_sips._tcp.";
                            }
                            + host);
        }
    }

    /** The services of a domain in its own order (NAPTR), or each there might be. */
    private List<Service> servicesOf(String domain) {
        List<Service> told = names.records(domain, "NAPTR").stream()
                .map(record -> record.split("\\s+"))
                .filter(record -> record.length >= 6)
                .sorted(Comparator.<String[]>comparingInt(record -> number(record[0]))
                        .thenComparingInt(record -> number(record[1])))
                .flatMap(record ->
                        transport(record[3]).map(transport -> new Service(transport, withoutDot(record[5]))).stream())
                .toList();
        return told.isEmpty()
                ? Stream.of(Transport.values())
                        .map(transport -> Service.of(transport, domain))
                        .toList()
                : told;
    }

    private static Optional<Transport> transport(String service) {
        return switch (service.replace("\"", "").toUpperCase(Locale.ROOT)) {
            case "SIP+D2U" -> Optional.of(Transport.UDP);
            case "SIP+D2T" -> Optional.of(Transport.TCP);
            case "SIPS+D2T" -> Optional.of(Transport.TLS);
            default -> Optional.empty();
        };
    }

    /** The lower priority first; of the same priority in a random order in which heavier ones tend to be first (RFC 2782). */
    private List<Named> servers(Service service) {
        return names.records(service.name(), "SRV").stream()
                .map(record -> record.split("\\s+"))
                .filter(record -> record.length >= 4 && !record[3].equals("."))
                .map(record -> new Named(
                        number(record[0]),
                        -Math.log(1 - random.getAsDouble()) / Math.max(0.01, number(record[1])),
                        withoutDot(record[3]),
                        number(record[2])))
                .filter(named -> named.port() > 0 && named.port() < 65_536)
                .sorted(Comparator.comparingInt(Named::priority).thenComparingDouble(Named::turn))
                .toList();
    }

    private List<ServerAddress> places(String host, String name, int port, Transport transport) {
        String plain = name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
        List<ServerAddress> places = new ArrayList<>();
        try {
            for (InetAddress address : names.addresses(plain)) {
                places.add(new ServerAddress(host, new InetSocketAddress(address, port), transport));
            }
        } catch (UnknownHostException e) {
            return List.of(); // another server may be known
        }
        return places;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    private static String withoutDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}

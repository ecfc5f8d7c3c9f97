package io.github.callcard.line.actionurl;

import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The connections that are open, the oldest first, within their bounds. For one thread. */
final class OpenConnections {

    private final Bounds bounds;
    private final Set<OpenConnection> open = new LinkedHashSet<>();

    OpenConnections(Bounds bounds) {
        this.bounds = bounds;
    }

    void add(OpenConnection connection) {
        open.add(connection);
    }

    boolean contains(OpenConnection connection) {
        return open.contains(connection);
    }

    /** False where it was not open. */
    boolean remove(OpenConnection connection) {
        return open.remove(connection);
    }

    /** All of them as they are now. */
    List<OpenConnection> all() {
        return List.copyOf(open);
    }

    Optional<OpenConnection> oldest() {
        return open.stream().findFirst();
    }

    /** The one that has to give way to a further one of this source: the oldest of whoever has most; empty where there is room. */
    Optional<OpenConnection> inTheWayOf(InetAddress source) {
        Map<InetAddress, Long> counts =
                open.stream().collect(Collectors.groupingBy(OpenConnection::source, Collectors.counting()));
        if (counts.getOrDefault(source, 0L) >= bounds.connectionsOfSource()) {
            return oldestOf(source);
        }
        return open.size() < bounds.connections()
                ? Optional.empty()
                : counts.entrySet().stream().max(Map.Entry.comparingByValue()).flatMap(most -> oldestOf(most.getKey()));
    }

    private Optional<OpenConnection> oldestOf(InetAddress source) {
        return open.stream()
                .filter(connection -> connection.source().equals(source))
                .findFirst();
    }
}

package io.github.callcard.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Callers: each a sipp that plays one scenario against the switchboard and is ended after a bounded time. */
public final class Sipp {

    private static final int SECONDS_AT_MOST = 60;

    private final Path folder;
    private final Kamailio kamailio;
    private int runs;

    public Sipp(Path folder, Kamailio kamailio) {
        Peers.requirePrograms("sipp", "timeout");
        this.folder = folder;
        this.kamailio = kamailio;
    }

    /** Rings and gives up after a while. */
    public PeerProcess givesUp(String user, Caller caller, Duration rings) throws IOException {
        return call("caller-gives-up.xml", user, caller, rings);
    }

    /** Rings until somebody answers, talks and hangs up. */
    public PeerProcess talks(String user, Caller caller, Duration talks) throws IOException {
        return call("caller-talks.xml", user, caller, talks);
    }

    /** Rings until a device declines for all devices of the user. */
    public PeerProcess isTurnedDown(String user, Caller caller) throws IOException {
        return call("caller-turned-down.xml", user, caller, Duration.ZERO);
    }

    /** A device of the user that rings once and then declines for all devices of the user (603). */
    public PeerProcess deviceThatDeclines(String user) throws IOException {
        int port = Ports.free();
        PeerProcess device = run("device-declines.xml", port, List.of("-d", "500"));
        kamailio.addContact(user, "sip:" + user + "@127.0.0.1:" + port);
        return device;
    }

    private PeerProcess call(String scenario, String user, Caller caller, Duration pause) throws IOException {
        return run(
                scenario,
                Ports.free(),
                List.of(
                        "-s",
                        user,
                        "-d",
                        Long.toString(pause.toMillis()),
                        // Several devices ring: more than one 180 arrives, also while the scenario pauses.
                        "-default_behaviors",
                        "all,-abortunexp",
                        "-key",
                        "from",
                        caller.from(),
                        "-key",
                        "extra",
                        caller.headers().isEmpty() ? "Subject: none" : String.join("\r\n", caller.headers())));
    }

    private PeerProcess run(String scenario, int port, List<String> options) throws IOException {
        String name = "sipp-" + ++runs;
        Path home = Files.createDirectories(folder.resolve(name));
        Path file = PeerFiles.write(scenario, home, Map.of());
        List<String> command = new ArrayList<>(
                List.of("timeout", Integer.toString(SECONDS_AT_MOST), "sipp", "127.0.0.1:" + kamailio.port()));
        command.addAll(List.of("-sf", file.toString(), "-m", "1", "-nostdin"));
        command.addAll(List.of("-i", "127.0.0.1", "-p", Integer.toString(port)));
        command.addAll(List.of("-mp", Integer.toString(Ports.free())));
        command.addAll(options);
        return PeerProcess.start(home, name, command, Map.of("TERM", "dumb"));
    }

    /**
     * The caller as the telephone names it.
     *
     * @param from the value of From
     * @param headers more header lines of the INVITE
     */
    public record Caller(String from, List<String> headers) {

        public static Caller of(String number, String name) {
            return new Caller("\"" + name + "\" <sip:" + number + "@" + Kamailio.DOMAIN + ">", List.of());
        }

        public Caller with(String header) {
            return new Caller(
                    from, Stream.concat(headers.stream(), Stream.of(header)).toList());
        }
    }
}

package io.github.callcard.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Callers: each a sipp that plays one scenario against the switchboard and is ended after a bounded time. */
public final class Sipp {

    private static final int SECONDS_AT_MOST = 60;

    private final Path folder;
    private final Kamailio kamailio;
    private int calls;

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

    private PeerProcess call(String scenario, String user, Caller caller, Duration pause) throws IOException {
        String name = "sipp-" + ++calls;
        Path home = Files.createDirectories(folder.resolve(name));
        Path file = PeerFiles.write(scenario, home, Map.of());
        return PeerProcess.start(
                home,
                name,
                List.of(
                        "timeout",
                        Integer.toString(SECONDS_AT_MOST),
                        "sipp",
                        "127.0.0.1:" + kamailio.port(),
                        "-sf",
                        file.toString(),
                        "-s",
                        user,
                        "-i",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(Ports.free()),
                        "-mp",
                        Integer.toString(Ports.free()),
                        "-m",
                        "1",
                        "-d",
                        Long.toString(pause.toMillis()),
                        "-nostdin",
                        // Several devices ring: more than one 180 arrives, also while the scenario pauses.
                        "-default_behaviors",
                        "all,-abortunexp",
                        "-key",
                        "from",
                        caller.from(),
                        "-key",
                        "extra",
                        caller.headers().isEmpty() ? "Subject: none" : String.join("\r\n    ", caller.headers())),
                Map.of("TERM", "dumb"));
    }

    /**
     * Who calls.
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

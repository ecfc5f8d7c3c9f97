package io.github.callcard.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A computer of its own as far as its network goes: a namespace with one cable to this computer. */
public final class OwnNetwork implements AutoCloseable {

    private final String name = "cc" + ProcessHandle.current().pid();
    private final String here = name + "h";
    private final String there = name + "t";
    private final String network = "10.213." + ProcessHandle.current().pid() % 250 + ".";

    private OwnNetwork() {}

    /** Lays the cable; skips the test where this process may not. */
    public static OwnNetwork open() throws IOException {
        Peers.requirePrograms("ip");
        OwnNetwork made = new OwnNetwork();
        try {
            ip("netns", "add", made.name);
        } catch (IOException e) {
            Assumptions.abort("Only root of this operating system makes networks: " + e.getMessage());
        }
        ip("link", "add", made.here, "type", "veth", "peer", "name", made.there, "netns", made.name);
        ip("addr", "add", made.network + "1/24", "dev", made.here);
        ip("link", "set", made.here, "up");
        ip("-n", made.name, "link", "set", "lo", "up");
        made.give(2);
        made.plug();
        return made;
    }

    /** This computer's side. */
    public String address() {
        return network + "1";
    }

    /** The command that runs another one there. */
    public List<String> inside(List<String> command) {
        List<String> all = new ArrayList<>(List.of("ip", "netns", "exec", name));
        all.addAll(command);
        return all;
    }

    /** Gives it an address. */
    public void give(int host) throws IOException {
        ip("-n", name, "addr", "add", network + host + "/24", "dev", there);
    }

    /** Takes an address away. */
    public void take(int host) throws IOException {
        ip("-n", name, "addr", "del", network + host + "/24", "dev", there);
    }

    /** Plugs the cable in. */
    public void plug() throws IOException {
        ip("-n", name, "link", "set", there, "up");
    }

    /** Pulls the cable. */
    public void unplug() throws IOException {
        ip("-n", name, "link", "set", there, "down");
    }

    /** Pulls the cable at the far end: what is sent from there is lost without a word. */
    public void unplugHere() throws IOException {
        ip("link", "set", here, "down");
    }

    /** Plugs it in at the far end. */
    public void plugHere() throws IOException {
        ip("link", "set", here, "up");
    }

    private static void ip(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        ip("link", "del", here); // with the network it would go too, a while later
        ip("netns", "del", name);
    }
}

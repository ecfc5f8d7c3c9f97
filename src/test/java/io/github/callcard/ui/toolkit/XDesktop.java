package io.github.callcard.ui.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.ChildJava;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Peers;
import io.github.callcard.peer.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real X11 display in memory with a window manager that keeps the lower end of the screen free for a panel. */
public final class XDesktop implements AutoCloseable {

    public static final int WIDTH = 1280;
    public static final int HEIGHT = 900;
    public static final int PANEL = 60;

    /** The TCP port of display 0. */
    private static final int FIRST_PORT = 6000;

    private static final int MOST_ATTEMPTS = 5;

    private final Path folder;
    private final List<PeerProcess> started = new ArrayList<>();
    private Map<String, String> display = Map.of();

    private XDesktop(Path folder) {
        this.folder = folder;
    }

    public static XDesktop open(Path folder) throws IOException {
        Peers.requirePrograms("Xvfb", "openbox", "xterm", "xdotool", "wmctrl", "display", "sh");
        XDesktop desktop = new XDesktop(folder);
        desktop.start("Xvfb", "-fbdir . -screen 0 " + WIDTH + "x" + HEIGHT + "x24");
        return desktop;
    }

    /** One whose display has several monitors, which can be taken away; pictures of its screen cannot be had. */
    public static XDesktop open(Path folder, List<XMonitor> monitors) throws IOException {
        Peers.requirePrograms("Xorg", "xrandr", "openbox", "xterm", "xdotool", "sh");
        XDesktop desktop = new XDesktop(folder);
        Path settings = Files.writeString(folder.resolve("xorg.conf"), XMonitor.settings(monitors));
        desktop.start("Xorg", "-config " + settings + " -logfile xorg.log -noreset -novtswitch -sharevts");
        return desktop;
    }

    /** The variables by which a program finds this display. */
    public Map<String, String> environment() {
        return display;
    }

    /** Has every program that is started from now on find this variable, too. */
    public void set(String variable, String value) {
        Map<String, String> more = new HashMap<>(display);
        more.put(variable, value);
        display = Map.copyOf(more);
    }

    /** Starts a program on this display. */
    public PeerProcess start(String name, String... command) throws IOException {
        PeerProcess process = PeerProcess.start(folder, name, List.of(command), display);
        started.add(process);
        return process;
    }

    /** Starts a main class of the tests with the flags of the product, as the launchers do; returns when it is ready. */
    public PeerProcess startJava(Class<?> main, String... arguments) throws IOException {
        return startJava(productFlags(), main, arguments);
    }

    /** Starts it with other flags than the product's. */
    public PeerProcess startJava(List<String> flags, Class<?> main, String... arguments) throws IOException {
        PeerProcess process = launchJava(flags, main, arguments);
        await().atMost(Duration.ofMinutes(3)).until(() -> process.output().contains("ready") || !process.isAlive());
        assertThat(process.isAlive()).as(process.output()).isTrue();
        return process;
    }

    /** Starts a main class with the flags of the product; returns at once. */
    public PeerProcess launchJava(Class<?> main, String... arguments) throws IOException {
        return launchJava(productFlags(), main, arguments);
    }

    private PeerProcess launchJava(List<String> flags, Class<?> main, String... arguments) throws IOException {
        Path javafx = home().resolve("target/javafx");
        List<String> all = new ArrayList<>(List.of(
                "--module-path",
                javafx.toString(),
                "--patch-module",
                "javafx.graphics=" + javafx.resolve("monocle/openjfx-monocle.jar")));
        all.addAll(flags);
        List<String> command = ChildJava.command(all, main, arguments);
        return start(main.getSimpleName(), command.toArray(String[]::new));
    }

    private static List<String> productFlags() {
        return List.of("@" + home().resolve("packaging/jvm.options"));
    }

    /** The project's folder, in which the tests are started. */
    public static Path home() {
        return Path.of("").toAbsolutePath();
    }

    public String focusedWindow() throws IOException, InterruptedException {
        return xdotool("getwindowfocus", "getwindowname");
    }

    /** The number of the window that a press of the mouse would meet. */
    public String windowUnderPointer() throws IOException, InterruptedException {
        return xdotool("getmouselocation").replaceFirst(".*window:", "");
    }

    public String xdotool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    /** Runs a program on this display to its end; answers what it printed. */
    public String run(String... command) throws IOException, InterruptedException {
        try (PeerProcess run = PeerProcess.start(folder, command[0], List.of(command), display)) {
            run.await(300);
            return run.output().strip();
        }
    }

    /** Gives the screen a colour of its own where no window is: red, green and blue of eight bits. */
    public void paint(int colour) throws IOException, InterruptedException {
        run("display", "-window", "root", "xc:#%06x".formatted(colour));
    }

    /** A picture of the screen at any moment. */
    public ScreenMemory screen() throws IOException {
        return ScreenMemory.of(folder.resolve("Xvfb_screen0"));
    }

    /** A connection to the server of this screen. */
    public DisplayServer server() {
        return new DisplayServer(display.getOrDefault("DISPLAY", ""));
    }

    @Override
    public void close() {
        started.reversed().forEach(PeerProcess::close);
    }

    /** A display is replaced where its number was taken in between or where the window manager does not find it. */
    private void start(String server, String options) throws IOException {
        for (int attempt = 1; !comesUp(server, options); attempt++) {
            assertThat(attempt).as(started.getLast().output()).isLessThan(MOST_ATTEMPTS);
            close();
            started.clear();
        }
    }

    /**
     * Tries a number that belongs to a free port: a server that looks for a number by itself unlinks the sockets of others,
     * and a third one may then take a number that is in use.
     */
    private boolean comesUp(String program, String options) throws IOException {
        int number = Ports.free() - FIRST_PORT;
        PeerProcess server = start(
                "server",
                "sh",
                "-c",
                "exec " + program + " :" + number + " -displayfd 1 -nolisten tcp " + options + " 2>server.err");
        await().until(() -> server.output().endsWith("\n") || !server.isAlive());
        if (!server.isAlive()) {
            return false;
        }
        display = Map.of("DISPLAY", ":" + number);
        Path settings = configure(true);
        PeerProcess openbox = start("openbox", "openbox", "--config-file", settings.toString());
        await().until(() -> !openbox.isAlive() || xdotool("get_num_desktops").matches("\\d+"));
        return openbox.isAlive();
    }

    /**
     * Has the window manager give new windows the focus, as it does from the beginning, or leave that to them. It takes the
     * focus away for a moment while it reads its settings, and says by nothing but the work area that it has read them: a line
     * is kept free at the top as long as it offers no focus.
     */
    public void offerFocus(boolean offers) throws IOException, InterruptedException {
        configure(offers);
        run("openbox", "--reconfigure");
        String workArea = "= 0, " + linesAtTheTop(offers) + ",";
        await().until(() -> run("xprop", "-root", "_NET_WORKAREA").contains(workArea));
    }

    private static int linesAtTheTop(boolean offersFocus) {
        return offersFocus ? 0 : 1;
    }

    private Path configure(boolean offersFocus) throws IOException {
        return Files.writeString(
                folder.resolve("rc.xml"), """
                <openbox_config xmlns="http://openbox.org/3.4/rc">
                  <margins><top>%d</top><bottom>%d</bottom><left>0</left><right>0</right></margins>
                  <focus><focusNew>%s</focusNew></focus>
                </openbox_config>
                """.formatted(linesAtTheTop(offersFocus), PANEL, offersFocus ? "yes" : "no"));
    }
}

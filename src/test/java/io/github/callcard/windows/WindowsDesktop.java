package io.github.callcard.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Peers;
import io.github.callcard.peer.WindowsJava;
import io.github.callcard.ui.toolkit.XDesktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Windows with a screen, a notification area and a keyboard. Closing ends what was started here, and only that. */
final class WindowsDesktop implements AutoCloseable {

    /** The longest wait under Wine, which takes its time on a loaded machine. */
    static final Duration TIMEOUT = Duration.ofMinutes(3);

    private static final Path PROBE = WindowsJava.home().resolve("window-probe.exe");

    private static final String SETTLED_MILLIS = "1500";

    private static final int COLOURS_OF_A_MENU = 40;

    private final Path folder;
    private final XDesktop screen;
    private final WindowsJava windows;
    private final NotificationArea notificationArea;

    private WindowsDesktop(Path folder, XDesktop screen, WindowsJava windows, NotificationArea area) {
        this.folder = folder;
        this.screen = screen;
        this.windows = windows;
        notificationArea = area;
    }

    /** Skips the test where Wine, the Windows Java or a program that looks at screens is missing. */
    static WindowsDesktop open(Path folder) throws Exception {
        Peers.requirePrograms("tint2", "xwininfo", "import", "script");
        Peers.require(Files.exists(PROBE), "what looks at windows, in target/windows (.ci/windows)");
        XDesktop screen = XDesktop.open(folder);
        try {
            NotificationArea area = NotificationArea.open(screen);
            return new WindowsDesktop(folder, screen, WindowsJava.install(screen.environment()), area);
        } catch (Exception | Error e) {
            screen.close();
            throw e;
        }
    }

    XDesktop screen() {
        return screen;
    }

    NotificationArea notificationArea() {
        return notificationArea;
    }

    Path driveC() {
        return windows.driveC();
    }

    /** The user's folder for files that nobody misses. */
    Path temporaryFolder() throws IOException {
        try (Stream<Path> users = Files.list(driveC().resolve("users"))) {
            return users.map(user -> user.resolve("Temp"))
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no user has a folder Temp"));
        }
    }

    /** Starts a program of Windows. */
    PeerProcess start(String name, String... command) throws IOException {
        return start(
                name,
                "b",
                Map.of(),
                Stream.concat(Stream.of("wine"), Stream.of(command)).toList());
    }

    /**
     * Starts a command of this system that runs programs of Windows by {@code wine}.
     *
     * @param tapi32 as in {@link WindowsJava#start(String, String, Map, List)}
     */
    PeerProcess start(String name, String tapi32, Map<String, String> more, List<String> command) throws IOException {
        return windows.startWine(folder, name, tapi32, more, command);
    }

    /** Runs a program of Windows to its good end; answers what it printed. */
    String run(String... command) throws Exception {
        Path program = Path.of(command[0]).getFileName();
        try (PeerProcess process = start("run-" + program, command)) {
            assertThat(process.await(300))
                    .as("%s: %s", String.join(" ", command), process.output())
                    .isZero();
            return process.output();
        }
    }

    /** Every window that Windows shows, as {@code window-probe.c} says it. */
    List<Seen> windows() throws Exception {
        return run(PROBE.toString(), "list")
                .lines()
                .filter(line -> line.startsWith("window "))
                .map(Seen::of)
                .toList();
    }

    /** The title of the window in front, as Windows sees it; empty for none. */
    String titleInFront() throws Exception {
        Matcher title = Pattern.compile("front .* title '(.*)'").matcher(run(PROBE.toString(), "watch", "1"));
        return title.find() ? title.group(1) : "";
    }

    /** The windows that come to the front within a time; the first is the one that is in front at its beginning. */
    PeerProcess watchFront(Duration time) throws IOException {
        PeerProcess watch = start("front", PROBE.toString(), "watch", Long.toString(time.toMillis()));
        await().atMost(TIMEOUT).until(() -> watch.output().contains("front "));
        return watch;
    }

    /** Takes away the icons of a process behind its back, as an Explorer does that ends. */
    void forgetIcons(long process) throws Exception {
        run(PROBE.toString(), "forget", Long.toString(process));
    }

    /** Tells all windows by a message with a name, as Explorer does. */
    void announce(String message) throws Exception {
        run(PROBE.toString(), "announce", message);
    }

    /** Sends a message to every window of a process of Windows; answers what each of them answered. */
    String send(long process, int message, long first, long second) throws Exception {
        return run(
                PROBE.toString(),
                "send",
                Long.toString(process),
                Integer.toHexString(message),
                Long.toHexString(first),
                Long.toHexString(second));
    }

    /**
     * Opens an empty page of Notepad in front of everything: where Wine puts an icon into a panel, the icon comes to the front for a
     * moment, and nothing after it.
     */
    void openNotepad() throws Exception {
        start("notepad", "notepad");
        await().atMost(TIMEOUT)
                .until(() -> windows().stream().anyMatch(window -> window.type().equals("Notepad")));
        bringNotepadToTheFront();
    }

    /** Clicks into Notepad, until Windows is sure that it is in front. */
    void bringNotepadToTheFront() {
        await().atMost(TIMEOUT).until(() -> {
            click(screen, 200, 200, 1);
            return run(PROBE.toString(), "watch", SETTLED_MILLIS)
                    .lines()
                    .allMatch(line -> line.contains("class Notepad"));
        });
    }

    void type(String text) throws Exception {
        screen.xdotool("type", "--delay", "60", text);
    }

    /** @param button 1 for the first of the mouse, 3 for the one that opens menus */
    static void click(XDesktop screen, int x, int y, int button) throws Exception {
        screen.xdotool("mousemove", Integer.toString(x), Integer.toString(y));
        screen.xdotool("click", Integer.toString(button));
    }

    void press(String... keys) throws Exception {
        for (String key : keys) {
            screen.xdotool("key", key);
        }
    }

    /** The text of the page that is open in Notepad, saved as it is there. */
    String savedFromNotepad() throws Exception {
        Path file = driveC().resolve("typed.txt");
        press("ctrl+s");
        await().atMost(TIMEOUT).until(() -> screen.focusedWindow().contains("Save As"));
        type("C:\\typed.txt");
        press("Return");
        await().atMost(TIMEOUT).until(() -> Files.exists(file) && Files.size(file) > 0);
        return Files.readString(file);
    }

    /** The number of colours in a part of the screen: letters have many shades, an empty window has one. */
    int colours(Seen window) throws Exception {
        return colours(screen, window.x(), window.y(), window.width(), window.height());
    }

    /** The number of colours in a part of a screen. */
    static int colours(XDesktop screen, int x, int y, int width, int height) throws Exception {
        String place = "%dx%d+%d+%d".formatted(width, height, x, y);
        return Integer.parseInt(
                screen.run("import", "-window", "root", "-crop", place, "+repage", "-format", "%k", "info:"));
    }

    /** The menu of the icon, once it is painted; two windows are new then, it and the one that has the keyboard for it. */
    Optional<Seen> menuOpenedSince(List<Seen> before) throws Exception {
        List<Seen> opened = new ArrayList<>(windows());
        opened.removeAll(before);
        if (opened.stream().noneMatch(Seen::isOwnerOfTheMenu)) {
            return Optional.empty();
        }
        for (Seen window : opened) {
            if (!window.isOwnerOfTheMenu() && window.x() > 0 && window.y() > 0 && colours(window) > COLOURS_OF_A_MENU) {
                return Optional.of(window);
            }
        }
        return Optional.empty();
    }

    /** A picture of the screen, kept for who wants to look. */
    void photograph(String name) throws Exception {
        Path pictures = Files.createDirectories(Path.of("target", "pictures", "windows"));
        screen.run(
                "import",
                "-window",
                "root",
                pictures.resolve(name + ".png").toAbsolutePath().toString());
    }

    @Override
    public void close() throws Exception {
        try {
            windows.close();
        } finally {
            screen.close();
        }
    }
}

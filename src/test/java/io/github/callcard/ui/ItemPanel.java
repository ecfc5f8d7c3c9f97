package io.github.callcard.ui;

import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Peers;
import io.github.callcard.ui.toolkit.ScreenMemory;
import io.github.callcard.ui.toolkit.XDesktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Xfce's panel on a session bus of its own: it watches for StatusNotifierItems and shows them at the lower end of the screen. */
final class ItemPanel {

    private static final String WATCHER = "org.kde.StatusNotifierWatcher";

    /** The colour of an icon without a line, as {@code TrayGlyph} has it. */
    private static final int GREY = 0x7A8594;

    /** A panel with nothing but its tray; the place of its middle is still to be filled in. */
    private static final Path SETTINGS = Path.of("packaging", "linux", "xfce4-panel.xml");

    /** A point of the screen. */
    record Point(int x, int y) {}

    private final XDesktop desktop;
    private final PeerProcess bus;

    private ItemPanel(XDesktop desktop, PeerProcess bus) {
        this.desktop = desktop;
        this.bus = bus;
    }

    /** Starts the bus, on which every program of the desktop is from now on, but no panel yet. */
    static ItemPanel prepare(XDesktop desktop, Path folder) throws IOException {
        Peers.requirePrograms("dbus-daemon", "dbus-send", "xfce4-panel");
        Path settings = folder.resolve("config/xfce4/xfconf/xfce-perchannel-xml");
        Files.createDirectories(settings);
        String middle = String.valueOf(XDesktop.HEIGHT - XDesktop.PANEL / 2);
        Files.writeString(
                settings.resolve("xfce4-panel.xml"), Files.readString(SETTINGS).replace("BOTTOM", middle));
        desktop.set("XDG_CONFIG_HOME", folder.resolve("config").toString());
        desktop.set("HOME", folder.toString());
        Path socket = folder.resolve("bus");
        PeerProcess bus =
                desktop.start("dbus", "dbus-daemon", "--session", "--nofork", "--address=unix:path=" + socket);
        await().until(() -> Files.exists(socket));
        desktop.set("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + socket);
        return new ItemPanel(desktop, bus);
    }

    PeerProcess start() throws IOException {
        return desktop.start("panel", "xfce4-panel");
    }

    void killBus() {
        bus.kill();
    }

    /** The name of the connection of the item that the panel's watcher knows; empty without a watcher or an item. */
    Optional<String> item() throws IOException, InterruptedException {
        String items = send(
                WATCHER,
                "/StatusNotifierWatcher",
                "org.freedesktop.DBus.Properties.Get",
                "string:" + WATCHER,
                "string:RegisteredStatusNotifierItems");
        Matcher name = Pattern.compile("\"(:[0-9.]+)/").matcher(items);
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** True while the menu has an entry with this text. */
    boolean menuHas(String text) throws IOException, InterruptedException {
        return entry(text).isPresent();
    }

    /** The number of the menu's entry with this text. */
    private Optional<String> entry(String text) throws IOException, InterruptedException {
        String layout = menu("GetLayout", "int32:0", "int32:-1", "array:string:");
        Matcher entry = Pattern.compile("int32 (\\d+)\\s+array \\[\\s+dict entry\\(\\s+string \"label\"\\s+"
                        + "variant\\s+string \"" + Pattern.quote(text) + "\"")
                .matcher(layout);
        return entry.find() ? Optional.of(entry.group(1)) : Optional.empty();
    }

    /** Chooses an entry, as a panel says it. */
    void choose(String text) throws IOException, InterruptedException {
        menu("Event", "int32:" + entry(text).orElseThrow(), "string:clicked", "variant:string:", "uint32:0");
    }

    private String menu(String method, String... parameters) throws IOException, InterruptedException {
        return send(item().orElseThrow(), "/MenuBar", "com.canonical.dbusmenu." + method, parameters);
    }

    private String send(String name, String path, String method, String... parameters)
            throws IOException, InterruptedException {
        String[] command = new String[6 + parameters.length];
        command[0] = "dbus-send";
        command[1] = "--session";
        command[2] = "--print-reply";
        command[3] = "--dest=" + name;
        command[4] = path;
        command[5] = method;
        System.arraycopy(parameters, 0, command, 6, parameters.length);
        return desktop.run(command);
    }

    /** A point of our icon in the panel; empty while it is not painted. */
    Optional<Point> icon() throws IOException {
        ScreenMemory screen = desktop.screen();
        for (int y = XDesktop.HEIGHT - XDesktop.PANEL; y < XDesktop.HEIGHT; y++) {
            int[] row = screen.row(0, y, XDesktop.WIDTH);
            for (int x = 0; x < row.length; x++) {
                if (row[x] == GREY) {
                    return Optional.of(new Point(x, y));
                }
            }
        }
        return Optional.empty();
    }
}

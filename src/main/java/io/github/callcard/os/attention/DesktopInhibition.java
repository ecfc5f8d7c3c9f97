package io.github.callcard.os.attention;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import io.github.callcard.os.GioLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wish for no notifications that the user told a desktop on Linux: GNOME by its setting {@code show-banners}, KDE
 * and others by the property {@code Inhibited} of the service that shows notifications. Used by one thread.
 */
final class DesktopInhibition {

    private static final Logger LOG = LoggerFactory.getLogger(DesktopInhibition.class);
    private static final String NOTIFICATIONS = "org.freedesktop.Notifications";
    private static final String OF_GNOME = "org.gnome.desktop.notifications";
    private static final String BANNERS = "show-banners";
    private static final int TIMEOUT_MILLIS = 100;

    private final @Nullable GioLibrary gio;

    /** GNOME's setting; null on other desktops. */
    private final @Nullable Pointer settings;

    /** The connection to the session bus; null where there is none. */
    private final @Nullable Pointer bus;

    private DesktopInhibition(@Nullable GioLibrary gio, @Nullable Pointer settings, @Nullable Pointer bus) {
        this.gio = gio;
        this.settings = settings;
        this.bus = bus;
    }

    /** The inhibition of the desktop of these surroundings. */
    static DesktopInhibition of(Map<String, String> environment) {
        try {
            GioLibrary gio = GioLibrary.load();
            String desktop = environment.getOrDefault("XDG_CURRENT_DESKTOP", "").toUpperCase(Locale.ROOT);
            Pointer settings =
                    desktop.contains("GNOME") ? gio.settings(OF_GNOME, BANNERS).orElse(null) : null;
            return new DesktopInhibition(gio, settings, settings == null && hasBus(environment) ? bus(gio) : null);
        } catch (UnsatisfiedLinkError e) {
            LOG.debug("No GIO here: {}", e.toString());
            return new DesktopInhibition(null, null, null);
        }
    }

    /** Without one GIO would start one. */
    private static boolean hasBus(Map<String, String> environment) {
        String folder = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return !environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isEmpty()
                || (!folder.isEmpty() && Files.exists(Path.of(folder, "bus")));
    }

    private static @Nullable Pointer bus(GioLibrary gio) {
        PointerByReference error = new PointerByReference();
        Pointer connection = gio.g_bus_get_sync(GioLibrary.SESSION_BUS, null, error);
        gio.takeReason(error);
        if (connection != null) {
            // GIO would end the process with the bus.
            gio.g_dbus_connection_set_exit_on_close(connection, 0);
        }
        return connection;
    }

    boolean isOn() {
        GioLibrary library = gio;
        Pointer ofGnome = settings;
        Pointer connection = bus;
        if (library == null) {
            return false;
        }
        if (ofGnome != null) {
            return library.g_settings_get_boolean(ofGnome, BANNERS) == 0;
        }
        return connection != null && isInhibited(library, connection);
    }

    private static boolean isInhibited(GioLibrary gio, Pointer connection) {
        PointerByReference error = new PointerByReference();
        Pointer reply = gio.g_dbus_connection_call_sync(
                connection,
                NOTIFICATIONS,
                "/org/freedesktop/Notifications",
                "org.freedesktop.DBus.Properties",
                "Get",
                gio.g_variant_new_tuple(
                        new Pointer[] {gio.g_variant_new_string(NOTIFICATIONS), gio.g_variant_new_string("Inhibited")},
                        new GioLibrary.NativeSize(2)),
                null,
                GioLibrary.NO_AUTO_START,
                TIMEOUT_MILLIS,
                null,
                error);
        gio.takeReason(error);
        if (reply == null) {
            // Most services have no such property, and a desktop need not have the service.
            return false;
        }
        Pointer boxed = gio.g_variant_get_child_value(reply, new GioLibrary.NativeSize(0));
        Pointer value = gio.g_variant_get_type_string(boxed).equals("v") ? gio.g_variant_get_variant(boxed) : null;
        boolean inhibited = value != null
                && gio.g_variant_get_type_string(value).equals("b")
                && gio.g_variant_get_boolean(value) != 0;
        if (value != null) {
            gio.g_variant_unref(value);
        }
        gio.g_variant_unref(boxed);
        gio.g_variant_unref(reply);
        return inhibited;
    }
}

package io.github.callcard.os.x11;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A connection of our own to the X server of this session, beside those of GTK and AWT. Safe to use from any thread. */
public final class XDisplay implements AutoCloseable {

    /** The type of a property that is asked for whatever its type is. */
    private static final int ANY = 0;

    /** Replies carry their content behind so many bytes. */
    static final int HEAD = 32;

    private static final int SUBSTRUCTURE = 1 << 20 | 1 << 19;
    private static final int CLIENT_MESSAGE = 33;
    private static final int REVERT_TO_PARENT = 2;
    private static final int MOST_OF_PROPERTY = 256;
    private static final int INPUT_ONLY = 2;

    private final XcbLibrary xcb;
    private final Pointer connection;
    private final int root;
    private final ConcurrentHashMap<String, Integer> atoms = new ConcurrentHashMap<>();

    private XDisplay(XcbLibrary xcb, Pointer connection, int root) {
        this.xcb = xcb;
        this.connection = connection;
        this.root = root;
    }

    /** Connects to the server that {@code DISPLAY} names; empty where there is none. */
    public static Optional<XDisplay> open() {
        try {
            XcbLibrary xcb = XcbLibrary.load();
            Pointer connection = xcb.xcb_connect(null, null);
            if (xcb.xcb_connection_has_error(connection) != 0) {
                xcb.xcb_disconnect(connection);
                return Optional.empty();
            }
            Pointer screen = Objects.requireNonNull(xcb.xcb_setup_roots_iterator(xcb.xcb_get_setup(connection)).data);
            return Optional.of(new XDisplay(xcb, connection, screen.getInt(0)));
        } catch (UnsatisfiedLinkError e) {
            return Optional.empty();
        }
    }

    XcbLibrary xcb() {
        return xcb;
    }

    Pointer connection() {
        return connection;
    }

    /** The number of the window behind all others. */
    public int root() {
        return root;
    }

    /** The number of a name. */
    public int atom(String name) {
        return atoms.computeIfAbsent(name, this::askAtom);
    }

    private int askAtom(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        int cookie = xcb.xcb_intern_atom(connection, (byte) 0, (short) bytes.length, bytes);
        return read(xcb.xcb_intern_atom_reply(connection, cookie, null), reply -> reply.getInt(8))
                .orElse(0);
    }

    /** The numbers of 32 bits in a window's property; none where there is no such window or property. */
    public int[] property(int window, String name) {
        PointerByReference error = new PointerByReference();
        int cookie = xcb.xcb_get_property(connection, (byte) 0, window, atom(name), ANY, 0, MOST_OF_PROPERTY);
        Pointer reply = xcb.xcb_get_property_reply(connection, cookie, error);
        free(error.getValue());
        return read(reply, XDisplay::numbers).orElseGet(() -> new int[0]);
    }

    /** The format in bits stands in the second byte, the length in items at 16. */
    static int[] numbers(Pointer reply) {
        return reply.getByte(1) == 32 ? reply.getIntArray(HEAD, reply.getInt(16)) : new int[0];
    }

    /** The window that the window manager calls active; 0 where there is none. */
    public int activeWindow() {
        int[] active = property(root, "_NET_ACTIVE_WINDOW");
        return active.length == 0 ? 0 : active[0];
    }

    /** The window that gets the keys; 0 and 1 are none and the one under the pointer. */
    public int focus() {
        int cookie = xcb.xcb_get_input_focus(connection);
        return read(xcb.xcb_get_input_focus_reply(connection, cookie, null), reply -> reply.getInt(8))
                .orElse(0);
    }

    /** The window in which another one lies; 0 where there is none. */
    public int parent(int window) {
        PointerByReference error = new PointerByReference();
        int cookie = xcb.xcb_query_tree(connection, window);
        int parent = read(xcb.xcb_query_tree_reply(connection, cookie, error), reply -> reply.getInt(12))
                .orElse(0);
        free(error.getValue());
        return parent;
    }

    /** Left, top, width and height of a window in pixels of the screen; empty where there is no such window. */
    public Optional<int[]> place(int window) {
        PointerByReference error = new PointerByReference();
        int size = xcb.xcb_get_geometry(connection, window);
        int corner = xcb.xcb_translate_coordinates(connection, window, root, (short) 0, (short) 0);
        Optional<int[]> sides = read(xcb.xcb_get_geometry_reply(connection, size, error), reply ->
                new int[] {reply.getShort(16) & 0xFFFF, reply.getShort(18) & 0xFFFF});
        free(error.getValue());
        error.setValue(null);
        Optional<int[]> at = read(xcb.xcb_translate_coordinates_reply(connection, corner, error), reply ->
                new int[] {reply.getShort(12), reply.getShort(14)});
        free(error.getValue());
        return sides.flatMap(side -> at.map(left -> new int[] {left[0], left[1], side[0], side[1]}));
    }

    /**
     * Asks the window manager to make a window the active one, as a pager does: it is the user's own wish.
     *
     * @see <a href="https://specifications.freedesktop.org/wm-spec/latest/">Extended Window Manager Hints</a>
     */
    public void activate(int window) {
        send(root, window, atom("_NET_ACTIVE_WINDOW"), SUBSTRUCTURE, 2, 0, 0);
    }

    /** Gives a window the keys past the window manager; nothing where the window is not there or not on the screen. */
    public void focus(int window) {
        free(xcb.xcb_request_check(
                connection, xcb.xcb_set_input_focus_checked(connection, (byte) REVERT_TO_PARENT, window, 0)));
    }

    /** The number of a new window that nobody sees, for messages to this connection; it goes with the connection. */
    int createInbox() {
        int inbox = xcb.xcb_generate_id(connection);
        int cookie = xcb.xcb_create_window_checked(
                connection,
                (byte) 0,
                inbox,
                root,
                (short) -1,
                (short) -1,
                (short) 1,
                (short) 1,
                (short) 0,
                (short) INPUT_ONLY,
                0,
                0,
                null);
        free(xcb.xcb_request_check(connection, cookie));
        return inbox;
    }

    /** Sends a client message of the format 32 to whoever selected these events of the receiver. */
    void send(int receiver, int window, int type, int mask, int... data) {
        try (Memory event = new Memory(HEAD)) {
            event.clear();
            event.setByte(0, (byte) CLIENT_MESSAGE);
            event.setByte(1, (byte) 32);
            event.setInt(4, window);
            event.setInt(8, type);
            event.write(12, data, 0, data.length);
            free(xcb.xcb_request_check(
                    connection, xcb.xcb_send_event_checked(connection, (byte) 0, receiver, mask, event)));
        }
    }

    /** Reads a reply and frees it; empty for none. */
    static <T> Optional<T> read(@Nullable Pointer reply, Function<Pointer, T> reader) {
        if (reply == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(reply));
        } finally {
            free(reply);
        }
    }

    static void free(@Nullable Pointer allocated) {
        if (allocated != null) {
            Native.free(Pointer.nativeValue(allocated));
        }
    }

    /** Nothing may be asked any more, on any thread. */
    @Override
    public void close() {
        xcb.xcb_disconnect(connection);
    }
}

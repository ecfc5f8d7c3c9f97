package io.github.callcard.os.x11;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/**
 * The part of XCB that Callcard uses, under its own names. Unlike Xlib it answers the error of each request to whoever
 * made it, so that the one error handler of the process stays GTK's and AWT's. A cookie is a structure of one unsigned
 * int, which is passed and returned as that int. Replies, errors and events are freed by {@link Native#free}. Its
 * functions may be called from several threads.
 *
 * <p>Source: {@code xcb/xcb.h} and {@code xcb/xproto.h}.
 */
public interface XcbLibrary extends Library {

    /** {@code xcb_screen_iterator_t}: its data begins with the number of the root window. */
    @FieldOrder({"data", "rem", "index"})
    class ScreenIterator extends Structure implements Structure.ByValue {
        public @Nullable Pointer data;
        public int rem;
        public int index;
    }

    /**
     * That of this system.
     *
     * @throws UnsatisfiedLinkError where it is not there
     */
    static XcbLibrary load() {
        return Native.load("libxcb.so.1", XcbLibrary.class);
    }

    Pointer xcb_connect(@Nullable String display, @Nullable IntByReference screen);

    int xcb_connection_has_error(Pointer connection);

    void xcb_disconnect(Pointer connection);

    Pointer xcb_get_setup(Pointer connection);

    ScreenIterator xcb_setup_roots_iterator(Pointer setup);

    int xcb_generate_id(Pointer connection);

    int xcb_flush(Pointer connection);

    /** The error of a request made with a function whose name ends in {@code checked}; null where there was none. */
    @Nullable
    Pointer xcb_request_check(Pointer connection, int cookie);

    int xcb_intern_atom(Pointer connection, byte onlyIfExists, short length, byte[] name);

    @Nullable
    Pointer xcb_intern_atom_reply(Pointer connection, int cookie, @Nullable PointerByReference error);

    int xcb_get_property(
            Pointer connection, byte delete, int window, int property, int type, int offset, int longLength);

    @Nullable
    Pointer xcb_get_property_reply(Pointer connection, int cookie, PointerByReference error);

    int xcb_get_geometry(Pointer connection, int drawable);

    @Nullable
    Pointer xcb_get_geometry_reply(Pointer connection, int cookie, PointerByReference error);

    int xcb_translate_coordinates(Pointer connection, int from, int to, short x, short y);

    @Nullable
    Pointer xcb_translate_coordinates_reply(Pointer connection, int cookie, PointerByReference error);

    int xcb_get_keyboard_mapping(Pointer connection, byte first, byte count);

    @Nullable
    Pointer xcb_get_keyboard_mapping_reply(Pointer connection, int cookie, @Nullable PointerByReference error);

    int xcb_get_modifier_mapping(Pointer connection);

    @Nullable
    Pointer xcb_get_modifier_mapping_reply(Pointer connection, int cookie, @Nullable PointerByReference error);

    int xcb_grab_key_checked(
            Pointer connection,
            byte ownerEvents,
            int window,
            short modifiers,
            byte key,
            byte pointerMode,
            byte keyboardMode);

    int xcb_ungrab_key_checked(Pointer connection, byte key, int window, short modifiers);

    int xcb_create_window_checked(
            Pointer connection,
            byte depth,
            int window,
            int parent,
            short x,
            short y,
            short width,
            short height,
            short border,
            short kind,
            int visual,
            int mask,
            @Nullable Pointer values);

    int xcb_send_event_checked(Pointer connection, byte propagate, int window, int mask, Pointer event);

    int xcb_get_input_focus(Pointer connection);

    @Nullable
    Pointer xcb_get_input_focus_reply(Pointer connection, int cookie, @Nullable PointerByReference error);

    int xcb_query_tree(Pointer connection, int window);

    @Nullable
    Pointer xcb_query_tree_reply(Pointer connection, int cookie, PointerByReference error);

    int xcb_set_input_focus_checked(Pointer connection, byte revertTo, int window, int time);

    int xcb_get_selection_owner(Pointer connection, int selection);

    @Nullable
    Pointer xcb_get_selection_owner_reply(Pointer connection, int cookie, @Nullable PointerByReference error);

    int xcb_convert_selection_checked(
            Pointer connection, int requestor, int selection, int target, int property, int time);

    /** The next event; null where there is none yet, or the connection has ended. */
    @Nullable
    Pointer xcb_poll_for_event(Pointer connection);

    /** Blocks; null when the connection has ended. */
    @Nullable
    Pointer xcb_wait_for_event(Pointer connection);
}

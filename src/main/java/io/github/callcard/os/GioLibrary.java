package io.github.callcard.os;

import com.sun.jna.IntegerType;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of GIO, GLib and GObject, which JavaFX has loaded on Linux, that asks the desktop what the user told it, such as
 * do-not-disturb or the size of text; and values with a type of D-Bus. A {@code gboolean} is an int, a type is its D-Bus
 * signature. What {@code g_variant_new_…} answers is floating: whoever takes it next owns it. Every other answer has to be
 * unreferenced, errors freed.
 *
 * <p>Source: the public headers of GLib 2.
 */
public interface GioLibrary extends Library {

    int SESSION_BUS = 2;

    /** A desktop without such a service shall not start one for this. */
    int NO_AUTO_START = 1;

    static GioLibrary load() {
        return load(GioLibrary.class);
    }

    /** This library with the functions of a wider binding. */
    static <T extends GioLibrary> T load(Class<T> binding) {
        // UTF-8 whatever the locale is: a caller's name may have any letter.
        return Native.load(
                "libgio-2.0.so.0", binding, Map.of(Library.OPTION_STRING_ENCODING, StandardCharsets.UTF_8.name()));
    }

    /** The words of an error that was made, which is freed here; empty for none. */
    default String takeReason(PointerByReference error) {
        Pointer made = error.getValue();
        if (made == null) {
            return "";
        }
        // GError: a domain and a code of four bytes each, then the words.
        String words = made.getPointer(8).getString(0, "UTF-8");
        g_error_free(made);
        error.setValue(null);
        return words;
    }

    /** A desktop's settings, where they have the key: GIO ends the process where it is asked for one that is not there. */
    default Optional<Pointer> settings(String schema, String key) {
        Pointer source = g_settings_schema_source_get_default();
        Pointer found = source == null ? null : g_settings_schema_source_lookup(source, schema, 1);
        if (found == null) {
            return Optional.empty();
        }
        boolean has = g_settings_schema_has_key(found, key) != 0;
        g_settings_schema_unref(found);
        return has ? Optional.of(g_settings_new(schema)) : Optional.empty();
    }

    @Nullable
    Pointer g_bus_get_sync(int bus, @Nullable Pointer cancellable, PointerByReference error);

    void g_dbus_connection_set_exit_on_close(Pointer connection, int exits);

    @Nullable
    Pointer g_dbus_connection_call_sync(
            Pointer connection,
            String name,
            String path,
            String interfaceName,
            String method,
            Pointer parameters,
            @Nullable Pointer replyType,
            int flags,
            int timeoutMillis,
            @Nullable Pointer cancellable,
            PointerByReference error);

    @Nullable
    Pointer g_settings_schema_source_get_default();

    @Nullable
    Pointer g_settings_schema_source_lookup(Pointer source, String schema, int recursive);

    int g_settings_schema_has_key(Pointer schema, String key);

    void g_settings_schema_unref(Pointer schema);

    Pointer g_settings_new(String schema);

    int g_settings_get_boolean(Pointer settings, String key);

    double g_settings_get_double(Pointer settings, String key);

    void g_object_unref(Pointer object);

    Pointer g_variant_new_string(String text);

    Pointer g_variant_new_object_path(String path);

    Pointer g_variant_new_int32(int number);

    Pointer g_variant_new_uint32(int number);

    Pointer g_variant_new_boolean(int flag);

    Pointer g_variant_new_variant(Pointer value);

    Pointer g_variant_new_tuple(@Nullable Pointer[] parts, NativeSize count);

    Pointer g_variant_new_array(byte[] elementType, @Nullable Pointer @Nullable [] elements, NativeSize count);

    Pointer g_variant_new_dict_entry(Pointer key, Pointer value);

    Pointer g_variant_new_fixed_array(byte[] elementType, byte[] elements, NativeSize count, NativeSize elementSize);

    NativeSize g_variant_n_children(Pointer container);

    Pointer g_variant_get_child_value(Pointer container, NativeSize index);

    Pointer g_variant_get_variant(Pointer boxed);

    String g_variant_get_type_string(Pointer value);

    String g_variant_get_string(Pointer value, @Nullable Pointer length);

    int g_variant_get_int32(Pointer value);

    int g_variant_get_boolean(Pointer value);

    void g_variant_unref(Pointer value);

    void g_error_free(Pointer error);

    /** {@code gsize}. */
    final class NativeSize extends IntegerType {

        private static final long serialVersionUID = 1;

        public NativeSize() {
            this(0);
        }

        public NativeSize(long value) {
            super(Native.SIZE_T_SIZE, value, true);
        }
    }
}

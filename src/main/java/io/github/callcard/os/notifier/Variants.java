package io.github.callcard.os.notifier;

import com.sun.jna.Pointer;
import io.github.callcard.os.GioLibrary;
import io.github.callcard.os.GioLibrary.NativeSize;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts values into GLib's form and reads them out of it. Belongs to the bus's thread. */
final class Variants {

    private final GioLibrary gio;

    Variants(GioLibrary gio) {
        this.gio = gio;
    }

    /** A floating variant: whoever is given it owns it. */
    Pointer write(BusValue value) {
        return switch (value) {
            case BusValue.Text text -> gio.g_variant_new_string(valid(text.text()));
            case BusValue.ObjectPath path -> gio.g_variant_new_object_path(path.path());
            case BusValue.Int number -> gio.g_variant_new_int32(number.number());
            case BusValue.Unsigned number -> gio.g_variant_new_uint32(number.number());
            case BusValue.Flag flag -> gio.g_variant_new_boolean(flag.isSet() ? 1 : 0);
            case BusValue.Bytes bytes ->
                gio.g_variant_new_fixed_array(
                        type("y"), bytes.bytes(), new NativeSize(bytes.bytes().length), new NativeSize(1));
            case BusValue.Boxed boxed -> gio.g_variant_new_variant(write(boxed.value()));
            case BusValue.Tuple tuple ->
                gio.g_variant_new_tuple(
                        write(tuple.parts()), new NativeSize(tuple.parts().size()));
            case BusValue.Array array -> array(array.elements(), write(array.values()));
            case BusValue.Properties properties -> array("{sv}", write(properties.values()));
        };
    }

    private Pointer array(String elements, @Nullable Pointer[] values) {
        return gio.g_variant_new_array(
                type(elements), values.length == 0 ? null : values, new NativeSize(values.length));
    }

    private @Nullable Pointer[] write(List<? extends BusValue> values) {
        @Nullable Pointer[] written = new @Nullable Pointer[values.size()];
        for (int i = 0; i < written.length; i++) {
            written[i] = write(values.get(i));
        }
        return written;
    }

    private @Nullable Pointer[] write(Map<String, BusValue> values) {
        List<Pointer> entries = new ArrayList<>();
        values.forEach((name, value) -> entries.add(
                gio.g_variant_new_dict_entry(gio.g_variant_new_string(name), write(new BusValue.Boxed(value)))));
        return entries.toArray(Pointer[]::new);
    }

    /** A type as GLib reads it. It does not keep it. */
    private static byte[] type(String signature) {
        return (signature + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    /** GLib takes no text with a zero or half a character, and a text of the CRM may have either. */
    private static String valid(String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replace('\0', ' ');
    }

    /**
     * A value of the types that callers send: texts, signed numbers, flags, boxes, tuples and arrays.
     *
     * @param value stays the caller's
     * @return an empty tuple for a value of any other type, which nobody asks for
     */
    BusValue read(Pointer value) {
        String type = gio.g_variant_get_type_string(value);
        return switch (type.charAt(0)) {
            case 's' -> new BusValue.Text(gio.g_variant_get_string(value, null));
            case 'i' -> new BusValue.Int(gio.g_variant_get_int32(value));
            case 'b' -> new BusValue.Flag(gio.g_variant_get_boolean(value) != 0);
            case 'v' -> {
                Pointer inside = gio.g_variant_get_variant(value);
                BusValue read = read(inside);
                gio.g_variant_unref(inside);
                yield new BusValue.Boxed(read);
            }
            case '(' -> new BusValue.Tuple(children(value));
            case 'a' -> new BusValue.Array(type.substring(1), children(value));
            default -> new BusValue.Tuple(List.of());
        };
    }

    private List<BusValue> children(Pointer container) {
        List<BusValue> children = new ArrayList<>();
        long count = gio.g_variant_n_children(container).longValue();
        for (long i = 0; i < count; i++) {
            Pointer child = gio.g_variant_get_child_value(container, new NativeSize(i));
            children.add(read(child));
            gio.g_variant_unref(child);
        }
        return children;
    }

    /** Gives back what was answered to us. */
    void free(Pointer value) {
        gio.g_variant_unref(value);
    }
}

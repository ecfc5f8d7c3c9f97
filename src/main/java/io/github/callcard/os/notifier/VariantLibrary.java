package io.github.callcard.os.notifier;

import com.sun.jna.IntegerType;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * GLib's values with a type of D-Bus. What {@code g_variant_new_…} answers is floating: whoever takes it next owns it. What
 * {@code g_variant_get_…} answers as a variant has to be unreferenced. A type is its D-Bus signature.
 *
 * <p>Source: the public header {@code gvariant.h} of GLib 2.
 */
interface VariantLibrary extends Library {

    static VariantLibrary load() {
        // UTF-8 whatever the locale is: a caller's name may have any letter.
        return Native.load(
                "libglib-2.0.so.0",
                VariantLibrary.class,
                Map.of(Library.OPTION_STRING_ENCODING, StandardCharsets.UTF_8.name()));
    }

    Pointer g_variant_new_string(String text);

    Pointer g_variant_new_object_path(String path);

    Pointer g_variant_new_int32(int number);

    Pointer g_variant_new_uint32(int number);

    Pointer g_variant_new_boolean(int flag);

    Pointer g_variant_new_variant(Pointer value);

    Pointer g_variant_new_tuple(@Nullable Pointer[] parts, Size count);

    Pointer g_variant_new_array(byte[] elementType, @Nullable Pointer @Nullable [] elements, Size count);

    Pointer g_variant_new_dict_entry(Pointer key, Pointer value);

    Pointer g_variant_new_fixed_array(byte[] elementType, byte[] elements, Size count, Size elementSize);

    Size g_variant_n_children(Pointer container);

    Pointer g_variant_get_child_value(Pointer container, Size index);

    Pointer g_variant_get_variant(Pointer boxed);

    String g_variant_get_type_string(Pointer value);

    String g_variant_get_string(Pointer value, @Nullable Pointer length);

    int g_variant_get_int32(Pointer value);

    int g_variant_get_boolean(Pointer value);

    void g_variant_unref(Pointer value);

    /** {@code gsize}. */
    final class Size extends IntegerType {

        private static final long serialVersionUID = 1;

        public Size() {
            this(0);
        }

        Size(long value) {
            super(Native.SIZE_T_SIZE, value, true);
        }
    }
}

package io.github.callcard.os;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of libsecret (0.19 and later), the desktop's own client of the Secret Service, that Callcard uses, under its
 * own names. Strings are UTF-8; {@code gboolean} is an int; attributes are names and values in turn, ended by null,
 * which JNA adds.
 *
 * <p>Source: the public headers {@code libsecret/secret-password.h}, {@code secret-schema.h}, {@code secret-item.h} and
 * those of GLib.
 */
interface LibsecretLibrary extends Library {

    /** Without it gnome-keyring does not find what is locked: the schema's name is told of unlocked items only. */
    int SECRET_SCHEMA_DONT_MATCH_NAME = 1 << 1;

    int SECRET_SCHEMA_ATTRIBUTE_STRING = 0;
    int SECRET_SEARCH_ALL = 1 << 1;

    static LibsecretLibrary load() {
        return Native.load("libsecret-1.so.0", LibsecretLibrary.class, Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
    }

    Pointer secret_schema_new(String name, int flags, Object... attributes);

    /** The secret, to be freed by {@link #secret_password_free}; null when there is none or it cannot be unlocked. */
    @Nullable
    Pointer secret_password_lookup_sync(
            Pointer schema, @Nullable Pointer cancellable, PointerByReference error, Object... attributes);

    int secret_password_store_sync(
            Pointer schema,
            @Nullable String collection,
            String label,
            String password,
            @Nullable Pointer cancellable,
            PointerByReference error,
            Object... attributes);

    int secret_password_clear_sync(
            Pointer schema, @Nullable Pointer cancellable, PointerByReference error, Object... attributes);

    /** A {@code GList} of {@code SecretItem}; null when it is empty. */
    @Nullable
    Pointer secret_password_search_sync(
            Pointer schema, int flags, @Nullable Pointer cancellable, PointerByReference error, Object... attributes);

    int secret_item_get_locked(Pointer item);

    /** Overwrites it first. */
    void secret_password_free(Pointer password);

    void g_list_free(Pointer list);

    void g_object_unref(Pointer object);

    void g_error_free(Pointer error);

    String g_quark_to_string(int quark);
}

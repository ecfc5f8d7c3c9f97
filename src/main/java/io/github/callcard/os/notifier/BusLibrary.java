package io.github.callcard.os.notifier;

import com.sun.jna.Callback;
import com.sun.jna.IntegerType;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/**
 * The part of GIO, GLib and GObject, which JavaFX has loaded on Linux, that serves objects on a D-Bus. A {@code gboolean} is an
 * int. Everything of it is called on the bus's thread but {@link #g_main_context_invoke} and {@link #g_cancellable_cancel},
 * which any thread may call.
 *
 * <p>Source: the public headers of GLib 2.
 */
interface BusLibrary extends Library {

    /** {@code G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION}. */
    int CLIENT_OF_A_BUS = 1 | 1 << 3;

    /** A watcher is a part of the desktop: none shall be started for an icon. */
    int NO_AUTO_START = 1;

    static BusLibrary load() {
        return Native.load("libgio-2.0.so.0", BusLibrary.class);
    }

    Pointer g_main_context_new();

    void g_main_context_unref(Pointer context);

    void g_main_context_push_thread_default(Pointer context);

    void g_main_context_pop_thread_default(Pointer context);

    void g_main_context_invoke(Pointer context, Task task, @Nullable Pointer data);

    Pointer g_main_loop_new(Pointer context, int isRunning);

    void g_main_loop_run(Pointer loop);

    void g_main_loop_quit(Pointer loop);

    void g_main_loop_unref(Pointer loop);

    Pointer g_cancellable_new();

    void g_cancellable_cancel(Pointer cancellable);

    void g_object_unref(Pointer object);

    @Nullable
    Pointer g_dbus_connection_new_for_address_sync(
            String address,
            int flags,
            @Nullable Pointer observer,
            @Nullable Pointer cancellable,
            PointerByReference error);

    String g_dbus_connection_get_unique_name(Pointer connection);

    int g_dbus_connection_close_sync(Pointer connection, @Nullable Pointer cancellable, @Nullable Pointer error);

    @Nullable
    Pointer g_dbus_node_info_new_for_xml(String xml, PointerByReference error);

    Pointer g_dbus_node_info_lookup_interface(Pointer node, String name);

    void g_dbus_node_info_unref(Pointer node);

    int g_dbus_connection_register_object(
            Pointer connection,
            String path,
            Pointer interfaceInfo,
            Pointer functions,
            @Nullable Pointer data,
            @Nullable Pointer free,
            PointerByReference error);

    int g_dbus_connection_emit_signal(
            Pointer connection,
            @Nullable String receiver,
            String path,
            String interfaceName,
            String signal,
            Pointer parameters,
            @Nullable Pointer error);

    void g_dbus_connection_call(
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
            Answered answered,
            @Nullable Pointer data);

    @Nullable
    Pointer g_dbus_connection_call_finish(Pointer connection, Pointer result, PointerByReference error);

    int g_dbus_connection_signal_subscribe(
            Pointer connection,
            @Nullable String sender,
            String interfaceName,
            @Nullable String member,
            String path,
            @Nullable String argument,
            int flags,
            Signalled signalled,
            @Nullable Pointer data,
            @Nullable Pointer free);

    int g_bus_watch_name_on_connection(
            Pointer connection,
            String name,
            int flags,
            OwnerChanged appeared,
            OwnerVanished vanished,
            @Nullable Pointer data,
            @Nullable Pointer free);

    void g_bus_unwatch_name(int watcher);

    HandlerId g_signal_connect_data(
            Pointer object, String signal, Closed handler, @Nullable Pointer data, @Nullable Pointer free, int flags);

    void g_signal_handler_disconnect(Pointer object, HandlerId handler);

    void g_dbus_method_invocation_return_value(Pointer invocation, @Nullable Pointer parameters);

    void g_dbus_method_invocation_return_dbus_error(Pointer invocation, String name, String message);

    /** Puts an error, made of a name and a message, to where the pointer points; the format goes before the message. */
    void g_dbus_error_set_dbus_error(
            Pointer error, String name, String message, @Nullable String format, Object... arguments);

    void g_error_free(Pointer error);

    /** {@code GSourceFunc}; zero: once. */
    interface Task extends Callback {
        int run(@Nullable Pointer data);
    }

    /** {@code GDBusInterfaceMethodCallFunc}. */
    interface MethodCalled extends Callback {
        void call(
                Pointer connection,
                String sender,
                String path,
                String interfaceName,
                String method,
                Pointer parameters,
                Pointer invocation,
                @Nullable Pointer data);
    }

    /** {@code GDBusInterfaceGetPropertyFunc}. */
    interface PropertyRead extends Callback {
        @Nullable
        Pointer get(
                Pointer connection,
                String sender,
                String path,
                String interfaceName,
                String property,
                @Nullable Pointer error,
                @Nullable Pointer data);
    }

    /** {@code GAsyncReadyCallback}. */
    interface Answered extends Callback {
        void done(@Nullable Pointer source, Pointer result, @Nullable Pointer data);
    }

    /** {@code GDBusSignalCallback}. */
    interface Signalled extends Callback {
        void signal(
                Pointer connection,
                String sender,
                String path,
                String interfaceName,
                String signal,
                Pointer parameters,
                @Nullable Pointer data);
    }

    /** {@code GBusNameAppearedCallback}. */
    interface OwnerChanged extends Callback {
        void appeared(Pointer connection, String name, String owner, @Nullable Pointer data);
    }

    /** {@code GBusNameVanishedCallback}; the connection is null when it is closed. */
    interface OwnerVanished extends Callback {
        void vanished(@Nullable Pointer connection, String name, @Nullable Pointer data);
    }

    /** The signal {@code closed} of {@code GDBusConnection}. */
    interface Closed extends Callback {
        void closed(Pointer connection, int byPeer, @Nullable Pointer error, @Nullable Pointer data);
    }

    /** {@code gulong}. */
    final class HandlerId extends IntegerType {

        private static final long serialVersionUID = 1;

        public HandlerId() {
            this(0);
        }

        HandlerId(long value) {
            super(Native.LONG_SIZE, value, true);
        }
    }
}

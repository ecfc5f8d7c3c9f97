package io.github.callcard.os.notifier;

import com.sun.jna.CallbackReference;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection of our own to the session bus. Belongs to the bus's thread, whose {@code GMainContext} is its default: there it
 * calls everybody back.
 */
final class SessionBus implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SessionBus.class);

    /** The number of functions in a {@code GDBusInterfaceVTable}: call, read, write, and eight that are reserved. */
    private static final int FUNCTIONS = 11;

    private static final String NO_SUCH_THING = "org.freedesktop.DBus.Error.InvalidArgs";
    private static final String FAILED = "org.freedesktop.DBus.Error.Failed";
    private static final String FAILURE = "Callcard failed; its log says why";

    private final BusLibrary gio;
    private final Variants variants;
    private final Pointer connection;
    private final BusLibrary.HandlerId closedHandler;
    private final List<Integer> watchers = new ArrayList<>();

    /** The callbacks that GIO may call until the connection is closed: JNA frees one that nobody in Java holds. */
    private final List<Object> held = new ArrayList<>();

    /** Calls of others that were not answered yet: each is held until then. */
    private final List<BusLibrary.Answered> waiting = new ArrayList<>();

    private SessionBus(BusLibrary gio, Variants variants, Pointer connection, Runnable closed) {
        this.gio = gio;
        this.variants = variants;
        this.connection = connection;
        BusLibrary.Closed handler = hold((of, byPeer, error, data) -> closed.run());
        closedHandler = gio.g_signal_connect_data(connection, "closed", handler, null, null, 0);
    }

    /**
     * Connects to a bus. Blocks until it answers or the attempt is cancelled.
     *
     * @param closed told when the bus is gone
     * @throws BusException where there is none
     */
    static SessionBus connect(BusLibrary gio, VariantLibrary glib, String address, Pointer cancellable, Runnable closed)
            throws BusException {
        PointerByReference error = new PointerByReference();
        Pointer connection = gio.g_dbus_connection_new_for_address_sync(
                address, BusLibrary.CLIENT_OF_A_BUS, null, cancellable, error);
        String reason = reason(gio, error);
        if (connection == null) {
            throw new BusException(reason);
        }
        return new SessionBus(gio, new Variants(glib), connection, closed);
    }

    /** The name by which the bus knows us. */
    String name() {
        return gio.g_dbus_connection_get_unique_name(connection);
    }

    /** Lets others call an object. */
    void serve(BusObject object) throws BusException {
        PointerByReference error = new PointerByReference();
        Pointer node = gio.g_dbus_node_info_new_for_xml(object.description(), error);
        String unreadable = reason(gio, error);
        if (node == null) {
            throw new BusException(unreadable);
        }
        BusLibrary.MethodCalled called = hold((from, sender, path, ofInterface, method, parameters, invocation, data) ->
                answer(object, method, parameters, invocation));
        BusLibrary.PropertyRead read =
                hold((from, sender, path, ofInterface, property, failed, data) -> read(object, property, failed));
        Memory functions = new Memory((long) FUNCTIONS * Native.POINTER_SIZE);
        functions.clear();
        functions.setPointer(0, CallbackReference.getFunctionPointer(called));
        functions.setPointer(Native.POINTER_SIZE, CallbackReference.getFunctionPointer(read));
        int id = gio.g_dbus_connection_register_object(
                connection,
                object.path(),
                gio.g_dbus_node_info_lookup_interface(node, object.interfaceName()),
                functions,
                null,
                null,
                error);
        gio.g_dbus_node_info_unref(node);
        String refused = reason(gio, error);
        if (id == 0) {
            throw new BusException(refused);
        }
    }

    private void answer(BusObject object, String method, Pointer parameters, Pointer invocation) {
        Optional<Pointer> answer;
        try {
            BusValue read = variants.read(parameters);
            List<BusValue> values = read instanceof BusValue.Tuple tuple ? tuple.parts() : List.of();
            answer = object.call(method, values).map(variants::write);
        } catch (RuntimeException e) {
            LOG.error("The call of {} failed", method, e);
            gio.g_dbus_method_invocation_return_dbus_error(invocation, FAILED, FAILURE);
            return;
        }
        answer.ifPresentOrElse(
                written -> gio.g_dbus_method_invocation_return_value(invocation, written),
                () -> gio.g_dbus_method_invocation_return_dbus_error(
                        invocation, NO_SUCH_THING, "There is no such entry"));
    }

    /** @param failed takes the error, without which GIO ends the process for null; null where GIO leaves the property out then */
    private @Nullable Pointer read(BusObject object, String property, @Nullable Pointer failed) {
        try {
            return variants.write(object.property(property));
        } catch (RuntimeException e) {
            LOG.error("The property {} was not read", property, e);
            if (failed != null) {
                gio.g_dbus_error_set_dbus_error(failed, FAILED, FAILURE, null);
            }
            return null;
        }
    }

    /** Tells whoever listens to an object of ours. */
    void tell(BusObject object, String signal, BusValue... parameters) {
        gio.g_dbus_connection_emit_signal(
                connection,
                null,
                object.path(),
                object.interfaceName(),
                signal,
                variants.write(BusValue.tuple(parameters)),
                null);
    }

    /**
     * Calls another program's object; returns at once.
     *
     * @param answered given the parts of the answer; empty where it failed, or did not come in time
     */
    void call(
            String name,
            String path,
            String ofInterface,
            String method,
            BusValue.Tuple parameters,
            int timeoutMillis,
            Consumer<Optional<List<BusValue>>> answered) {
        BusLibrary.Answered ready = new BusLibrary.Answered() {
            @Override
            public void done(@Nullable Pointer source, Pointer result, @Nullable Pointer data) {
                waiting.remove(this);
                answered.accept(finish(result));
            }
        };
        waiting.add(ready);
        gio.g_dbus_connection_call(
                connection,
                name,
                path,
                ofInterface,
                method,
                variants.write(parameters),
                null,
                BusLibrary.NO_AUTO_START,
                timeoutMillis,
                null,
                ready,
                null);
    }

    private Optional<List<BusValue>> finish(Pointer result) {
        PointerByReference error = new PointerByReference();
        Pointer answer = gio.g_dbus_connection_call_finish(connection, result, error);
        reason(gio, error);
        if (answer == null) {
            return Optional.empty();
        }
        BusValue read = variants.read(answer);
        variants.free(answer);
        return Optional.of(read instanceof BusValue.Tuple tuple ? tuple.parts() : List.of());
    }

    /** Hears when a name on the bus gets an owner and when it loses it; the present state is told first. */
    void watch(String name, Runnable appeared, Runnable vanished) {
        BusLibrary.OwnerChanged comes = hold((on, ofName, owner, data) -> appeared.run());
        BusLibrary.OwnerVanished goes = hold((on, ofName, data) -> vanished.run());
        watchers.add(gio.g_bus_watch_name_on_connection(connection, name, 0, comes, goes, null, null));
    }

    /** Hears every signal of another program's object by its name. */
    void listen(String name, String path, String ofInterface, Consumer<String> heard) {
        BusLibrary.Signalled signalled =
                hold((on, sender, ofPath, inInterface, signal, parameters, data) -> heard.accept(signal));
        gio.g_dbus_connection_signal_subscribe(
                connection, name, ofInterface, null, path, null, 0, signalled, null, null);
    }

    private <T> T hold(T callback) {
        held.add(callback);
        return callback;
    }

    @Override
    public void close() {
        gio.g_signal_handler_disconnect(connection, closedHandler);
        watchers.forEach(gio::g_bus_unwatch_name);
        gio.g_dbus_connection_close_sync(connection, null, null);
        gio.g_object_unref(connection);
    }

    /** The words of an error that GIO made, which are freed here; empty for none. */
    private static String reason(BusLibrary gio, PointerByReference error) {
        Pointer made = error.getValue();
        if (made == null) {
            return "";
        }
        // GError: a domain and a code of four bytes each, then the words.
        String words = made.getPointer(8).getString(0, "UTF-8");
        gio.g_error_free(made);
        error.setValue(null);
        return words;
    }
}

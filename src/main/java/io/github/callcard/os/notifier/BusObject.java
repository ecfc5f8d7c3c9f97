package io.github.callcard.os.notifier;

import java.util.List;
import java.util.Optional;

/** An object that others on the bus can call. Called on the bus's thread; must return at once. */
interface BusObject {

    /**
     * The object as the bus knows it.
     *
     * @param interfaceName the name of its interface
     * @param xml the interface in the XML of D-Bus introspection, by which GIO checks the types of each call
     */
    record Declaration(String path, String interfaceName, String xml) {}

    Declaration declaration();

    /** The value of a property of the declaration. */
    BusValue property(String name);

    /**
     * Does what was called.
     *
     * @return the answer; empty where the parameters name nothing that there is
     */
    Optional<BusValue.Tuple> call(String method, List<BusValue> parameters);
}

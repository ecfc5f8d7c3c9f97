package io.github.callcard.line;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The native libraries that this process has loaded, which stay loaded until it ends, also those that turn out to be of no
 * use: a library may have started threads of its own, and unloading it takes the code from under them, which ends the
 * process. The loading of a library is a fact of the process, so this set is one too. Safe to use from any thread.
 */
public final class NativeCode {

    private static final Set<Object> LOADED = ConcurrentHashMap.newKeySet();

    private NativeCode() {}

    /**
     * Keeps a library loaded.
     *
     * @param library what the system unloads the code with, as soon as nobody refers to it
     * @return the same
     */
    public static <T> T keep(T library) {
        LOADED.add(library);
        return library;
    }
}

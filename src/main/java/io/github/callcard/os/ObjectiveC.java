package io.github.callcard.os;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Messages to objects of macOS. Only for answers and arguments that are whole numbers or pointers, which both processors
 * pass alike.
 *
 * <p>Source: {@code objc/message.h} and {@code objc/runtime.h}.
 */
public final class ObjectiveC {

    private final Function getClass;
    private final Function registerName;
    private final Function send;

    private ObjectiveC(NativeLibrary library) {
        getClass = library.getFunction("objc_getClass");
        registerName = library.getFunction("sel_registerName");
        send = library.getFunction("objc_msgSend");
    }

    /**
     * Those of this system.
     *
     * @throws UnsatisfiedLinkError on other systems
     */
    public static ObjectiveC load() {
        return new ObjectiveC(NativeLibrary.getInstance("objc"));
    }

    /** A class; null where there is none of that name. */
    public @Nullable Pointer type(String name) {
        return getClass.invokePointer(new Object[] {name});
    }

    /** An object that a message answers; a message to null answers null. */
    public @Nullable Pointer object(@Nullable Pointer receiver, String message, Object... arguments) {
        return receiver == null ? null : send.invokePointer(call(receiver, message, arguments));
    }

    /** A whole number that a message answers; a message to null answers 0. */
    public long number(@Nullable Pointer receiver, String message, Object... arguments) {
        return receiver == null ? 0 : send.invokeLong(call(receiver, message, arguments));
    }

    private Object[] call(Pointer receiver, String message, Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = receiver;
        all[1] = registerName.invokePointer(new Object[] {message});
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return all;
    }
}

package io.github.callcard.line.tapi;

import com.sun.jna.IntegerType;
import com.sun.jna.Native;

/** {@code DWORD_PTR}: an unsigned integer of a pointer's size. Public for JNA, which makes instances by reflection. */
public final class DwordPtr extends IntegerType {

    public DwordPtr() {
        this(0);
    }

    public DwordPtr(long value) {
        super(Native.POINTER_SIZE, value, true);
    }
}

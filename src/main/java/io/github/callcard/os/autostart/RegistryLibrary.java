package io.github.callcard.os.autostart;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/**
 * What is used of the Windows registry, under its own names. Each answers the reason why it failed, 0 for none.
 *
 * <p>Source: {@code winreg.h} of the Windows SDK.
 */
interface RegistryLibrary extends StdCallLibrary {

    /** {@code (HKEY)(ULONG_PTR)((LONG)0x80000001)}: the sign goes on through the upper half of the pointer. */
    Pointer HKEY_CURRENT_USER = Pointer.createConstant(0xFFFFFFFF80000001L);

    int REG_SZ = 1;
    int RRF_RT_REG_SZ = 2;
    int ERROR_SUCCESS = 0;
    int ERROR_FILE_NOT_FOUND = 2;

    int RegGetValueW(
            Pointer key,
            WString subKey,
            WString value,
            int flags,
            @Nullable IntByReference type,
            @Nullable Memory data,
            IntByReference size);

    /** Makes the key where there is none. {@code data} has {@code size} bytes with the zero at its end. */
    int RegSetKeyValueW(Pointer key, WString subKey, WString value, int type, Memory data, int size);

    int RegDeleteKeyValueW(Pointer key, WString subKey, WString value);
}

package io.github.callcard.os;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/**
 * The part of the Windows registry that Callcard uses, under its own names. Each function answers a code of
 * {@code winerror.h}: the reason why it failed, 0 for none.
 *
 * <p>Source: {@code winreg.h} and {@code winnt.h} of the Windows SDK.
 */
public interface RegistryLibrary extends StdCallLibrary {

    /** {@code (HKEY)(ULONG_PTR)((LONG)0x80000001)}: the sign goes on through the upper half of the pointer. */
    Pointer HKEY_CURRENT_USER = Pointer.createConstant(0xFFFFFFFF80000001L);

    /** One more. */
    Pointer HKEY_LOCAL_MACHINE = Pointer.createConstant(0xFFFFFFFF80000002L);

    int KEY_READ = 0x20019;

    /** The view of 64-bit programs, which is where policies are. */
    int KEY_WOW64_64KEY = 0x0100;

    int REG_SZ = 1;
    int REG_EXPAND_SZ = 2;
    int REG_DWORD = 4;
    int REG_MULTI_SZ = 7;
    int RRF_RT_REG_SZ = 2;
    int RRF_RT_REG_DWORD = 0x10;

    int ERROR_SUCCESS = 0;
    int ERROR_FILE_NOT_FOUND = 2;
    int ERROR_NO_MORE_ITEMS = 259;

    /**
     * That of this Windows.
     *
     * @throws UnsatisfiedLinkError on other systems
     */
    static RegistryLibrary load() {
        return Native.load("Advapi32", RegistryLibrary.class);
    }

    int RegOpenKeyExW(Pointer key, WString subKey, int options, int access, PointerByReference opened);

    /**
     * The value at an index.
     *
     * @param nameLength in characters: the room with the ending zero, then the length without it
     * @param dataLength in bytes: the room, then the length
     */
    int RegEnumValueW(
            Pointer key,
            int index,
            Pointer name,
            IntByReference nameLength,
            @Nullable Pointer reserved,
            IntByReference type,
            Pointer data,
            IntByReference dataLength);

    int RegCloseKey(Pointer key);

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

package io.github.callcard.os;

import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/**
 * What is used of the registry of Windows, under its own names. Every call answers 0 or an error.
 *
 * <p>Source: {@code winreg.h} and {@code winerror.h} of the Windows SDK.
 */
interface RegistryLibrary extends StdCallLibrary {

    /** {@code (HKEY)(ULONG_PTR)((LONG)0x80000002)}: the sign goes on into the upper half. */
    Pointer HKEY_LOCAL_MACHINE = Pointer.createConstant(0xFFFFFFFF80000002L);

    Pointer HKEY_CURRENT_USER = Pointer.createConstant(0xFFFFFFFF80000001L);

    int KEY_QUERY_VALUE = 0x0001;

    /** What 64-bit programs see, whoever asks. */
    int KEY_WOW64_64KEY = 0x0100;

    int REG_SZ = 1;
    int REG_EXPAND_SZ = 2;
    int REG_DWORD = 4;
    int REG_MULTI_SZ = 7;

    int ERROR_FILE_NOT_FOUND = 2;
    int ERROR_NO_MORE_ITEMS = 259;

    int RegOpenKeyExW(Pointer key, WString subKey, int options, int access, PointerByReference opened);

    int RegEnumValueW(
            Pointer key,
            int index,
            char[] name,
            IntByReference nameLength,
            @Nullable Pointer reserved,
            IntByReference type,
            byte[] data,
            IntByReference dataLength);

    int RegCloseKey(Pointer key);
}

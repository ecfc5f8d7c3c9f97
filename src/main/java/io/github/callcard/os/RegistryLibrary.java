package io.github.callcard.os;

import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/**
 * What is used of the Windows registry, under its own names. Each answers a code of {@code winerror.h}.
 *
 * <p>Source: {@code winreg.h} and {@code winnt.h} of the Windows SDK.
 */
interface RegistryLibrary extends StdCallLibrary {

    /** {@code (HKEY)(ULONG_PTR)((LONG)0x80000002)}: sign-extended where pointers have 64 bits. */
    long HKEY_LOCAL_MACHINE = (int) 0x80000002L;

    int KEY_READ = 0x20019;

    /** The view of 64-bit programs, which is where policies are. */
    int KEY_WOW64_64KEY = 0x0100;

    int REG_SZ = 1;
    int REG_EXPAND_SZ = 2;
    int REG_DWORD = 4;
    int REG_MULTI_SZ = 7;

    int ERROR_SUCCESS = 0;
    int ERROR_FILE_NOT_FOUND = 2;
    int ERROR_NO_MORE_ITEMS = 259;

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
}

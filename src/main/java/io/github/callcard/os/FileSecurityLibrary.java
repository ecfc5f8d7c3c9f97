package io.github.callcard.os;

import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/**
 * The part of Windows that tells who may change a file, under its own names.
 *
 * <p>Source: {@code aclapi.h}, {@code accctrl.h}, {@code sddl.h} and {@code winbase.h} of the Windows SDK.
 */
interface FileSecurityLibrary extends StdCallLibrary {

    int SE_FILE_OBJECT = 1;
    int OWNER_SECURITY_INFORMATION = 1;
    int DACL_SECURITY_INFORMATION = 4;
    int SDDL_REVISION_1 = 1;
    int ERROR_SUCCESS = 0;
    int TOKEN_QUERY = 8;
    int TOKEN_USER = 1;

    /**
     * Answers a code of {@code winerror.h}.
     *
     * @param descriptor what is to be given back by {@code LocalFree}; the four before it would point into it
     */
    int GetNamedSecurityInfoW(
            WString name,
            int type,
            int information,
            @Nullable PointerByReference owner,
            @Nullable PointerByReference group,
            @Nullable PointerByReference accessList,
            @Nullable PointerByReference auditList,
            PointerByReference descriptor);

    /**
     * Writes a descriptor down.
     *
     * @param text what is to be given back by {@code LocalFree}, ending with zero
     */
    boolean ConvertSecurityDescriptorToStringSecurityDescriptorW(
            Pointer descriptor, int revision, int information, PointerByReference text, IntByReference length);

    /** The function that gives memory back to Windows, in another library. */
    interface Memory extends StdCallLibrary {

        @Nullable
        Pointer LocalFree(Pointer memory);
    }

    /** The functions for what a process knows of itself, in the library that gives memory back. */
    interface Processes extends Memory {

        Pointer GetCurrentProcess();

        boolean CloseHandle(Pointer handle);
    }

    /**
     * Opens what says who a process is.
     *
     * @param token what is to be given back by {@code CloseHandle}
     */
    boolean OpenProcessToken(Pointer process, int access, PointerByReference token);

    /** Writes a {@code TOKEN_USER} into the memory, when that is asked for. */
    boolean GetTokenInformation(Pointer token, int kind, Pointer memory, int size, IntByReference needed);

    /**
     * Writes a security identifier down.
     *
     * @param text what is to be given back by {@code LocalFree}, ending with zero
     */
    boolean ConvertSidToStringSidW(Pointer identifier, PointerByReference text);
}

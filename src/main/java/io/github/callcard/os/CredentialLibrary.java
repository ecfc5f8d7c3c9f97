package io.github.callcard.os;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.WString;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/**
 * The part of the Windows Credential Manager that Callcard uses, under its own names. A call that answers false has
 * told the reason to {@code GetLastError}.
 *
 * <p>Source: {@code wincred.h} of the Windows SDK.
 */
interface CredentialLibrary extends StdCallLibrary {

    int CRED_TYPE_GENERIC = 1;

    /** Outlives the session, and goes with a roaming user to other computers, as their settings do. */
    int CRED_PERSIST_ENTERPRISE = 3;

    /** Five times 512 bytes. */
    int CRED_MAX_CREDENTIAL_BLOB_SIZE = 2560;

    int ERROR_NOT_FOUND = 1168;

    /** A service or a remote session without a user's profile has no credentials. */
    int ERROR_NO_SUCH_LOGON_SESSION = 1312;

    boolean CredReadW(WString target, int type, int flags, PointerByReference credential);

    boolean CredWriteW(Credential credential, int flags);

    boolean CredDeleteW(WString target, int type, int flags);

    void CredFree(Pointer credential);

    /** {@code CREDENTIALW}: 80 bytes where pointers have 64 bits. */
    @FieldOrder({
        "Flags",
        "Type",
        "TargetName",
        "Comment",
        "LastWrittenLow",
        "LastWrittenHigh",
        "CredentialBlobSize",
        "CredentialBlob",
        "Persist",
        "AttributeCount",
        "Attributes",
        "TargetAlias",
        "UserName"
    })
    final class Credential extends Structure {
        public int Flags;
        public int Type;
        public @Nullable WString TargetName;
        public @Nullable WString Comment;
        public int LastWrittenLow;
        public int LastWrittenHigh;
        public int CredentialBlobSize;
        public @Nullable Pointer CredentialBlob;
        public int Persist;
        public int AttributeCount;
        public @Nullable Pointer Attributes;
        public @Nullable WString TargetAlias;
        public @Nullable WString UserName;

        public Credential() {}

        /** The credential that Windows wrote at an address. */
        Credential(Pointer written) {
            super(written);
            read();
        }
    }
}

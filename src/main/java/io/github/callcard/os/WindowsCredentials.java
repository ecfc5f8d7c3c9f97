package io.github.callcard.os;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.PointerByReference;
import io.github.callcard.words.Sentence;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Secrets as generic credentials {@code Callcard/name} of the Windows Credential Manager. A credential takes 2,560 bytes
 * and a token may be longer, so a secret goes on in {@code Callcard/name/2} wherever a credential is full.
 */
final class WindowsCredentials implements SecretStore {

    private static final int FULL = CredentialLibrary.CRED_MAX_CREDENTIAL_BLOB_SIZE;

    private final CredentialLibrary library;
    private final String application;
    private final IntSupplier lastError;

    WindowsCredentials(CredentialLibrary library, String application) {
        this(library, application, Native::getLastError);
    }

    /** @param lastError why the last call on this thread failed */
    WindowsCredentials(CredentialLibrary library, String application, IntSupplier lastError) {
        this.library = library;
        this.application = application;
        this.lastError = lastError;
    }

    @Override
    public Sentence title() {
        return SecretStoreTitle.WINDOWS;
    }

    @Override
    public Optional<String> read(String name) throws SecretStoreException {
        ByteArrayOutputStream secret = new ByteArrayOutputStream();
        for (int part = 1; ; part++) {
            Optional<byte[]> blob = readPart(name, part);
            if (part == 1 && blob.isEmpty()) {
                return Optional.empty();
            }
            blob.ifPresent(secret::writeBytes);
            if (blob.isEmpty() || blob.get().length < FULL) {
                return Optional.of(secret.toString(UTF_8));
            }
        }
    }

    private Optional<byte[]> readPart(String name, int part) throws SecretStoreException {
        PointerByReference found = new PointerByReference();
        if (!library.CredReadW(target(name, part), CredentialLibrary.CRED_TYPE_GENERIC, 0, found)) {
            failUnlessMissing(Sentence.of("read"));
            return Optional.empty();
        }
        Pointer address = found.getValue();
        try {
            CredentialLibrary.Credential credential = new CredentialLibrary.Credential(address);
            Pointer blob = credential.CredentialBlob;
            return Optional.of(blob == null ? new byte[0] : blob.getByteArray(0, credential.CredentialBlobSize));
        } finally {
            library.CredFree(address);
        }
    }

    @Override
    public void store(String name, String secret) throws SecretStoreException {
        byte[] bytes = secret.getBytes(UTF_8);
        int parts = bytes.length / FULL + 1;
        for (int part = 1; part <= parts; part++) {
            int from = (part - 1) * FULL;
            writePart(name, part, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + FULL)));
        }
        deleteFrom(name, parts + 1);
    }

    private void writePart(String name, int part, byte[] blob) throws SecretStoreException {
        try (Memory memory = new Memory(Math.max(1, blob.length))) {
            memory.write(0, blob, 0, blob.length);
            CredentialLibrary.Credential credential = new CredentialLibrary.Credential();
            credential.Type = CredentialLibrary.CRED_TYPE_GENERIC;
            credential.TargetName = target(name, part);
            credential.CredentialBlobSize = blob.length;
            credential.CredentialBlob = memory;
            credential.Persist = CredentialLibrary.CRED_PERSIST_ENTERPRISE;
            credential.UserName = new WString(application);
            boolean written = library.CredWriteW(credential, 0);
            int error = written ? 0 : lastError.getAsInt();
            memory.clear();
            if (!written) {
                throw failure(Sentence.of("keep"), error);
            }
        }
    }

    @Override
    public void delete(String name) throws SecretStoreException {
        deleteFrom(name, 1);
    }

    /** Deletes this part and those behind it. */
    private void deleteFrom(String name, int first) throws SecretStoreException {
        int part = first;
        while (library.CredDeleteW(target(name, part), CredentialLibrary.CRED_TYPE_GENERIC, 0)) {
            part++;
        }
        failUnlessMissing(Sentence.of("delete"));
    }

    private WString target(String name, int part) {
        return new WString(application + "/" + name + (part == 1 ? "" : "/" + part));
    }

    /** @param what was to be done with a secret, as it stands in the sentence that it failed */
    private void failUnlessMissing(Sentence what) throws SecretStoreException {
        int error = lastError.getAsInt();
        if (error != CredentialLibrary.ERROR_NOT_FOUND) {
            throw failure(what, error);
        }
    }

    private static SecretStoreException failure(Sentence what, int error) {
        return new SecretStoreException(
                error == CredentialLibrary.ERROR_NO_SUCH_LOGON_SESSION
                        ? Sentence.of(
                                "This Windows session has no Credential Manager; sign in to Windows as the user, or set"
                                        + " environment variables instead.")
                        : Sentence.of(
                                "The Windows Credential Manager could not {0} a secret (error {1}); set environment"
                                        + " variables instead.",
                                what, error));
    }
}

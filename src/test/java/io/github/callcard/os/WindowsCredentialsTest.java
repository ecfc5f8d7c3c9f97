package io.github.callcard.os;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.PointerByReference;
import io.github.callcard.os.CredentialLibrary.Credential;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WindowsCredentialsTest {

    private final Advapi advapi = new Advapi();
    private final SecretStore store = new WindowsCredentials(advapi, "Callcard", () -> advapi.lastError);

    @Test
    void aSecretIsReadAsItWasStored() throws Exception {
        store.store("password tej0", "pæss wörd");

        assertThat(store.read("password tej0")).contains("pæss wörd");
        assertThat(advapi.blobs).containsOnlyKeys("Callcard/password tej0");
        assertThat(advapi.borrowed).isEmpty();
    }

    @Test
    void anUnknownNameHasNoSecret() throws Exception {
        assertThat(store.read("nothing")).isEmpty();
        store.delete("nothing");
    }

    @Test
    void aSecretLongerThanACredentialGoesOnInTheNext() throws Exception {
        String exactlyTwo = "x".repeat(2 * CredentialLibrary.CRED_MAX_CREDENTIAL_BLOB_SIZE);
        String long3 = "æ".repeat(3000);

        store.store("a", exactlyTwo);
        store.store("b", long3);

        assertThat(store.read("a")).contains(exactlyTwo);
        assertThat(store.read("b")).contains(long3);
        assertThat(advapi.blobs).containsKeys("Callcard/a", "Callcard/a/2", "Callcard/b", "Callcard/b/2");
    }

    @Test
    void aShorterSecretLeavesNothingOfALongerOne() throws Exception {
        store.store("a", "x".repeat(6000));
        store.store("a", "short");

        assertThat(store.read("a")).contains("short");
        assertThat(advapi.blobs).containsOnlyKeys("Callcard/a");
    }

    @Test
    void deletingLeavesNothing() throws Exception {
        store.store("a", "x".repeat(6000));
        store.store("b", "kept");
        store.delete("a");

        assertThat(advapi.blobs).containsOnlyKeys("Callcard/b");
    }

    @Test
    void aFailureIsASentenceWithTheErrorAndWithoutTheSecret() {
        advapi.failing = 5;

        assertThatExceptionOfType(SecretStoreException.class)
                .isThrownBy(() -> store.store("a", "s3cret"))
                .withMessage("The Windows Credential Manager could not keep a secret (error 5);"
                        + " set environment variables instead.");
        assertThatExceptionOfType(SecretStoreException.class)
                .isThrownBy(() -> store.read("a"))
                .withMessageContaining("could not read a secret (error 5)");
        assertThatExceptionOfType(SecretStoreException.class)
                .isThrownBy(() -> store.delete("a"))
                .withMessageContaining("could not delete a secret (error 5)");
    }

    @Test
    void aSessionWithoutAProfileIsNamed() {
        advapi.failing = CredentialLibrary.ERROR_NO_SUCH_LOGON_SESSION;

        assertThatExceptionOfType(SecretStoreException.class)
                .isThrownBy(() -> store.read("a"))
                .withMessageContaining("This Windows session has no Credential Manager");
    }

    /** The offsets of {@code CREDENTIALW} as the Windows SDK's compiler lays them out for 64 bits. */
    @Test
    void theStructureLiesAsWindowsHasIt() {
        assertThat(Native.POINTER_SIZE).isEqualTo(8);
        Credential credential = new Credential();
        Memory blob = new Memory(4);
        credential.Flags = 1;
        credential.Type = 2;
        credential.LastWrittenLow = 3;
        credential.LastWrittenHigh = 4;
        credential.CredentialBlobSize = 5;
        credential.CredentialBlob = blob;
        credential.Persist = 6;
        credential.AttributeCount = 7;
        credential.TargetName = new WString("target");
        credential.UserName = new WString("user");
        credential.write();
        Pointer raw = credential.getPointer();

        assertThat(credential.size()).isEqualTo(80);
        assertThat(raw.getInt(0)).isEqualTo(1);
        assertThat(raw.getInt(4)).isEqualTo(2);
        assertThat(raw.getPointer(8).getWideString(0)).isEqualTo("target");
        assertThat(raw.getPointer(16)).isNull();
        assertThat(raw.getInt(24)).isEqualTo(3);
        assertThat(raw.getInt(28)).isEqualTo(4);
        assertThat(raw.getInt(32)).isEqualTo(5);
        assertThat(raw.getPointer(40)).isEqualTo(blob);
        assertThat(raw.getInt(48)).isEqualTo(6);
        assertThat(raw.getInt(52)).isEqualTo(7);
        assertThat(raw.getPointer(56)).isNull();
        assertThat(raw.getPointer(64)).isNull();
        assertThat(raw.getPointer(72).getWideString(0)).isEqualTo("user");
    }

    /** Does what {@code wincred.h} promises, on native memory as Windows does. */
    private static final class Advapi implements CredentialLibrary {
        private final Map<String, byte[]> blobs = new HashMap<>();
        private final Set<Pointer> borrowed = new HashSet<>();
        private final Map<Pointer, Credential> alive = new HashMap<>();
        private int failing;
        private int lastError;

        @Override
        public boolean CredReadW(WString target, int type, int flags, PointerByReference found) {
            byte[] blob = blobs.get(target.toString());
            if (failing != 0 || blob == null) {
                return failed();
            }
            Credential credential = new Credential();
            Memory memory = new Memory(Math.max(1, blob.length));
            memory.write(0, blob, 0, blob.length);
            credential.CredentialBlob = memory;
            credential.CredentialBlobSize = blob.length;
            credential.write();
            alive.put(credential.getPointer(), credential);
            borrowed.add(credential.getPointer());
            found.setValue(credential.getPointer());
            return true;
        }

        @Override
        public boolean CredWriteW(Credential credential, int flags) {
            if (failing != 0 || credential.CredentialBlobSize > CRED_MAX_CREDENTIAL_BLOB_SIZE) {
                return failed();
            }
            assertThat(credential.Type).isEqualTo(CRED_TYPE_GENERIC);
            assertThat(credential.Persist).isEqualTo(CRED_PERSIST_ENTERPRISE);
            Pointer blob = credential.CredentialBlob;
            assertThat(blob).isNotNull();
            blobs.put(
                    String.valueOf(credential.TargetName),
                    blob == null ? "".getBytes(UTF_8) : blob.getByteArray(0, credential.CredentialBlobSize));
            return true;
        }

        @Override
        public boolean CredDeleteW(WString target, int type, int flags) {
            return (failing == 0 && blobs.remove(target.toString()) != null) || failed();
        }

        private boolean failed() {
            lastError = failing == 0 ? ERROR_NOT_FOUND : failing;
            return false;
        }

        @Override
        public void CredFree(Pointer credential) {
            assertThat(borrowed.remove(credential)).isTrue();
            alive.remove(credential);
        }
    }
}

package io.github.callcard.os;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keychain's own library is on a Mac only; here one that keeps its documented promises takes its place. */
class MacKeychainTest {

    private final Security security = new Security();
    private final SecretStore store = new MacKeychain(security, "Callcard");

    @Test
    void aSecretIsReadAsItWasStored() throws Exception {
        store.store("pæssword tej0", "pæss wörd");

        assertThat(store.read("pæssword tej0")).contains("pæss wörd");
        assertThat(security.passwords).containsOnlyKeys("Callcard:pæssword tej0");
        assertThat(security.held).isZero();
    }

    @Test
    void aSecondSecretTakesThePlaceOfTheFirst() throws Exception {
        store.store("a", "first");
        store.store("a", "second and longer");

        assertThat(store.read("a")).contains("second and longer");
        assertThat(security.held).isZero();
    }

    @Test
    void aDeletedSecretIsGone() throws Exception {
        store.store("a", "first");
        store.delete("a");
        store.delete("a");

        assertThat(store.read("a")).isEmpty();
        assertThat(security.held).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    -128   | The macOS keychain was not opened for Callcard; allow it when macOS asks, and try again.
                    -25293 | The macOS keychain was not opened for Callcard; allow it when macOS asks, and try again.
                    -25308 | The macOS keychain is locked; unlock it and try again.
                    -25291 | There is no macOS keychain for this user; set environment variables instead.
                    -50    | The macOS keychain could not read a secret (error -50); set environment variables instead.
                    """)
    void aFailureIsASentence(int status, String sentence) {
        security.failing = status;

        assertThatExceptionOfType(SecretStoreException.class)
                .isThrownBy(() -> store.read("a"))
                .withMessage(sentence);
    }

    @Test
    void aUserWhoDidNotOpenItIsNotAskedAgainAndAgain() throws Exception {
        store.store("a", "first");
        security.failing = SecurityLibrary.errSecUserCanceled;
        assertThatExceptionOfType(SecretStoreException.class).isThrownBy(() -> store.read("a"));
        security.failing = 0;

        assertThatExceptionOfType(SecretStoreException.class).isThrownBy(() -> store.read("a"));
        store.store("b", "opened for it");

        assertThat(store.read("a")).contains("first");
    }

    private static final class Security implements SecurityLibrary {
        private final Map<String, byte[]> passwords = new HashMap<>();
        private final Map<Pointer, String> items = new HashMap<>();
        private final Map<Pointer, Memory> handedOut = new HashMap<>();
        private int failing;
        private int held;

        @Override
        public int SecKeychainFindGenericPassword(
                @Nullable Pointer keychain,
                int serviceLength,
                byte[] service,
                int accountLength,
                byte[] account,
                @Nullable IntByReference passwordLength,
                @Nullable PointerByReference password,
                @Nullable PointerByReference item) {
            String key = key(serviceLength, service, accountLength, account);
            byte[] found = passwords.get(key);
            if (failing != 0 || found == null) {
                return failing != 0 ? failing : errSecItemNotFound;
            }
            if (password != null && passwordLength != null) {
                Memory copy = new Memory(found.length);
                copy.write(0, found, 0, found.length);
                handedOut.put(copy, copy);
                passwordLength.setValue(found.length);
                password.setValue(copy);
                held++;
            }
            if (item != null) {
                item.setValue(item(key));
            }
            return errSecSuccess;
        }

        private Pointer item(String key) {
            held++;
            Memory item = new Memory(1);
            items.put(item, key);
            return item;
        }

        private static String key(int serviceLength, byte[] service, int accountLength, byte[] account) {
            return new String(service, 0, serviceLength, UTF_8) + ":" + new String(account, 0, accountLength, UTF_8);
        }

        @Override
        public int SecKeychainAddGenericPassword(
                @Nullable Pointer keychain,
                int serviceLength,
                byte[] service,
                int accountLength,
                byte[] account,
                int passwordLength,
                byte[] password,
                @Nullable PointerByReference item) {
            byte[] older = passwords.putIfAbsent(
                    key(serviceLength, service, accountLength, account), Arrays.copyOf(password, passwordLength));
            return older == null ? errSecSuccess : errSecDuplicateItem;
        }

        @Override
        public int SecKeychainItemModifyAttributesAndData(
                Pointer item, @Nullable Pointer attributes, int passwordLength, byte[] password) {
            passwords.put(String.valueOf(items.get(item)), Arrays.copyOf(password, passwordLength));
            return errSecSuccess;
        }

        @Override
        public int SecKeychainItemDelete(Pointer item) {
            passwords.remove(String.valueOf(items.get(item)));
            return errSecSuccess;
        }

        @Override
        public int SecKeychainItemFreeContent(@Nullable Pointer attributes, Pointer password) {
            assertThat(handedOut.remove(password)).isNotNull();
            held--;
            return errSecSuccess;
        }

        @Override
        public void CFRelease(Pointer item) {
            assertThat(items.remove(item)).isNotNull();
            held--;
        }
    }
}

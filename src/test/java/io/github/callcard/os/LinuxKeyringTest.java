package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A keyring that asks the user for its password; the real one is in {@link LinuxKeyringPeerTest}. */
class LinuxKeyringTest {

    private final Keyring keyring = new Keyring();
    private final SecretStore store = new LinuxKeyring(keyring, "Callcard");

    @Test
    void aUserWhoDidNotUnlockItIsNotAskedAgainUntilItIsUnlocked() throws Exception {
        keyring.locked = true;
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(SecretStoreException.class)
                    .isThrownBy(() -> store.read("a"))
                    .withMessage("The keyring is locked; unlock it and try again.");
        }
        assertThat(keyring.questions).isEqualTo(1);

        keyring.locked = false;
        assertThat(store.read("a")).contains("secret");

        keyring.locked = true;
        assertThatExceptionOfType(SecretStoreException.class).isThrownBy(() -> store.read("a"));
        assertThat(keyring.questions).as("locked anew, and asked for anew").isEqualTo(2);
    }

    /** Of libsecret what is asked for reading; its one secret is in a collection that can be locked. */
    private static final class Keyring implements LibsecretLibrary {
        private final Memory something = new Memory(1);
        private final Memory secret = new Memory(16);
        private final Memory list = new Memory(3L * Native.POINTER_SIZE);
        private boolean locked;
        private int questions;

        Keyring() {
            secret.setString(0, "secret", "UTF-8");
            list.clear();
            list.setPointer(0, something);
        }

        @Override
        public Pointer secret_schema_new(String name, int flags, Object... attributes) {
            return something;
        }

        @Override
        public @Nullable Pointer secret_password_lookup_sync(
                Pointer schema, @Nullable Pointer cancellable, PointerByReference error, Object... attributes) {
            questions += locked ? 1 : 0;
            return locked ? null : secret;
        }

        @Override
        public int secret_password_store_sync(
                Pointer schema,
                @Nullable String collection,
                String label,
                String password,
                @Nullable Pointer cancellable,
                PointerByReference error,
                Object... attributes) {
            return 0;
        }

        @Override
        public int secret_password_clear_sync(
                Pointer schema, @Nullable Pointer cancellable, PointerByReference error, Object... attributes) {
            return 0;
        }

        @Override
        public Pointer secret_password_search_sync(
                Pointer schema,
                int flags,
                @Nullable Pointer cancellable,
                PointerByReference error,
                Object... attributes) {
            return list;
        }

        @Override
        public int secret_item_get_locked(Pointer item) {
            return locked ? 1 : 0;
        }

        @Override
        public void secret_password_free(Pointer password) {}

        @Override
        public void g_list_free(Pointer freed) {}

        @Override
        public void g_object_unref(Pointer object) {}

        @Override
        public void g_error_free(Pointer error) {}

        @Override
        public String g_quark_to_string(int quark) {
            return "";
        }
    }
}

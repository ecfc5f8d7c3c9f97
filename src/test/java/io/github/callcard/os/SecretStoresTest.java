package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretStoresTest {

    private final List<String> stored = new CopyOnWriteArrayList<>();

    @Test
    @EnabledOnOs(OS.LINUX)
    void aStoreThatCannotBeLoadedSaysWhyAtEachCall() {
        SecretStore store = SecretStores.of("Windows 11", "Callcard");

        assertThat(store.title()).hasToString("the Windows Credential Manager");
        assertThatExceptionOfType(SecretStoreException.class)
                .isThrownBy(() -> store.read("a"))
                .withMessage("There is no place to keep secrets: advapi32.dll cannot be loaded;"
                        + " set environment variables instead.");
        assertThatExceptionOfType(SecretStoreException.class).isThrownBy(() -> store.store("a", "b"));
        assertThatExceptionOfType(SecretStoreException.class).isThrownBy(() -> store.delete("a"));
    }

    @Test
    void aStoreThatWaitsForTheUserIsLeftAfterAWhile() {
        CountDownLatch never = new CountDownLatch(1);
        SecretStore store = waiting(never, Duration.ofMillis(50));

        assertThatExceptionOfType(SecretStoreException.class)
                .isThrownBy(() -> store.read("a"))
                .withMessageContaining("There was no answer from the keyring of this test within")
                .withMessageEndingWith("unlock it, or answer the question it asks, and try again.");
        never.countDown();
    }

    @Test
    void onceItWasWaitedForInVainNobodyElseWaitsUntilItAnswers() throws Exception {
        CountDownLatch unlocked = new CountDownLatch(1);
        SecretStore patient = waiting(unlocked, Duration.ofHours(1));
        SecretStore atTheStart = patient.within(Duration.ofMillis(50));
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(SecretStoreException.class).isThrownBy(() -> atTheStart.read("a"));
        }
        SecretStore alsoInAHurry = patient.within(Duration.ofMillis(40));
        assertThatExceptionOfType(SecretStoreException.class).isThrownBy(() -> alsoInAHurry.store("a", "too late"));

        unlocked.countDown();

        await().untilAsserted(() -> assertThat(atTheStart.read("a")).contains("late"));
        assertThat(patient.read("a")).contains("late");
        assertThat(stored).as("what nobody waited for").isEmpty();
    }

    @Test
    void anInterruptEndsTheWait() {
        CountDownLatch never = new CountDownLatch(1);
        SecretStore store = waiting(never, Duration.ofMinutes(10));
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(SecretStoreException.class).isThrownBy(() -> store.read("a"));
        assertThat(Thread.interrupted()).isTrue();
        never.countDown();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Cannot autolaunch D-Bus without X11 $DISPLAY               | This session has no D-Bus
                    The name org.freedesktop.secrets was not provided by any   | No keyring runs in this session
                    GDBus.Error:org.freedesktop.DBus.Error.ServiceUnknown: The | No keyring runs in this session
                    Cannot get secret of a locked object                       | The keyring is locked
                    Prompt was dismissed                                       | The keyring is locked
                    Something else                                             | The keyring does not work
                    """)
    void whatLibsecretSaysBecomesASentence(String message, String beginning) {
        assertThat(LinuxKeyring.sentence(message).sentence().toString())
                .startsWith(beginning)
                .endsWith(".");
    }

    private SecretStore waiting(CountDownLatch when, Duration timeout) {
        return new TimeLimitedSecretStore(Sentence.of("the keyring of this test"), () -> answering(when), timeout);
    }

    private SecretStore answering(CountDownLatch when) {
        return new SecretStore() {
            @Override
            public Sentence title() {
                return Sentence.of("the keyring of this test");
            }

            @Override
            public Optional<String> read(String name) throws SecretStoreException {
                try {
                    when.await();
                    return Optional.of("late");
                } catch (InterruptedException e) {
                    throw new SecretStoreException(Sentence.of("interrupted"), e);
                }
            }

            @Override
            public void store(String name, String secret) {
                stored.add(secret);
            }

            @Override
            public void delete(String name) {}
        };
    }
}

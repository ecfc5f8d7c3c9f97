package io.github.callcard.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.hook.CallReport;
import io.github.callcard.os.SilentStore;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.toolkit.FxThread;
import java.nio.file.Files;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** The key store does not do its work when the program starts, and does it later. */
@SuppressWarnings("NullAway.Init") // opened by each test
class SilentKeyStoreTest extends ProgramWindowTest {

    @Test
    void windowsAndCardsComeFirstAndNamesWhenItAnswers() throws Exception {
        settings("""
                { "region": "NO",
                  "server": { "url": "%s", "user": "demo" },
                  "lines": [
                    { "type": "sip", "user": "1001", "domain": "pbx.invalid" },
                    { "type": "sip", "user": "1002", "domain": "pbx.invalid" }
                  ] }
                """.formatted(server.address()));
        SilentStore silent = new SilentStore();
        silent.memory().store("password of basic demo at " + server.address(), "demo");
        // A snapshot whose key nobody tells.
        Files.writeString(folder.resolve("profile").resolve("snapshot"), "CALLCARD SNAPSHOT\r\n");

        start(silent.store(), RunningProgram::follow);
        running.program.desktop().openStatus();

        RunningProgram.window("Callcard");
        ring("+4722000101");
        await().until(SilentKeyStoreTest::isCardUp);
        assertThat(running.program.monitor().directory().size()).isZero();

        silent.unlock();

        await().until(() -> running.program.monitor().directory().size() > 0);
    }

    @Test
    void aKeyStoreThatIsUnlockedLaterIsAskedAgain() throws Exception {
        settings("{ \"region\": \"NO\", \"server\": { \"url\": \"%s\", \"user\": \"demo\" } }"
                .formatted(server.address()));
        keepPassword();
        secrets.lock(true);
        start(secrets, RunningProgram::follow);
        await().until(() -> status().state() == SyncStatus.State.FAILED);
        assertThat(status().message().toString()).contains("The key store of this test is locked; unlock it.");

        secrets.lock(false);
        running.program.monitor().sync().requestSync();

        await().until(() -> status().state() == SyncStatus.State.CURRENT);
        assertThat(folder.resolve("profile").resolve("snapshot"))
                .as("there is a key for it now")
                .exists();
    }

    private SyncStatus status() {
        return running.program.monitor().sync().status();
    }

    private void ring(String number) {
        new AnnouncedCalls(running.program.monitor())
                .report(new CallReport(CallReport.State.RINGING, number, null, "1"));
    }

    private static boolean isCardUp() {
        return FxThread.get(() -> Window.getWindows().stream()
                .anyMatch(window -> !(window instanceof Stage) && window.isShowing() && window.getX() > -5000));
    }
}

package io.github.callcard.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.call.CallState;
import io.github.callcard.journal.Journal;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.Journals;
import io.github.callcard.journal.Storage;
import io.github.callcard.ui.card.SampleCalls;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The settings say how many past calls are kept and how large they are, and delete them when the user means it. */
@ExtendWith(OnFxThread.class)
class PastCallsPaneTest {

    @TempDir
    private Path folder;

    private final Journal journal =
            new Journal(Clock.fixed(SampleCalls.START, SampleCalls.UTC), call -> false, note -> {});
    private VBox root;
    private Stage stage;

    @BeforeEach
    void open() {
        PastCallsPane kept =
                FxThread.get(() -> new PastCallsPane(journal, new Words(SettingsWindow.class, Locale.ENGLISH)));
        journal.listen(news -> FxThread.run(() -> kept.show(news.state())));
        root = kept.root();
        stage = FxThread.get(() -> {
            Stage shown = new Stage();
            shown.setScene(new Scene(root, 560, 200));
            shown.show();
            return shown;
        });
    }

    @AfterEach
    void close() {
        FxThread.get(() -> {
            stage.hide();
            return true;
        });
        journal.close();
    }

    @Test
    void theCallsAndTheirSizeAreSaidAndDeletedOnlyWhenTheUserMeansIt() throws Exception {
        Path file = folder.resolve("journal");
        journal.use(Optional.of(Journals.place(file)), 365, Duration.ZERO);
        for (int id = 1; id <= 400; id++) {
            journal.onCall(Journals.over(SampleCalls.erika(id), CallState.ENDED));
        }
        await().until(() -> text().equals("400 past calls are kept on this computer, encrypted (0.1 MB)."));
        long before = Files.size(file);

        press("delete-calls");
        assertThat(calls()).as("asked first").hasSize(400);
        assertThat(button("really-delete-calls").getText()).isEqualTo("Delete 400 calls for good");
        press("really-delete-calls");

        await().until(() -> text().startsWith("No past calls are kept on this computer"));
        assertThat(calls()).isEmpty();
        assertThat(Files.size(file)).isLessThan(before / 100);
        assertThat(button("delete-calls").isDisabled()).isTrue();
    }

    @Test
    void withoutAPlaceItSaysWhyNothingIsKept() {
        journal.use(Optional.empty(), 365, Duration.ZERO);

        await().until(() -> text().equals(Storage.NO_OWNER.sentence().toString()));
    }

    private List<JournalCall> calls() throws Exception {
        CompletableFuture<List<JournalCall>> all = new CompletableFuture<>();
        journal.all(all::complete);
        return all.get(1, TimeUnit.MINUTES);
    }

    private String text() {
        return FxThread.get(() -> ((Label) node("kept-calls")).getText());
    }

    private Button button(String id) {
        return (Button) node(id);
    }

    private void press(String id) {
        FxThread.get(() -> {
            button(id).fire();
            return true;
        });
    }

    private Node node(String id) {
        return root.lookup("#" + id);
    }
}

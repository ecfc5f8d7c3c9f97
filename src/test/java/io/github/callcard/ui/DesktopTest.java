package io.github.callcard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.call.Call;
import io.github.callcard.line.LineHealth;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.card.CardSettings;
import io.github.callcard.ui.card.SampleCalls;
import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.ui.toolkit.ToolkitException;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.words.Sentence;
import java.nio.file.Path;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The desktop as the program uses it, on a machine without a display. */
@ExtendWith(OnFxThread.class)
class DesktopTest {

    private final List<String> asked = new ArrayList<>();
    private Desktop desktop;

    @BeforeEach
    void start() throws ToolkitException {
        desktop = Desktop.start(
                new DesktopSettings(SchemeChoice.LIGHT, new CardSettings(null, null, true), Locale.UK, true),
                new DesktopNames(e164 -> "+" + e164, e164 -> Optional.empty(), line -> "Desk phone"),
                new DesktopActions() {
                    @Override
                    public void syncNow() {
                        asked.add("sync");
                    }

                    @Override
                    public void quit() {
                        asked.add("quit");
                    }
                },
                List.of());
    }

    @AfterEach
    void close() {
        desktop.close();
        FxThread.get(() -> true);
    }

    @Test
    void aCallBecomesACardWrittenTheProgramsWay() {
        desktop.onCall(SampleCalls.erika(1));

        await().until(() -> texts("#number").contains("+493012345678"));
        assertThat(texts("#line")).contains("Desk phone");
    }

    @Test
    void ofMuchThatIsToldAtOnceTheLastIsShown() {
        List<String> shown = new CopyOnWriteArrayList<>();
        CountDownLatch told = new CountDownLatch(1);
        FxThread.run(() -> awaitQuietly(told));
        SyncStatus sync = new SyncStatus(SyncStatus.State.CURRENT, 7, Instant.now(), Sentence.of(""));
        for (int i = 1; i <= 1000; i++) {
            String name = "Line " + i;
            desktop.showStatus(sync, new AbstractList<>() {
                @Override
                public LineStatus get(int index) {
                    throw new IndexOutOfBoundsException(index);
                }

                @Override
                public int size() {
                    shown.add(name);
                    return 0;
                }
            });
        }
        told.countDown();

        assertThat(FxThread.get(() -> List.copyOf(shown))).isNotEmpty().containsOnly("Line 1000");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theStatusWindowOpensOnRequestAndShowsWhatTheProgramReports() {
        assertThat(texts("#directory"))
                .as("without a display nothing opens by itself")
                .isEmpty();
        LineHealth health =
                new LineHealth(LineHealth.State.FAILED, Sentence.of("Wrong password."), Instant.now(), null);

        desktop.showStatus(
                new SyncStatus(SyncStatus.State.CURRENT, 7, Instant.now(), Sentence.of("")),
                List.of(new LineStatus("Softphone", health)));
        desktop.openStatus();

        await().until(() -> texts("#directory").equals(List.of("7 numbers, synced just now")));
        assertThat(texts(".label")).contains("Softphone · Not working", "Wrong password.");
    }

    @Test
    void theWindowsButtonsReachTheProgramAndTheCards() {
        desktop.openStatus();
        await().until(() -> !nodes("#sync").isEmpty());

        fire("#sync");
        fire("#quit");
        FxThread.run(() -> desktop.deck().pause(null));

        await().until(() -> texts("#paused").equals(List.of("Cards are paused.")));
        assertThat(asked).containsExactly("sync", "quit");
        fire("#resume");
        await().until(() -> !FxThread.get(() -> desktop.deck().pause().on()));
    }

    @Test
    void aPictureOfACardCanBeTakenFromAnyThread(@TempDir Path folder) {
        Call call = SampleCalls.threePeople(1);

        desktop.deck().snapshot(call, folder.resolve("card.png"));

        assertThat(folder.resolve("card.png")).isNotEmptyFile();
    }

    private static void fire(String selector) {
        OnFxThread.run(() -> ((Button) nodes(selector).getFirst()).fire());
    }

    private static List<String> texts(String selector) {
        return nodes(selector).stream().map(node -> ((Label) node).getText()).toList();
    }

    private static List<Node> nodes(String selector) {
        return FxThread.get(() -> Window.getWindows().stream()
                .filter(window -> window.isShowing() && window.getX() > -5000)
                .map(Window::getScene)
                .map(Scene::getRoot)
                .flatMap(root -> root.lookupAll(selector).stream())
                .toList());
    }
}

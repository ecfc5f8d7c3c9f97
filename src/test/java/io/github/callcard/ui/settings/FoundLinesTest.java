package io.github.callcard.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.directory.CallerId;
import io.github.callcard.line.actionurl.ActionUrlToken;
import io.github.callcard.line.hook.OwnProgram;
import io.github.callcard.line.hook.PhoneProgram;
import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineType;
import io.github.callcard.settings.SettingEntry;
import io.github.callcard.ui.toolkit.Background;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lines that are found are offered first, unless the user is reading already: then they are only marked. */
@ExtendWith(OnFxThread.class)
@Timeout(120)
class FoundLinesTest {

    private static final List<LineType> TYPES = List.of(new Type("sip"), new Type("actionurl"), new Type("fritzbox"));

    private final CountDownLatch answer = new CountDownLatch(1);
    private volatile boolean found;
    private final LinesModel model = FxThread.get(() -> new LinesModel(
            new Box(),
            new SettingsInMemory(),
            new Words(SettingsWindow.class, Locale.ENGLISH),
            new Background(FxThread::run),
            (delay, work) -> () -> {}));
    private final Parent pane =
            FxThread.get(() -> LinesPane.introduced(model, new Words(SettingsWindow.class, Locale.ENGLISH))
                    .root());
    private Optional<Stage> stage = Optional.empty();

    private record Type(String name) implements LineType {

        @Override
        public List<SettingEntry> entries() {
            return List.of(NAME);
        }

        @Override
        public Sentence title(LineEntry line) {
            return Sentence.verbatim(name);
        }
    }

    /** A network with a box, which takes its time to answer. */
    private final class Box implements LineAccess {

        @Override
        public List<Kind> kinds() {
            Optional<Sentence> needs = Optional.of(Sentence.of("It needs something."));
            List<Kind> usual =
                    TYPES.stream().map(type -> new Kind(type, needs, false)).toList();
            return found ? List.of(new Kind(TYPES.getLast(), needs, true), usual.get(0), usual.get(1)) : usual;
        }

        @Override
        public void look() throws InterruptedException {
            answer.await();
            found = true;
        }

        @Override
        public List<Listed> lines() {
            return List.of();
        }

        @Override
        public List<Found> search(LineType type) {
            return List.of();
        }

        @Override
        public void keep(List<LineEntry> lines, Optional<Password> password) {}

        @Override
        public List<String> ownHosts() {
            return List.of();
        }

        @Override
        public ActionUrlToken phoneToken() {
            return ActionUrlToken.random();
        }

        @Override
        public Heard awaitCall(LineEntry line) throws InterruptedException {
            throw new InterruptedException("nobody calls");
        }

        @Override
        public void ring() {}

        @Override
        public OwnProgram ownProgram() {
            throw new AssertionError("no recipe is shown here");
        }

        @Override
        public Set<PhoneProgram> installedPrograms() {
            return Set.of();
        }

        @Override
        public Runnable awaitProgramCall(Consumer<String> hearer) {
            return () -> {};
        }

        @Override
        public Optional<CallerId> caller() {
            return Optional.empty();
        }
    }

    private void look() {
        OnFxThread.run(() -> model.look());
    }

    private void show() {
        stage = Optional.of(FxThread.get(() -> {
            Stage shown = new Stage();
            shown.setScene(new Scene(pane));
            shown.show();
            return shown;
        }));
    }

    private List<String> offered() {
        return FxThread.get(() -> pane.lookupAll(".button").stream()
                .map(Node::getId)
                .filter(id -> id != null && id.startsWith("add"))
                .toList());
    }

    private List<String> marked() {
        return FxThread.get(() -> pane.lookupAll(".found").stream()
                .filter(Node::isVisible)
                .map(node -> node.getParent().getId() + ": " + ((Label) node).getText())
                .toList());
    }

    @AfterEach
    void close() {
        OnFxThread.run(() -> stage.ifPresent(Stage::hide));
    }

    @Test
    void whatIsFoundBeforeThePageIsReadComesFirst() {
        look();
        answer.countDown();
        await().until(() -> !marked().isEmpty());
        show();

        assertThat(offered()).containsExactly("addFritzbox", "addSip", "addActionurl");
        assertThat(marked()).containsExactly("foundFritzbox: Found here");
    }

    @Test
    void whileItIsReadOnlyAMarkAppearsAndTheKeyboardStays() {
        show();
        OnFxThread.run(() -> pane.lookup("#addActionurl").requestFocus());
        look();
        answer.countDown();

        await().until(() -> !marked().isEmpty());
        assertThat(offered()).containsExactly("addSip", "addActionurl", "addFritzbox");
        assertThat(marked()).containsExactly("foundFritzbox: Found here");
        assertThat(FxThread.get(() -> pane.lookup("#addActionurl").isFocused())).isTrue();
        assertThat(FxThread.get(() -> ((Button) pane.lookup("#addFritzbox")).getAccessibleHelp()))
                .isEqualTo("Found here. It needs something.");
    }

    @Test
    void thePageIsThereBeforeAnybodyAnswers() {
        look();
        show();

        assertThat(offered()).hasSize(3);
        assertThat(marked()).isEmpty();
    }
}

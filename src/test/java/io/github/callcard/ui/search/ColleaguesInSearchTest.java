package io.github.callcard.ui.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.ColleagueLine.State;
import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Colleagues in the box that searches and dials, with the state of their lines. */
@ExtendWith(OnFxThread.class)
class ColleaguesInSearchTest {

    private SearchBox box;

    @BeforeEach
    void open() {
        box = new SearchBox(SchemeChoice.LIGHT, false);
        box.actions.withServer = false;
        box.open();
    }

    @AfterEach
    void close() {
        box.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingrid", "langås ing", "1004", "100"})
    void aColleagueWhoIsNoCallerIsFoundByNameAndByExtensionAndDialled(String typed) {
        box.actions.colleagues.tell("1004", "Ingrid Langås", "", State.FREE);
        box.type(typed);
        await().until(() -> box.rows().contains("Ingrid Langås"));

        assertThat(box.rows().getFirst()).isEqualTo("Ingrid Langås");
        box.awaitDetail("Free now · Colleague");
        assertThat(box.texts()).contains("1004");
        box.press(KeyCode.ENTER);

        assertThat(box.actions.dialled).containsExactly("1004");
    }

    @Test
    void aWholeExtensionIsOneRow() {
        box.actions.colleagues.tell("1004", "Ingrid Langås", "", State.FREE);
        box.type("1004");

        box.awaitRows("Ingrid Langås");
    }

    @Test
    void aCallerWhoIsAColleagueIsOneRowThatSaysTheStateOfTheLine() {
        box.actions.colleagues.tell("1002", "Kari-Anne Østby", "+4791122333", State.BUSY);
        box.type("kari");
        box.awaitRows("Kari-Anne Østby");

        box.awaitDetail("Talking now · Nordic Seafood Distribution");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingrid", "1004"})
    void aCallThatRingsAtAColleagueIsPickedUpByTheRowBehindTheColleague(String typed) {
        List<String> dialled = new CopyOnWriteArrayList<>();
        box.actions.colleagues.ring("1004", "Ingrid Langås", "", "*81004", () -> dialled.add("*81004"));
        box.type(typed);
        box.awaitRows("Ingrid Langås", "Pick up the call at Ingrid Langås");

        box.press(KeyCode.DOWN);
        box.awaitText("Enter dials *81004");
        box.press(KeyCode.ENTER);

        assertThat(dialled).containsExactly("*81004");
        assertThat(box.actions.dialled).isEmpty();
        assertThat(box.isOpen()).isFalse();
    }

    @Test
    void aCallOfAColleagueWhoIsACallerIsPickedUpToo() {
        box.actions.colleagues.ring("1002", "Kari-Anne Østby", "+4791122333", "*81002", () -> {});
        box.type("kari");

        box.awaitRows("Kari-Anne Østby", "Pick up the call at Kari-Anne Østby");
    }

    @Test
    void beforeAnythingIsTypedTheCallsThatRingAreOfferedBehindThePeople() {
        box.close();
        box = new SearchBox(SchemeChoice.LIGHT, false);
        box.actions.colleagues.ring("1004", "Ingrid Langås", "", "*81004", () -> {});
        box.actions.colleagues.tell("1005", "Karen Mo", "", State.RINGING);
        box.open();

        await().until(() -> box.rows().contains("Pick up the call at Ingrid Langås"));
        assertThat(box.rows().getFirst()).as("Enter picks nothing up unasked").doesNotStartWith("Pick up");
        assertThat(box.rows()).doesNotContain("Pick up the call at Karen Mo");
    }

    @Test
    void theStateFollowsTheLineWhileTheBoxIsOpen() {
        box.actions.colleagues.tell("1004", "Ingrid Langås", "", State.RINGING);
        box.type("ingrid");
        box.awaitDetail("Ringing now · Colleague");

        box.actions.colleagues.tell("1004", "Ingrid Langås", "", State.BUSY);
        box.refresh();

        box.awaitDetail("Talking now · Colleague");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"UNKNOWN", "REFUSED"})
    void ofALineThatIsNotToldNothingIsSaid(State untold) {
        box.actions.colleagues.tell("1004", "Ingrid Langås", "", untold);
        box.type("ingrid");

        box.awaitDetail("Colleague");
    }

    @Test
    void anExtensionThatIsANameIsNotDialled() {
        box.actions.colleagues.tell("ingrid.l", "Ingrid Langås", "", State.FREE);
        box.type("ingrid");
        box.awaitRows("Ingrid Langås");

        box.press(KeyCode.ENTER);

        assertThat(box.actions.dialled).isEmpty();
        assertThat(box.isOpen()).isTrue();
    }

    @Test
    void oneLetterFindsNoColleagueAndManyAreTheFirstFive() {
        for (int i = 0; i < 9; i++) {
            box.actions.colleagues.tell("200" + i, "Quentin " + i, "", State.FREE);
        }
        box.type("q");
        await().until(() -> box.actions.searched.contains("q") && !box.rows().contains("Quentin 0"));
        box.type("qu");

        await().until(() -> box.rows().stream()
                .filter(row -> row.startsWith("Quentin"))
                .toList()
                .equals(List.of("Quentin 0", "Quentin 1", "Quentin 2", "Quentin 3", "Quentin 4")));
        assertThat(FxThread.get(() -> box.list().getSelectionModel().getSelectedIndex()))
                .isZero();
    }
}

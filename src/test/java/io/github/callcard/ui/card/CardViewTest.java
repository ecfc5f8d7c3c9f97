package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(OnFxThread.class)
class CardViewTest {

    private static final String LONG = "Kari-Anne Østby-Fredriksen Haugland Nordic Seafood Distribution and Logistics";

    private final CallWords words = new CallWords(
            new Words(CardDeck.class, Locale.ENGLISH), Locale.UK, SampleCalls.callers(), line -> "Desk phone");
    private final CardView view = FxThread.get(CardViewTest::dressed);

    @Test
    void showsWhoCallsOnWhichLineAndForHowLong() {
        show(SampleCalls.erika(1));

        assertThat(label("state").getText()).isEqualTo("Ringing · 0:04");
        assertThat(label("line").getText()).isEqualTo("Desk phone");
        assertThat(label("name").getText()).isEqualTo("Erika Mustermann");
        assertThat(label("name").getStyleClass()).contains("strong");
        assertThat(label("detail").getText()).isEqualTo("Muster GmbH & Co. KG");
        assertThat(label("number").getText()).isEqualTo("+49 30 12345678");
        assertThat(label("why").isVisible()).isFalse();
        assertThat(label("claim").isVisible()).isFalse();
    }

    @Test
    void anUncertainNameIsNotStrongAndItsReasonIsInAChip() {
        show(SampleCalls.possiblyOla(1));

        assertThat(label("name").getText()).startsWith("Possibly ");
        assertThat(label("name").getStyleClass()).contains("uncertain").doesNotContain("strong");
        assertThat(label("why").getText()).isEqualTo("Only the last 8 digits agree, with +4722987654.");
        assertThat(label("why").isVisible()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    void aStateIsAWordInItsToneAndNeverMovesTheActions(CallState state) {
        show(SampleCalls.erika(1));
        double before = actionsFromBelow();
        double height = height();

        Call call = SampleCalls.at(SampleCalls.erika(1), state, Duration.ofSeconds(2));
        show(call);

        assertThat(label("state").getText()).startsWith(words.content(call, 5).state());
        assertThat(node("card").getStyleClass())
                .contains(words.content(call, 5).tone().styleClass())
                .filteredOn(name -> name.startsWith("tone-"))
                .hasSize(1);
        assertThat(actionsFromBelow()).isEqualTo(before);
        assertThat(height()).isEqualTo(height);
    }

    @Test
    void theEdgeHasTheColourOfTheState() {
        show(SampleCalls.at(SampleCalls.erika(1), CallState.MISSED, Duration.ofSeconds(2)));

        assertThat(label("state").getTextFill()).isEqualTo(Color.web("#c0362c"));
    }

    @Test
    void aLongNameEndsInAnEllipsisAndIsWholeInItsTooltipAndForAScreenReader() {
        show(SampleCalls.named(1, LONG, LONG));

        for (String id : List.of("name", "detail")) {
            assertThat(painted(label(id))).as(id).endsWith("...").hasSizeLessThan(LONG.length());
            assertThat(label(id).getTooltip().getText()).as(id).startsWith(LONG);
            assertThat(label(id).getAccessibleText()).as(id).isEqualTo(LONG);
        }
        assertThat(node("card").getAccessibleText()).contains(LONG);
        assertThat(node("card").getLayoutBounds().getWidth()).isEqualTo(380);
    }

    @Test
    void aNumberRunsFromLeftToRightBesideANameThatDoesNot() {
        show(SampleCalls.named(1, "فاطمة الزهراء", "شركة"));

        assertThat(label("name").getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(label("number").getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(label("number").getAccessibleText()).isEqualTo("\u2066911 22 333\u2069");
    }

    @Test
    void anUnknownNumberIsTheHeadlineAndItsOwnNameAClaim() {
        show(SampleCalls.unknown(1, "Jane"));

        assertThat(label("name").getText()).isEqualTo("+44 20 7946 0123");
        assertThat(label("name").getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(label("claim").getText()).isEqualTo("Caller ID name: “Jane”");
        assertThat(label("number").isVisible()).isFalse();
    }

    @Test
    void severalCallersAreRowsThatAScreenReaderReads() {
        show(SampleCalls.manyPeople(1, 9));

        List<Node> rows = List.copyOf(view.card().lookupAll(".card-row"));
        assertThat(rows)
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.getAccessibleRole()).isEqualTo(AccessibleRole.LIST_ITEM));
        assertThat(rows.getFirst().getAccessibleText()).isEqualTo("Person 1, Company 1");
        assertThat(rows.getLast().getAccessibleText()).isEqualTo("Person 6, Person 7, Person 8, Person 9");
    }

    /** Where nobody can be chosen nothing may promise it: no mark to press, no hand, no light under the pointer. */
    @Test
    void rowsAreTextToReadAndNothingToPress() {
        show(SampleCalls.manyPeople(1, 3));
        view.card().applyCss();
        Region row = (Region) view.card().lookup(".card-row");
        Background before = row.getBackground();
        row.pseudoClassStateChanged(PseudoClass.getPseudoClass("hover"), true);
        view.card().applyCss();

        assertThat(row.getBackground()).isEqualTo(before);
        assertThat(row.getCursor()).isNull();
        assertThat(row.getOnMouseClicked()).isNull();
        assertThat(row.isFocusTraversable()).isFalse();
        assertThat(row.getBorder()).isNull();
        assertThat(row.getChildrenUnmodifiable())
                .filteredOn(child -> child instanceof Label && child.isManaged())
                .extracting(label -> ((Label) label).getText())
                .containsExactly("Person 1", "Company 1");
    }

    @Test
    void theRowsOfOneCallAreGoneWithTheNext() {
        show(SampleCalls.threePeople(1));
        show(SampleCalls.erika(2));

        assertThat(view.card().lookupAll(".card-row")).isEmpty();
    }

    @Test
    void anActionHearsOfTheCallAsItStandsWhenItIsAskedFor() {
        List<Call> opened = new ArrayList<>();
        Call ringing = SampleCalls.erika(1);
        Call talking = SampleCalls.at(ringing, CallState.ANSWERED, Duration.ofSeconds(2));
        CardAction open = new CardAction(ActionKind.OPEN, "Open", "fth-external-link", opened::add);

        FxThread.get(() -> {
            view.showActions(OfferedActions.of(List.of(open)), "More", () -> talking);
            ((Button) Objects.requireNonNull(view.card().lookup(".button"))).fire();
            return view;
        });

        assertThat(opened).containsExactly(talking);
    }

    @Test
    void anActionThatMakesNoSenseNowIsDisabledInItsPlace() {
        Predicate<Call> always = call -> true;
        CardAction answer = new CardAction(
                ActionKind.ANSWER,
                "Answer",
                "fth-phone",
                call -> {},
                always,
                call -> call.state() == CallState.RINGING);
        Call missed = SampleCalls.at(SampleCalls.erika(1), CallState.MISSED, Duration.ofSeconds(2));

        FxThread.get(() -> {
            view.showActions(OfferedActions.of(List.of(answer)), "More", () -> missed);
            return view;
        });

        Button button = (Button) Objects.requireNonNull(view.card().lookup(".button"));
        assertThat(button.isDisabled()).isTrue();
        assertThat(button.isVisible()).isTrue();
        assertThat(button.getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
    }

    private void show(Call call) {
        FxThread.get(() -> {
            view.show(words.content(call, 5));
            view.showState(words.stateLine(call, SampleCalls.START.plusSeconds(4)));
            view.frame().autosize();
            view.frame().applyCss();
            view.frame().layout();
            return view;
        });
    }

    private double height() {
        return view.frame().prefHeight(-1);
    }

    private double actionsFromBelow() {
        return height() - node("actions").getBoundsInParent().getMinY();
    }

    private Label label(String id) {
        return (Label) node(id);
    }

    private Node node(String id) {
        return Objects.requireNonNull(view.frame().lookup("#" + id), id);
    }

    private static String painted(Label label) {
        return ((Text) Objects.requireNonNull(label.lookup(".text"))).getText();
    }

    private static CardView dressed() {
        CardView view = CardView.load(false);
        new Theme(SchemeChoice.LIGHT).dress(view.frame());
        new Scene(view.frame());
        return view;
    }
}

package io.github.callcard.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.Call;
import io.github.callcard.directory.CallerId;
import io.github.callcard.ui.card.SampleCalls;
import io.github.callcard.ui.lookup.NumberAnswer.Choice;
import io.github.callcard.ui.lookup.NumberAnswer.Reason;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.Look;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.ui.toolkit.PictureTest;
import io.github.callcard.ui.toolkit.Pictures;
import io.github.callcard.ui.tray.WindowIcons;
import io.github.callcard.words.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NumberWindowTest {

    private Theme theme;
    private NumberWindow window;

    @BeforeEach
    void open() {
        OnFxThread.start();
        open(Look.LIGHT);
    }

    private void open(Look look) {
        theme = FxThread.get(look::theme);
        window = FxThread.get(
                () -> new NumberWindow(theme, look.locale(), SampleCalls.callers(look.locale()), WindowIcons.list()));
    }

    @AfterEach
    void close() {
        FxThread.get(() -> {
            window.close();
            return true;
        });
        theme.close();
    }

    @Test
    void itHasTheIconOfEveryWindow() {
        show(SampleCalls.erika(1));

        assertThat(stage().getIcons()).hasSameSizeAs(WindowIcons.list()).isNotEmpty();
    }

    @Test
    void anotherLanguageSaysTheSameOfTheNumber() {
        show(SampleCalls.possiblyOla(1));
        FxThread.get(() -> {
            window.speak(Locale.GERMAN, SampleCalls.callers(Locale.GERMAN));
            return true;
        });

        assertThat(label("name").getText()).isEqualTo("Vielleicht Ola Nordmann");
        assertThat(FxThread.get(() -> stage().getTitle())).isEqualTo("Nummer");
    }

    @Test
    void aSureNameIsSemiboldAndAnUncertainOneIsOfRegularWeight() {
        show(SampleCalls.erika(1));
        assertThat(face()).isEqualTo("Inter SemiBold");

        show(SampleCalls.possiblyOla(1));
        assertThat(label("name").getText()).isEqualTo("Possibly Ola Nordmann");
        assertThat(face()).isEqualTo("Inter");
        assertThat(label("name").getFont().getStyle()).isEqualTo("Regular");

        show(SampleCalls.unknown(1, null));
        assertThat(face()).as("a number is nobody's name").isEqualTo("Inter");

        show(SampleCalls.erika(1));
        assertThat(face()).isEqualTo("Inter SemiBold");
    }

    @Test
    void whoHasNoNameIsSaidToHaveNoneAlsoAmongOthers() {
        show(SampleCalls.named(1, "", ""));
        assertThat(label("name").getText()).isEqualTo("No name in SuperOffice");
        assertThat(label("number").getText()).isEqualTo("911 22 333");

        show(SampleCalls.shared(
                1,
                new CallerId(4722123456L, 1, "Ola Nordmann", 1, "Fjord AS", "Mr"),
                new CallerId(4722123456L, 2, "", 0, "", "")));
        assertThat(texts()).contains("2 people share this number", "Ola Nordmann", "No name in SuperOffice");
    }

    @PictureTest(everyLegibility = true)
    void isAPicture(Look look) {
        close();
        open(look);
        List<Choice> lines = List.of(
                new Choice("Desk phone", () -> {}),
                new Choice("SIP 1001 at a-very-long-name-of-a-switchboard.in-a-long-domain.example.com", () -> {}));
        Call erika = SampleCalls.erika(1);
        picture("number-known", look, erika, new Reason.WhichLine(), lines);
        picture("number-link", look, erika, new Reason.Link(), lines.subList(0, 1));
        picture("number-no-line", look, SampleCalls.possiblyOla(1), new Reason.NoLine(), List.of());
        picture("number-not-yet", look, SampleCalls.threePeople(1), new Reason.NotYet(), List.of());
        picture("number-emergency", look, SampleCalls.extension(1), new Reason.Emergency(), lines);
        picture("number-costly", look, SampleCalls.unknown(1, null), new Reason.Costly(), lines.subList(0, 1));
        picture(
                "number-not-dialled",
                look,
                SampleCalls.named(
                        1,
                        "Kari-Anne Østby-Fredriksen Haugland-Wolfeschlegelsteinhausenbergerdorff",
                        "Nordic Seafood Distribution and Logistics Holding International"),
                new Reason.NotDialled(
                        "Desk phone",
                        Sentence.of(
                                "{0} does not let this computer dial for {1}; dial at the telephone.",
                                "pbx.example.com", "1001")),
                lines);
        picture(
                "number-rtl",
                look,
                SampleCalls.named(1, "فاطمة الزهراء", "شركة الاتصالات 2000"),
                new Reason.Link(),
                lines.subList(0, 1));
    }

    private void picture(String name, Look look, Call call, Reason reason, List<Choice> lines) {
        FxThread.get(() -> {
            window.open(new NumberAnswer(call.details().number(), call.match(), reason, lines));
            return true;
        });
        Pictures.take(scene().getRoot(), name, look);
    }

    private void show(Call call) {
        FxThread.get(() -> {
            window.open(new NumberAnswer(call.details().number(), call.match(), new Reason.NoLine(), List.of()));
            scene().getRoot().applyCss();
            return true;
        });
    }

    private String face() {
        return label("name").getFont().getFamily();
    }

    private static Stage stage() {
        return FxThread.get(() -> Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(open -> open.getScene().getRoot().getStyleClass().contains("number-window"))
                .findFirst()
                .orElseThrow());
    }

    private static Scene scene() {
        return stage().getScene();
    }

    private static Label label(String id) {
        return (Label) scene().getRoot().lookup("#" + id);
    }

    private static List<String> texts() {
        return scene().getRoot().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .collect(Collectors.toList());
    }
}

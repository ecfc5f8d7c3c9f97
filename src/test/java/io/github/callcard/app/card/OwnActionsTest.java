package io.github.callcard.app.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.call.Call;
import io.github.callcard.directory.CallerId;
import io.github.callcard.settings.ActionField;
import io.github.callcard.settings.FieldText;
import io.github.callcard.settings.OwnAction;
import io.github.callcard.settings.OwnAction.OpenAddress;
import io.github.callcard.settings.OwnAction.RunProgram;
import io.github.callcard.ui.card.ActionKind;
import io.github.callcard.ui.card.CardAction;
import io.github.callcard.ui.card.SampleCalls;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Actions that an administrator or a user gave cards, with callers whose names mean harm. */
class OwnActionsTest {

    private static final String HARMFUL = "Ola; touch x && \"y\" $(z) `q` | %PATH% ../..";

    @TempDir
    private Path folder;

    private final List<URI> opened = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private boolean hasBrowser = true;

    @AutoClose
    private final OwnActions own = new OwnActions(
            page -> hasBrowser && opened.add(page),
            call -> CrmTarget.of(call.match()),
            (call, sentence) -> said.add(sentence.toString()));

    @Test
    void aPageIsOpenedWithItsFieldsPercentEncoded() {
        Call call = SampleCalls.named(1, "Åse & co/?x=1#", "Fjord AS");
        run(
                new OpenAddress(
                        "Shop",
                        new FieldText(
                                "https://shop.example/{contactId}?n={name}&p={number}&c={company}&d={direction}")),
                call);

        await().until(() -> opened.size() == 1);
        assertThat(opened.getFirst())
                .hasToString(
                        "https://shop.example/4?n=%C3%85se%20%26%20co%2F%3Fx%3D1%23&p=%2B4791122333&c=Fjord%20AS&d=in");
    }

    @Test
    void withoutABrowserTheCardSaysSo() {
        hasBrowser = false;
        run(new OpenAddress("Shop", new FieldText("https://shop.example/")), SampleCalls.erika(1));

        await().until(() -> said.equals(
                List.of("Shop cannot be opened, because no web browser is set up; choose a default browser.")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProgramGetsEachArgumentAsItIsAndNoShellReadsIt() throws Exception {
        Call call = SampleCalls.named(1, HARMFUL.replace('/', '_'), "");
        run(
                new RunProgram(
                        "Mark", "/usr/bin/touch", List.of(new FieldText("--"), new FieldText(folder + "/n {name}"))),
                call);

        Path wanted = folder.resolve("n " + HARMFUL.replace('/', '_'));
        await().until(() -> Files.exists(wanted));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(wanted);
        }
        assertThat(said).isEmpty();
    }

    @Test
    void aProgramThatIsNotThereIsSaidInOneSentence() {
        run(new RunProgram("Mark", folder.resolve("none").toString(), List.of()), SampleCalls.erika(1));

        await().until(() ->
                said.equals(List.of("Mark cannot be started; check the path of its program in the settings.")));
    }

    @Test
    void aValueThatBeginsAnArgumentIsNoOption() {
        FieldText alone = new FieldText("{name}");
        FieldText named = new FieldText("--name={name}");
        Function<ActionField, String> option = field -> "--exec=rm";
        Function<ActionField, String> slash = field -> "/S \"C:\\x\\\"";

        assertThat(new ProgramArguments(false).of(alone, option)).isEqualTo("exec=rm");
        assertThat(new ProgramArguments(false).of(named, option)).isEqualTo("--name=--exec=rm");
        assertThat(new ProgramArguments(true).of(alone, slash)).isEqualTo("S 'C:/x/'");
        assertThat(new ProgramArguments(true).of(named, slash))
                .doesNotContain("\"")
                .doesNotContain("\\");
    }

    @Test
    void anActionMakesSenseOnlyWhereItsFieldsHaveValues() {
        OwnAction person = new OpenAddress("Person", new FieldText("https://x.example/{personId}"));
        OwnAction number = new OpenAddress("Number", new FieldText("https://x.example/{number}"));
        own.use(List.of(person, number));

        assertThat(own.all()).allMatch(action -> action.kind() == ActionKind.OWN);
        assertThat(enabled(SampleCalls.erika(1))).containsExactly("Person", "Number");
        assertThat(enabled(SampleCalls.company(1))).containsExactly("Number");
        assertThat(enabled(SampleCalls.unknown(1, "Jane"))).containsExactly("Number");
        assertThat(enabled(SampleCalls.withheld(1))).isEmpty();
    }

    @Test
    void aCallerWhoOnlyClaimsANameGivesNone() {
        ActionValues values = new ActionValues(
                SampleCalls.unknown(1, "Boss"),
                CrmTarget.of(SampleCalls.unknown(1, "Boss").match()));

        assertThat(values.of(ActionField.NAME)).isEmpty();
        assertThat(values.of(ActionField.NUMBER)).isEqualTo("+442079460123");
        Call company = SampleCalls.shared(1, new CallerId(4722123456L, 0, "", 7, "Wyman", ""));
        assertThat(new ActionValues(company, CrmTarget.of(company.match())).of(ActionField.COMPANY))
                .isEqualTo("Wyman");
    }

    private List<String> enabled(Call call) {
        return own.all().stream()
                .filter(action -> action.enabled().test(call))
                .map(CardAction::label)
                .toList();
    }

    private void run(OwnAction action, Call call) {
        own.use(List.of(action));
        own.all().getFirst().run().accept(call);
    }
}

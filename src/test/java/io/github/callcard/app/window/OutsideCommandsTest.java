package io.github.callcard.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.callcard.app.instance.Command;
import io.github.callcard.app.instance.Reply;
import io.github.callcard.app.preferences.DesktopSettingsReader;
import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.line.Capability;
import io.github.callcard.line.ColleagueLine;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.StandInLine;
import io.github.callcard.line.hook.CallReport;
import io.github.callcard.line.hook.CallReport.State;
import io.github.callcard.line.hook.HookLine;
import io.github.callcard.line.hook.LinkLine;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.number.SiteRules;
import io.github.callcard.settings.CardSettings;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.ui.search.DialWay;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The running program does as a softphone, a link or a second start asks it. */
class OutsideCommandsTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<DesktopProgram> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(DesktopProgram::close);
    }

    @Test
    void aSoftphonesCallRingsIsAnsweredAndEndsAndItsNameIsOnlyAClaim() throws Exception {
        OutsideCommands requests = requests(NORWAY);

        report(requests, State.RINGING);
        report(requests, State.ANSWERED);
        report(requests, State.ENDED);

        await().until(() -> calls.size() == 3);
        assertThat(calls)
                .extracting(Call::state)
                .containsExactly(CallState.RINGING, CallState.ANSWERED, CallState.ENDED);
        Call call = calls.getFirst();
        assertThat(call.details().displayName()).isEqualTo("Kari Nordmann");
        assertThat(call.match().isKnown()).isFalse();
        assertThat(call.line()).isEqualTo(new LineId("hook", "Softphone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tel:+4722000101", "callto:22000101", "callcard:+4722000101"})
    void aLinkOnlyShowsItsNumberAndThePressOfAButtonDials(String link) throws Exception {
        Phone phone = new Phone("Desk phone", true);
        Reply reply = requests(NORWAY, phone, new Phone("Watched only", false)).handle(new Command.Open(link));

        assertThat(reply).isEqualTo(Reply.ok());
        assertThat(awaitTexts("A link asked for this number."))
                .contains("22 00 01 01", "Dial with Desk phone")
                .doesNotContain("Dial with Watched only");
        assertThat(phone.dialled).isEmpty();

        dialWith("Desk phone");

        assertThat(phone.dialled).hasSize(1).first().asString().endsWith("22000101");
    }

    @Test
    void noKeyThatTheUserTypesElsewhereDials() throws Exception {
        Phone desk = new Phone("Desk phone", true);
        requests(NORWAY, desk, new Phone("Mobile", true)).handle(new Command.Open("tel:+4722000101"));
        awaitTexts("Which line");

        assertThat(FxThread.get(() -> button("Copy number").isDefaultButton())).isTrue();
        assertThat(FxThread.get(() -> button("Copy number").isFocused())).isTrue();
    }

    @Test
    void aSwitchboardGetsTheDigitsForAnOutsideLineFirst() throws Exception {
        SiteRules outside = new SiteRules(List.of(), List.of("0"), "", SiteRules.USUAL_EXTENSION, false);
        Phone phone = new Phone("Desk phone", true);
        OutsideCommands requests = requests(NORWAY.with(outside), phone);

        for (String link : List.of("tel:+4722000101", "tel:+44%2020%207946%200123", "tel:7042")) {
            requests.handle(new Command.Open(link));
            awaitTexts("A link asked for this number.");
            dialWith("Desk phone");
        }

        assertThat(phone.dialled).containsExactly("022000101", "000442079460123", "7042");
    }

    @Test
    void howTheLinesAreDoingIsToldToWhoeverAsks() throws Exception {
        Reply reply = requests(NORWAY, new Phone("Desk phone", true)).handle(new Command.Lines());

        assertThat(reply.taken()).isTrue();
        assertThat(reply.text().lines())
                .anyMatch(line -> line.startsWith("{\"line\":\"test:Desk phone\",\"name\":\"Desk phone\","
                                + "\"state\":\"ready\",\"message\":\"Ready.\"")
                        && line.contains("\"reconnectsToday\":0,\"gaps\":[],\"capabilities\":[\"dial\"]"));
    }

    @Test
    void aNumberOfACommandIsDialledByTheLineThatCanAndTheReplySaysSo() throws Exception {
        SiteRules outside = new SiteRules(List.of(), List.of("0"), "", SiteRules.USUAL_EXTENSION, false);
        Phone phone = new Phone("Desk phone", true);
        OutsideCommands requests = requests(NORWAY.with(outside), phone, new Phone("Watched only", false));

        assertThat(requests.handle(new Command.Dial("+47 22 00 01 01", "", false)))
                .isEqualTo(Reply.said(Sentence.of("{0} dials {1}.", "Desk phone", "022000101")));
        assertThat(requests.handle(new Command.Dial("7042", "Desk phone", false))
                        .taken())
                .isTrue();
        assertThat(phone.dialled).containsExactly("022000101", "7042");
    }

    @ParameterizedTest
    @CsvSource({
        "112, 112 is an emergency number",
        "+4782912345, +4782912345 belongs to a service or can cost more",
    })
    void whatACommandMustMeanIsDialledAsItStandsWhenItSaysSo(String number, String question) throws Exception {
        Phone phone = new Phone("Desk phone", true);
        OutsideCommands requests = requests(NORWAY, phone);

        Reply refused = requests.handle(new Command.Dial(number, "", false));
        assertThat(refused.taken()).isFalse();
        assertThat(refused.text()).startsWith(question);
        assertThat(phone.dialled).isEmpty();

        assertThat(requests.handle(new Command.Dial(number, "", true)).taken()).isTrue();
        assertThat(phone.dialled).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*21*22000101#", "22000101;phone-context=+47", "22000101,,12", "22\n112", "Kari"})
    void aHostileNumberIsRefusedEvenWhenItIsConfirmed(String number) throws Exception {
        Phone phone = new Phone("Desk phone", true);

        assertThat(requests(NORWAY, phone)
                        .handle(new Command.Dial(number, "", true))
                        .taken())
                .isFalse();
        assertThat(phone.dialled).isEmpty();
    }

    @Test
    void ofSeveralLinesACommandNamesOneAndOfNoneItSaysWhatToDo() throws Exception {
        Phone mobile = new Phone("Mobile", true);
        OutsideCommands several = requests(NORWAY, new Phone("Desk phone", true), mobile);

        assertThat(several.handle(new Command.Dial("22000101", "", false)).text())
                .isEqualTo("Several lines can dial; add --line with one of these names: Desk phone, Mobile.");
        assertThat(several.handle(new Command.Dial("22000101", "Fax", false)).text())
                .isEqualTo("No line called Fax can dial; these can: Desk phone, Mobile.");
        several.handle(new Command.Dial("22000101", "Mobile", false));
        assertThat(mobile.dialled).containsExactly("22000101");

        assertThat(requests(NORWAY)
                        .handle(new Command.Dial("22000101", "", false))
                        .text())
                .isEqualTo("No line can dial from here; dial 22000101 on your phone.");
    }

    @Test
    void aLineThatDoesNotDialSaysWhy() throws Exception {
        Phone busy = new Phone("Desk phone", true);
        busy.fault = new SentenceException(Sentence.of("The telephone is busy."));

        assertThat(requests(NORWAY, busy)
                        .handle(new Command.Dial("22000101", "", false))
                        .text())
                .isEqualTo("Desk phone did not dial. The telephone is busy.");
    }

    @Test
    void whoIsFoundIsToldWithTheirNumberAndTheCountFirst() throws Exception {
        DirectoryBuilder people = new DirectoryBuilder(NORWAY);
        for (int person = 1; person <= 60; person++) {
            people.add(4722000000L + person, 0, person, "Kari Nordmann", 5, "Fjord Eiendom AS", "");
        }
        Reply reply = requests(people.build()).handle(new Command.Search("nord kar"));

        List<String> lines = reply.text().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("{\"found\":50}");
        assertThat(lines.get(1))
                .isEqualTo(
                        "{\"number\":\"+4722000001\",\"personId\":1,\"personName\":\"Kari Nordmann\",\"contactId\":5,"
                                + "\"contactName\":\"Fjord Eiendom AS\",\"title\":\"\"}");
        assertThat(lines).as("as many as a reply has room for").hasSizeBetween(20, 51);
        assertThat(requests(NORWAY).handle(new Command.Search("kari")).text().strip())
                .isEqualTo("{\"found\":0}");
    }

    @Test
    void theBoxOpensWhenACommandAsksForIt() throws Exception {
        requests(NORWAY).handle(new Command.OpenSearch());

        await().until(() ->
                FxThread.get(() -> showing().stream().anyMatch(stage -> "Search and dial".equals(stage.getTitle()))));
    }

    /** SuperOffice puts a number as it is written there in place of %p. */
    @ParameterizedTest
    @ValueSource(strings = {"callcard:+47 22 00 01 01", "callcard:+47%2022%2000%2001%2001", "callcard:22000101"})
    void superOfficesPhoneLinkShowsTheNumberAndThePressDials(String link) throws Exception {
        Phone phone = new Phone("Desk phone", true);

        assertThat(requests(NORWAY, phone).handle(new Command.Open(link))).isEqualTo(Reply.ok());
        assertThat(awaitTexts("A link asked for this number.")).contains("22 00 01 01");
        assertThat(phone.dialled).isEmpty();
        dialWith("Desk phone");
        assertThat(phone.dialled).hasSize(1).first().asString().endsWith("22000101");
    }

    @Test
    void whatNoLineCanDialIsHandedToTheSystemsProgramWhenTheUserPresses() throws Exception {
        List<URI> links = new CopyOnWriteArrayList<>();
        DesktopProgram program = withTelProgram(links::add);

        program.dialer().dial("22000101");

        assertThat(awaitTexts("No line can dial from here. Linphone is handed the number"))
                .contains("Dial with Linphone");
        assertThat(links).isEmpty();
        dialWith("Linphone");
        await().until(() -> links.equals(List.of(URI.create("tel:22000101"))));
    }

    @Test
    void whatWasShownBeforeIsHandedOnWithoutAQuestionUnlessItIsAnEmergencyNumber() throws Exception {
        List<URI> links = new CopyOnWriteArrayList<>();
        DesktopProgram program = withTelProgram(links::add);
        assertThat(program.search().way("+4722000101")).isEqualTo(new DialWay.ByProgram("Linphone"));
        assertThat(program.search().way("112")).isEqualTo(new DialWay.AsksFirst());

        program.search().dial("+4722000101");
        program.search().dial("112");

        assertThat(awaitTexts("This is an emergency number")).contains("Dial with Linphone");
        assertThat(links).containsExactly(URI.create("tel:+4722000101"));
    }

    private DesktopProgram withTelProgram(Predicate<URI> opener) throws Exception {
        ProgramParts plain = ProgramParts.unchanging(
                DesktopSettingsReader.read(CardSettings.USUAL, Locale.ENGLISH),
                DirectorySync.off(Directory.empty(NORWAY)),
                List.of(),
                Clock.systemUTC(),
                List.of());
        DesktopProgram program = new DesktopProgram(new ProgramParts(
                plain.look(),
                plain.language(),
                plain.sync(),
                plain.providers(),
                plain.clock(),
                plain.services(),
                plain.journal(),
                new TelLinks(() -> Optional.of("Linphone"), opener),
                plain.listeners()));
        open.add(program);
        program.start();
        return program;
    }

    /** A reply has an end. */
    @Test
    void ofVeryManyLinesTheFirstAreTold() throws Exception {
        Phone[] phones = new Phone[200];
        Arrays.setAll(phones, place -> new Phone("Phone " + place + "ø".repeat(40), false));

        Reply reply = requests(NORWAY, phones).handle(new Command.Lines());

        assertThat(reply.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8 * 1024);
        assertThat(reply.text().lines()).hasSizeGreaterThan(5);
    }

    @Test
    void whereNoLineCanDialTheNumberIsShown() throws Exception {
        requests(NORWAY).handle(new Command.Open("callto:22000101"));

        assertThat(awaitTexts("No line can dial")).contains("22 00 01 01", "Copy number");
    }

    @Test
    void whileLinesStartTheUserIsToldToClickAgain() throws Exception {
        Phone phone = new Phone("Desk phone", false);
        phone.state = LineHealth.State.STARTING;
        requests(NORWAY, phone).handle(new Command.Open("tel:+4722000101"));

        assertThat(awaitTexts("The lines are still starting.")).contains("22 00 01 01", "Copy number");
    }

    @Test
    void whereSeveralCanDialTheUserIsAsked() throws Exception {
        Phone desk = new Phone("Desk phone", true);
        Phone mobile = new Phone("Mobile", true);
        requests(NORWAY, desk, mobile).handle(new Command.Open("tel:+4722000101"));

        assertThat(awaitTexts("Which line")).contains("Dial with Desk phone", "Dial with Mobile");
        assertThat(desk.dialled).isEmpty();
        assertThat(mobile.dialled).isEmpty();
    }

    @Test
    void aClickIsNotLostWhenTheLineDoesNotDial() throws Exception {
        Phone broken = new Phone("Broken phone", true);
        broken.fault = new IllegalStateException("no line free");
        requests(NORWAY, broken).handle(new Command.Open("tel:+4722000101"));
        awaitTexts("A link asked for this number.");
        dialWith("Broken phone");

        assertThat(awaitTexts("Broken phone did not dial")).contains("22 00 01 01");
    }

    @Test
    void theLineSaysWhyItDoesNotDialAndTheOthersAreOffered() throws Exception {
        Phone refused = new Phone("SIP 1001", true);
        Phone mobile = new Phone("Mobile", true);
        refused.fault = new SentenceException(Sentence.of("The switchboard does not let this computer dial."));
        requests(NORWAY, refused, mobile).handle(new Command.Open("tel:+4722000101"));
        awaitTexts("Which line");
        refused.dials = false;
        dialWith("SIP 1001");

        assertThat(awaitTexts("SIP 1001 did not dial. The switchboard does not let this computer dial."))
                .contains("Dial with Mobile")
                .doesNotContain("Dial with SIP 1001");
    }

    @Test
    void aPickUpThatTheLineDoesNotDialIsSaid() throws Exception {
        Phone busy = new Phone("SIP 1001", true);
        busy.colleagues =
                List.of(new ColleagueLine("1002", "Kari Nordmann", ColleagueLine.State.RINGING, "", "*81002"));
        busy.fault = new SentenceException(Sentence.of("The telephone of 1001 is busy."));
        requests(NORWAY, busy).handle(new Command.Show());
        await().until(() -> FxThread.get(() -> texts("Callcard").contains("Pick up with *81002")));
        FxThread.run(() -> button("Callcard", "Pick up with *81002").fire());

        assertThat(awaitTexts("SIP 1001 did not dial. The telephone of 1001 is busy."))
                .contains("Dial with SIP 1001");
    }

    @ParameterizedTest
    @CsvSource({
        "tel:112, This is an emergency number",
        "tel:1881, This is the number of a service",
        "callto:82012345, This is the number of a service",
        "callcard:+881612345678, This is the number of a service"
    })
    void ofWhatCallsForHelpOrCostsMoreTheUserIsWarned(String link, String warning) throws Exception {
        Phone phone = new Phone("Desk phone", true);
        assertThat(requests(NORWAY, phone).handle(new Command.Open(link))).isEqualTo(Reply.ok());

        assertThat(awaitTexts(warning)).contains("Copy number", "Dial with Desk phone");
        assertThat(phone.dialled).isEmpty();

        dialWith("Desk phone");

        assertThat(phone.dialled).hasSize(1);
    }

    @Test
    void aServiceCodeIsRefusedAndNothingIsDialled() throws Exception {
        Phone phone = new Phone("Desk phone", true);
        Reply reply = requests(NORWAY, phone).handle(new Command.Open("tel:*21*%2B4790000000%23"));

        assertThat(reply.taken()).isFalse();
        assertThat(reply.text()).contains("service code");
        assertThat(phone.dialled).isEmpty();
    }

    @Test
    void aLinkAnnouncesACallWhoseCardSaysThatALinkDid() throws Exception {
        Phone phone = new Phone("Desk phone", true);
        OutsideCommands requests = requests(NORWAY, phone);
        String link = "callcard:ring?number=%2B4722000101&name=Your%20bank&id=7";

        assertThat(requests.handle(new Command.Open(link))).isEqualTo(Reply.ok());
        await().until(() -> calls.size() == 1);

        assertThat(calls.getFirst().line().provider()).isEqualTo("link");
        assertThat(calls.getFirst().match().isKnown()).isFalse();
        List<String> card =
                await().until(OutsideCommandsTest::cardTexts, texts -> texts.contains("The link says: “Your bank”"));
        assertThat(card).contains("Announced by a link", "22 00 01 01").doesNotContain("Caller ID name: “Your bank”");
        assertThat(phone.dialled).isEmpty();

        requests.handle(new Command.Open(link + "&state=ended"));
        await().until(() -> calls.getLast().state() == CallState.MISSED);
    }

    /** A page that knows or guesses who calls must not take the card away. */
    @Test
    void aLinkDoesNotEndWhatASoftphoneReports() throws Exception {
        OutsideCommands requests = requests(NORWAY);
        report(requests, State.RINGING);
        await().until(() -> calls.size() == 1);

        requests.handle(new Command.Open("callcard:ring?number=%2B4722000101&state=ended"));
        requests.handle(new Command.Open("callcard:ring?number=%2B4722000101&state=missed"));
        report(requests, State.ANSWERED);

        await().until(() -> calls.size() == 2);
        assertThat(calls.getLast().state()).isEqualTo(CallState.ANSWERED);
    }

    @Test
    void aHostileLinkShowsNothingAndIsOneSentenceInTheLog() throws Exception {
        Phone phone = new Phone("Desk phone", true);
        OutsideCommands requests = requests(NORWAY, phone);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(OutsideCommands.class);
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.WARN);
        try {
            for (String link : List.of(
                    "callcard:ring?number=1&number=2",
                    "callcard:ring?number=tel:22000101",
                    "callcard:ring?number=22000101&name=%E2%80%AEknab",
                    "callcard:ring?number=%00",
                    "callcard:ring?number=" + "1".repeat(100_000))) {
                log.list.clear();

                Reply reply = requests.handle(new Command.Open(link));

                assertThat(reply.taken()).as(link).isFalse();
                assertThat(log.list)
                        .singleElement()
                        .extracting(ILoggingEvent::getFormattedMessage)
                        .isEqualTo("A link was refused: " + reply.text());
            }
        } finally {
            logger.setLevel(null);
            logger.detachAppender(log);
        }
        assertThat(calls).isEmpty();
        assertThat(phone.dialled).isEmpty();
    }

    @Test
    void aSecondStartBringsTheStatusWindow() throws Exception {
        requests(NORWAY).handle(new Command.Show());

        await().until(() ->
                FxThread.get(() -> showing().stream().anyMatch(stage -> "Callcard".equals(stage.getTitle()))));
    }

    @Test
    void aCallThatNoLineTakesIsRefused() throws Exception {
        OutsideCommands requests = requests(NORWAY);
        open.getFirst().close();

        assertThat(requests.handle(new Command.Call(new CallReport(State.RINGING, "101", null, null)))
                        .taken())
                .isFalse();
    }

    @Test
    void theStatusWindowSaysWhileOthersCannotReachTheProgram() throws Exception {
        requests(NORWAY).handle(new Command.Show());
        open.getFirst().showHandOver(Optional.of(Sentence.of("Softphones and links cannot reach Callcard (no room).")));

        await().until(
                        () -> FxThread.get(() -> texts("Callcard")),
                        texts -> texts.contains("Softphones and links cannot reach Callcard (no room)."));

        open.getFirst().showHandOver(Optional.empty());

        await().until(
                        () -> FxThread.get(() -> texts("Callcard")),
                        texts -> texts.stream().noneMatch(text -> text.startsWith("Softphones and links")));
    }

    private static List<String> cardTexts() {
        return FxThread.get(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Popup && window.isShowing())
                .flatMap(window -> window.getScene().getRoot().lookupAll(".label").stream())
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private void report(OutsideCommands requests, State state) {
        assertThat(requests.handle(new Command.Call(new CallReport(state, "+4722000101", "Kari Nordmann", null))))
                .isEqualTo(Reply.ok());
    }

    private OutsideCommands requests(NumberPlan plan, LineProvider... phones) throws Exception {
        return requests(Directory.empty(plan), phones);
    }

    private OutsideCommands requests(Directory directory, LineProvider... phones) throws Exception {
        List<LineProvider> providers = new ArrayList<>(List.of(phones));
        providers.add(new HookLine("Softphone", false, Clock.systemUTC()));
        providers.add(new LinkLine(Clock.systemUTC()));
        DesktopProgram program = new DesktopProgram(ProgramParts.unchanging(
                DesktopSettingsReader.read(CardSettings.USUAL, Locale.ENGLISH),
                DirectorySync.off(directory),
                providers,
                Clock.systemUTC(),
                List.of(calls::add)));
        open.add(program);
        program.start();
        return new OutsideCommands(program);
    }

    /** The texts of the window in which one begins so. */
    private static List<String> awaitTexts(String beginning) {
        return await().until(
                        () -> FxThread.get(() -> texts("Number")),
                        texts -> texts.stream().anyMatch(text -> text.startsWith(beginning)));
    }

    private static List<String> texts(String title) {
        return showing().stream()
                .filter(stage -> title.equals(stage.getTitle()))
                .flatMap(stage -> stage.getScene().getRoot().lookupAll("*").stream())
                .filter(node -> node instanceof Labeled)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static void dialWith(String line) {
        FxThread.get(() -> {
            button("Dial with " + line).fire();
            return true;
        });
    }

    private static Button button(String text) {
        return button("Number", text);
    }

    private static Button button(String title, String text) {
        return showing().stream()
                .filter(stage -> title.equals(stage.getTitle()))
                .flatMap(stage -> stage.getScene().getRoot().lookupAll(".button").stream())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Stage> showing() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(Stage::isShowing)
                .toList();
    }

    /** A line that takes numbers and writes them down. */
    private static final class Phone extends StandInLine {
        private volatile boolean dials;
        final List<String> dialled = new CopyOnWriteArrayList<>();
        private LineHealth.State state = LineHealth.State.READY;
        private @Nullable Exception fault;
        private List<ColleagueLine> colleagues = List.of();

        Phone(String name, boolean dials) {
            super(name);
            this.dials = dials;
        }

        @Override
        public CompletionStage<Void> dial(String number) {
            if (fault != null) {
                return CompletableFuture.failedFuture(fault);
            }
            dialled.add(number);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public Set<Capability> capabilities() {
            return dials ? Set.of(Capability.DIAL) : Set.of();
        }

        @Override
        public List<ColleagueLine> colleagues() {
            return colleagues;
        }

        @Override
        public LineHealth health() {
            return new LineHealth(state, Sentence.of("Ready."), Instant.EPOCH, null);
        }
    }
}

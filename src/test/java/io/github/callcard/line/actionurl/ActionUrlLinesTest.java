package io.github.callcard.line.actionurl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.EventRate;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.actionurl.ActionUrlLines.Timing;
import io.github.callcard.line.replay.ReplayLines;
import io.github.callcard.line.trace.Trace;
import io.github.callcard.line.trace.TraceWriter;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Desk phones as their makers document them, and the calls that they report. */
class ActionUrlLinesTest {

    private static final ActionUrlToken TOKEN = new ActionUrlToken("abcdefghijklmnopqrstuv");
    private static final Timing QUICK = new Timing(Bounds.USUAL, Duration.ofMillis(20), System::nanoTime);

    private static final Map<String, String> KARI = Map.ofEntries(
            Map.entry("$remote", "sip:+4722000101@pbx.example.com"),
            Map.entry("$display_remote", "Kari Ødegård & Co"),
            Map.entry("$local", "sip:200@pbx.example.com"),
            Map.entry("$call-id", "3c26700d@192.0.2.1"),
            Map.entry("$call_id", "33093"),
            Map.entry("$active_user", "200"),
            Map.entry("$cancel_reason", "SIP;cause=487"),
            Map.entry("$$REMOTENUMBER$$", "+4722000101"),
            Map.entry("$$DISPLAYNAME$$", "Kari Ødegård & Co"),
            Map.entry("$$SIPUSERNAME$$", "200"),
            Map.entry("$$LINESTATE$$", "CONNECTED"));

    @TempDir
    Path folder;

    private final List<LineEvent> events = new CopyOnWriteArrayList<>();
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private ActionUrlLines lines = lines(0, false);

    private ActionUrlLines lines(int port, boolean lan) {
        return new ActionUrlLines(
                new ActionUrlSettings("Desk phone", port, lan, AllowedSources.ANY),
                () -> TOKEN,
                Clock.systemUTC(),
                notes::add,
                QUICK);
    }

    private void start() {
        start(events::add);
    }

    private void start(LineListener listener) {
        done(lines.start(listener));
    }

    @AfterEach
    void stop() {
        done(lines.stop());
    }

    private static void done(CompletionStage<Void> stage) {
        stage.toCompletableFuture().orTimeout(2, TimeUnit.MINUTES).join();
    }

    private DeskPhone phone(PhoneMaker maker, boolean encodes) {
        Map<String, String> fields = new ActionUrls("127.0.0.1", lines.port(), TOKEN)
                .of(maker).stream().collect(Collectors.toMap(PhoneField::name, PhoneField::value));
        return new DeskPhone(fields, KARI, encodes);
    }

    private void request(String path) throws IOException {
        Sender.exchange(
                InetAddress.getLoopbackAddress(),
                lines.port(),
                "GET /" + TOKEN.value() + "/" + path + " HTTP/1.1\r\n\r\n");
    }

    private void post(String xml) throws IOException {
        Sender.exchange(
                InetAddress.getLoopbackAddress(),
                lines.port(),
                "POST /" + TOKEN.value() + "/poly HTTP/1.1\r\nContent-Type: application/xml\r\nContent-Length: "
                        + xml.length() + "\r\n\r\n" + xml);
    }

    private List<LineEvent> calls() {
        return events.stream().filter(LineEvent.OfCall.class::isInstance).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "SNOM,        action_incoming_url, action_connected_url, action_disconnected_url, true",
        "SNOM,        action_incoming_url, action_connected_url, action_disconnected_url, false",
        "YEALINK,     Incoming Call,       Established,          Terminated,              true",
        "YEALINK,     Incoming Call,       Established,          Terminated,              false",
        "GRANDSTREAM, Incoming Call,       Established Call,     Terminated Call,         true",
        "GRANDSTREAM, Incoming Call,       Established Call,     Terminated Call,         false",
        "MITEL,       Incoming Call,       Connected,            Disconnected,            true",
        "MITEL,       Incoming Call,       Connected,            Disconnected,            false",
        "FANVIL,      Incoming Call,       Call Established,     Call Terminated,         true",
        "FANVIL,      Incoming Call,       Call Established,     Call Terminated,         false",
    })
    void aCallRingsIsAnsweredAndEndsWithEachMakersAddresses(
            PhoneMaker maker, String incoming, String connected, String ended, boolean encodes) throws IOException {
        start();
        DeskPhone phone = phone(maker, encodes);

        phone.requests(incoming);
        phone.requests(connected);
        phone.requests(ended);

        assertThat(calls()).hasExactlyElementsOfTypes(Ringing.class, Answered.class, Ended.class);
        assertThat(calls().getFirst()).isInstanceOfSatisfying(Ringing.class, ringing -> {
            assertThat(ringing.details().direction()).isEqualTo(Direction.INCOMING);
            assertThat(ringing.details().number()).contains("+4722000101");
            assertThat(ringing.details().displayName()).isEqualTo("Kari Ødegård & Co");
        });
        assertThat(calls().getLast())
                .isInstanceOfSatisfying(
                        Ended.class, end -> assertThat(end.outcome()).isEqualTo(Outcome.COMPLETED));
    }

    @ParameterizedTest
    @CsvSource({
        "SNOM,        action_incoming_url, action_missed_url",
        "YEALINK,     Incoming Call,       Missed Call",
        "GRANDSTREAM, Incoming Call,       Missed Call",
        "MITEL,       Incoming Call,       Disconnected",
        "FANVIL,      Incoming Call,       Missed Call",
    })
    void aCallThatNobodyAnsweredIsMissed(PhoneMaker maker, String incoming, String missed) throws IOException {
        start();
        phone(maker, true).requests(incoming);
        phone(maker, true).withVariable("$$LINESTATE$$", "INCOMING").requests(missed);

        assertThat(calls().getLast())
                .isInstanceOfSatisfying(
                        Ended.class, end -> assertThat(end.outcome()).isEqualTo(Outcome.MISSED));
    }

    @Test
    void polysNotificationsAreACall() throws IOException {
        start();
        for (String state : List.of("Offering", "Connected", "Disconnected")) {
            post("<PolycomIPPhone><CallStateChangeEvent CallReference=\"4f8\" CallState=\"" + state
                    + "\"><CallLineInfo><CallInfo><CallType>Incoming</CallType><CallReference>4f8</CallReference>"
                    + "<CallingPartyNumber>22000101</CallingPartyNumber></CallInfo></CallLineInfo>"
                    + "</CallStateChangeEvent></PolycomIPPhone>");
        }

        assertThat(calls()).hasExactlyElementsOfTypes(Ringing.class, Answered.class, Ended.class);
    }

    /** Whatever is entered at a phone has to be understood here. */
    @ParameterizedTest
    @EnumSource(value = PhoneMaker.class, mode = Mode.EXCLUDE, names = "POLY")
    void everyAddressOfEveryMakerIsAnEvent(PhoneMaker maker) {
        ReportReader reader = new ReportReader(TOKEN);
        for (PhoneField field : new ActionUrls("192.0.2.5", 28420, TOKEN).of(maker)) {
            HttpRequest request = new HttpRequest(field.value().replaceFirst(".*:28420", ""), "");
            assertThat(reader.isAllowed(request)).as(field.name()).isTrue();
            assertThat(reader.read(request)).as(field.name()).isPresent();
        }
    }

    @Test
    void strangersChangeNothing() throws IOException {
        start();
        request("ring?number=1");
        List<LineEvent> before = List.copyOf(events);
        for (String target :
                List.of("/", "/ring?number=2", "/wrongwrongwrongwrongwrong/ring?number=2", "/wrong/poly")) {
            assertThat(Sender.exchange(
                            InetAddress.getLoopbackAddress(), lines.port(), "GET " + target + " HTTP/1.1\r\n\r\n"))
                    .isEqualTo("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        }

        assertThat(events).isEqualTo(before);
        assertThat(notes).hasSize(1);
    }

    @Test
    void aPhoneGoneMadIsNotListenedToForEver() {
        Instant start = Instant.parse("2026-11-24T09:00:00Z");
        EventRate rate = TakenReports.rate(start);

        assertThat(count(rate, start, 10_000)).isEqualTo(100);
        assertThat(count(rate, start.plusSeconds(1), 10_000)).isEqualTo(20);
        assertThat(count(rate, start.minusSeconds(3600), 10)).isZero();
        assertThat(count(rate, start.plusSeconds(60), 10_000)).isEqualTo(100);
    }

    private static int count(EventRate rate, Instant now, int asked) {
        int allowed = 0;
        for (int i = 0; i < asked; i++) {
            allowed += rate.allows(now) ? 1 : 0;
        }
        return allowed;
    }

    @Test
    void theSameCallAtTwoAccountsIsOnTwoLines() throws IOException {
        start();
        request("ring?number=22000101&line=200&id=1");
        request("ring?number=22000101&line=201&id=2");
        request("answered?number=22000101&line=201&id=2");
        request("ended?id=1");
        request("ended?id=2");

        assertThat(lines.lines()).extracting(Line::name).containsExactly("Desk phone", "Desk phone 2");
        assertThat(calls())
                .extracting(event -> event.line().name())
                .containsExactly("Desk phone", "Desk phone 2", "Desk phone 2", "Desk phone", "Desk phone 2");
    }

    @Test
    void aPortThatIsInUseIsSaidAndTriedAgain() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            lines = lines(other.getLocalPort(), false);
            start();
            assertThat(lines.lines().getFirst().health().state()).isEqualTo(State.RECONNECTING);
            assertThat(lines.lines().getFirst().health().message().toString())
                    .isEqualTo("Port " + other.getLocalPort()
                            + " is in use by another program; end that program, or choose"
                            + " another port here and in the phone.");
        }

        await().until(() -> lines.lines().getFirst().health().isReady());
        request("ring?number=1");
        assertThat(calls()).hasSize(1);
    }

    /** A key store that is locked when the computer starts. */
    @Test
    void aTokenThatCannotBeToldNowIsAskedForAgain() throws IOException {
        AtomicBoolean locked = new AtomicBoolean(true);
        lines = new ActionUrlLines(
                new ActionUrlSettings("Desk phone", 0, false, AllowedSources.ANY),
                () -> {
                    if (locked.get()) {
                        throw new SentenceException(Sentence.of("The key store is locked; unlock it."));
                    }
                    return TOKEN;
                },
                Clock.systemUTC(),
                notes::add,
                QUICK);
        start();
        assertThat(lines.lines().getFirst().health().state()).isEqualTo(State.RECONNECTING);
        assertThat(lines.lines().getFirst().health().message()).hasToString("The key store is locked; unlock it.");

        locked.set(false);
        await().until(() -> lines.lines().getFirst().health().isReady());
        request("ring?number=1");
        assertThat(calls()).hasSize(1);
    }

    @Test
    void whoeverMayReachItIsSaid() {
        start();
        assertThat(lines.lines().getFirst().health().message().toString())
                .isEqualTo("Ready on port " + lines.port()
                        + " for this computer alone; phones in the network have to be let in by the line's settings.");
        stop();

        lines = lines(0, true);
        start();
        assertThat(lines.lines().getFirst().health().message().toString())
                .isEqualTo("Ready for what desk phones report on port " + lines.port() + ".");
    }

    @Test
    void doNotDisturbIsSaidForAsLongAsItIsOn() throws IOException {
        start();
        String ready = lines.lines().getFirst().health().message().toString();
        request("dnd-on");
        assertThat(lines.lines().getFirst().health().isReady()).isTrue();
        assertThat(lines.lines().getFirst().health().message().toString())
                .isEqualTo("\"Do not disturb\" is on at the desk phone.");
        request("dnd-off");
        assertThat(lines.lines().getFirst().health().message().toString()).isEqualTo(ready);
    }

    @Test
    void afterTheEndNothingIsToldAndTheLineSaysSo() throws IOException {
        start();
        request("ring?number=1");
        int port = lines.port();
        stop();

        assertThat(lines.lines().getFirst().health().state()).isEqualTo(State.STOPPED);
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }

    @Test
    void stoppedBeforeTheStartItStartsNothing() {
        done(lines.stop());
        start();

        assertThat(events).isEmpty();
        assertThat(lines.lines().getFirst().health().state()).isEqualTo(State.STOPPED);
    }

    /** A trace has the calls, and what the phone said of them, without anybody being known by it. */
    @Test
    void whatAPhoneReportedIsRecordedAndPlayedBack() throws Exception {
        Path file = folder.resolve("phone.trace");
        try (TraceWriter writer = new TraceWriter(file, true, events::add)) {
            start(writer);
            phone(PhoneMaker.YEALINK, true).requests("Incoming Call");
            phone(PhoneMaker.YEALINK, true).requests("Terminated");
            notes.forEach(writer::note);
            stop();
        }

        assertThat(Files.readString(file))
                .contains("# ", "action url ring from", "action url ended from")
                .doesNotContain("22000101", "Kari", "33093", TOKEN.value());
        List<LineEvent> played = new ArrayList<>();
        ReplayLines replay = new ReplayLines(Trace.read(file), Duration.ZERO);
        done(replay.start(played::add));
        done(replay.finished());
        assertThat(played.getFirst()).isInstanceOf(Up.class);
        assertThat(played).hasSameSizeAs(events);
    }

    /** The second one's end names nobody, and is its own phone's. */
    @Test
    void callsOfTwoPhonesStayApart() throws Exception {
        Phones phones = new Phones("Desk phone", Clock.systemUTC().instant());
        phones.started(events::add);
        phones.up(Sentence.of("Ready."), Clock.systemUTC().instant());
        InetAddress first = InetAddress.getByName("192.0.2.20");
        InetAddress second = InetAddress.getByName("192.0.2.21");
        PhoneReport ring =
                new PhoneReport(PhoneEvent.RING, "22000101", null, null, null, "", PhoneReport.Before.UNKNOWN);
        PhoneReport ended = new PhoneReport(PhoneEvent.ENDED, "", null, null, null, "", PhoneReport.Before.UNKNOWN);
        Instant now = Instant.parse("2026-11-24T09:00:00Z");

        phones.take(first, ring, now);
        phones.take(second, ring, now);
        phones.take(second, ended, now);
        phones.take(first, ended, now);

        assertThat(calls())
                .extracting(event -> event.line().name())
                .containsExactly("Desk phone", "Desk phone 2", "Desk phone 2", "Desk phone");
        assertThat(calls().getFirst())
                .isInstanceOfSatisfying(
                        Ringing.class,
                        ringing -> assertThat(ringing.details()).isEqualTo(CallDetails.incoming("22000101")));
    }
}

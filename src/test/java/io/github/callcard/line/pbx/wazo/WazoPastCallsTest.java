package io.github.callcard.line.pbx.wazo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.MarksInMemory;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.PastCall;
import io.github.callcard.line.RecallingProvider.Mark;
import io.github.callcard.line.calllist.CallListWatch;
import io.github.callcard.line.pbx.Retries;
import io.github.callcard.web.TimeLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that came while nobody watched are read from the user's history at Wazo, over restarts, once, and no call is lost by it. */
@Timeout(300)
class WazoPastCallsTest {

    private static final String SECRET = "Sentralbord-nr-6204";
    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofHours(1);
    private static final String SILENT = "calls that came while Callcard was off are not known.";

    private final Instant hourAgo =
            Instant.ofEpochSecond(Instant.now().minus(Duration.ofHours(1)).getEpochSecond());
    private final StandInWazo server = new StandInWazo(SECRET);
    private final MarksInMemory marks = new MarksInMemory();
    private final List<PastCall> told = new CopyOnWriteArrayList<>();
    private final List<LineEvent> events = new CopyOnWriteArrayList<>();
    private Duration limit = Duration.ofSeconds(20);
    private WazoLine line;

    WazoPastCallsTest() throws Exception {
        line = line();
    }

    private WazoLine line() throws Exception {
        return new WazoLine(
                WazoSettings.of(null, server.address(), StandInWazo.USER),
                () -> SECRET,
                Clock.systemUTC(),
                note -> {},
                new TimeLimits(limit, limit, limit, limit),
                Duration.ofMillis(500),
                new Retries(Duration.ofMillis(20), SOON, LONG),
                new CallListWatch.Pauses(Duration.ofMillis(200), SOON, SOON, LONG));
    }

    private void start() {
        line.recall(marks);
        line.start(new LineListener() {
            @Override
            public void onEvent(LineEvent event) {
                events.add(event);
            }

            @Override
            public void onPast(List<PastCall> calls) {
                told.addAll(calls);
            }
        });
    }

    private void stop() throws Exception {
        line.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
    }

    private void restart() throws Exception {
        stop();
        line = line();
        start();
    }

    @AfterEach
    void end() throws Exception {
        stop();
        server.close();
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("callcard-wazo")));
    }

    private void awaitMark(long id) {
        await().until(() -> marks.reached(id));
    }

    private long readings() {
        return server.asked().stream().filter(asked -> asked.contains("/cdr?")).count();
    }

    @Test
    void whatCameWhileItWasOffIsToldOnceAtTheNextStart() throws Exception {
        server.pastMissed(11, hourAgo, "+4722000001");
        start();
        awaitMark(11);
        assertThat(told).as("what came before Callcard was set up").isEmpty();

        stop();
        server.pastMissed(12, hourAgo.plusSeconds(60), "+4722000002");
        server.pastMissed(13, hourAgo.plusSeconds(120), "+4722000003");
        restart();
        awaitMark(13);
        restart();
        long before = readings();
        restart();
        await().until(() -> readings() > before);

        assertThat(told).extracting(PastCall::number).containsExactly("+4722000002", "+4722000003");
        assertThat(told)
                .allMatch(PastCall::isMissed)
                .allMatch(call -> call.length().isZero());
        assertThat(told.getFirst())
                .isEqualTo(new PastCall(
                        line.id(),
                        hourAgo.plusSeconds(60).getEpochSecond() + 12 + ".7",
                        hourAgo.plusSeconds(60),
                        Direction.INCOMING,
                        "+4722000002",
                        null,
                        "1001",
                        Outcome.MISSED,
                        Duration.ZERO));
        assertThat(server.asked()).contains("GET /api/call-logd/1.0/users/me/cdr?order=start&direction=desc&limit=500");
    }

    @Test
    void wayAndOutcomeAreThoseOfTheUser() throws Exception {
        marks.keep(line.id(), new Mark(10, hourAgo.getEpochSecond() / 60));
        String me = "\"" + StandInWazo.ID + "\"";
        server.past(11, hourAgo, "inbound", """
                "answered":true,"duration":61,"source_extension":"+4722000001","source_name":"Kari Nordmann",
                "source_user_uuid":null,"requested_extension":"1001","destination_user_uuid":%s""".formatted(me));
        server.past(12, hourAgo, "inbound", """
                "answered":true,"duration":62,"source_extension":"+4722000002","source_name":"",
                "source_user_uuid":null,"requested_extension":"2000","destination_user_uuid":"another\"""");
        server.past(13, hourAgo, "outbound", """
                "answered":true,"duration":63,"source_extension":"1001","source_user_uuid":%s,
                "requested_extension":"0022000003","destination_extension":"0022000003","destination_user_uuid":null\
                """.formatted(me));
        server.past(14, hourAgo, "internal", """
                "answered":false,"duration":null,"source_extension":"1001","source_user_uuid":%s,
                "requested_extension":"1004","destination_name":"Per","destination_user_uuid":"another\"""".formatted(me));
        server.past(15, hourAgo, "internal", """
                "answered":true,"duration":65,"source_extension":"1005","source_name":"Ola","source_user_uuid":"another",
                "requested_extension":"1001","destination_user_uuid":%s""".formatted(me));
        server.past(16, hourAgo, "inbound", """
                "answered":false,"call_status":"blocked","source_extension":"+4722000006","requested_extension":"1001\"""");
        server.past(17, hourAgo, "inbound", """
                "answered":false,"source_extension":"anonymous","requested_extension":"1001\"""");
        start();
        awaitMark(17);

        await().untilAsserted(() -> assertThat(told)
                .extracting(call -> call.direction() + " " + call.number() + " " + call.name() + " " + call.called()
                        + " " + call.outcome() + " " + call.length().toSeconds())
                .containsExactly(
                        "INCOMING +4722000001 Kari Nordmann 1001 COMPLETED 61",
                        "INCOMING +4722000002 null 2000 ANSWERED_ELSEWHERE 0",
                        "OUTGOING 0022000003 null null COMPLETED 63",
                        "OUTGOING 1004 Per null MISSED 0",
                        "INCOMING 1005 Ola 1001 COMPLETED 65",
                        "INCOMING +4722000006 null 1001 DECLINED 0",
                        "INCOMING  null 1001 MISSED 0"));
    }

    @Test
    void aCallThatIsSeenIsNeverToldAndMovesTheMark() throws Exception {
        server.pastMissed(11, hourAgo, "+4722000001");
        start();
        awaitMark(11);

        server.change("7.1", "Ringing", "+4722000002", "", false);
        await().until(() -> events.stream().anyMatch(LineEvent.Ringing.class::isInstance));
        server.pastMissed(12, Instant.now(), "+4722000002");
        server.end("7.1");
        awaitMark(12);

        assertThat(told).isEmpty();
    }

    @Test
    void aHistoryThatBeginsAnewIsReadByTheTime() throws Exception {
        marks.keep(line.id(), new Mark(5_000, hourAgo.getEpochSecond() / 60));
        server.pastMissed(1, hourAgo.minusSeconds(60), "+4722000001");
        server.pastMissed(2, hourAgo.plusSeconds(60), "+4722000002");
        start();
        awaitMark(2);

        await().until(() -> !told.isEmpty());
        assertThat(told).extracting(PastCall::number).containsExactly("+4722000002");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void withoutAHistoryTheLineIsReadyAndSaysSo(int status) throws Exception {
        server.historyStatus = status;
        start();
        await().until(() -> line.health().message().toString().contains(SILENT));
        assertThat(line.health().state()).isEqualTo(State.READY);
        assertThat(line.health().message())
                .asString()
                .endsWith("its administrator has to run wazo-call-logd and give the user the right"
                        + " \"call-logd.users.me.cdr.read\".");

        server.change("7.1", "Ringing", "+4722000002", "", false);
        server.end("7.1");
        await().until(() -> events.stream().anyMatch(LineEvent.Ended.class::isInstance));
        assertThat(readings()).as("a refusal is not asked about again").isEqualTo(1);

        server.historyStatus = 200;
        server.pastMissed(11, hourAgo, "+4722000001");
        server.hangUp();
        awaitMark(11);
        await().until(() -> line.health().message().toString().equals("Ready."));
    }

    @Test
    void aFaultThatPassesIsTriedAgain() throws Exception {
        server.historyStatus = 500;
        server.pastMissed(11, hourAgo, "+4722000001");
        start();
        await().until(() -> line.health().message().toString().contains(SILENT));
        assertThat(line.health().state()).isEqualTo(State.READY);

        server.historyStatus = 200;
        awaitMark(11);
    }

    @Test
    void aServerThatDoesNotAnswerHoldsUpNeitherCallsNorTheEnd() throws Exception {
        server.isHistorySilent = true;
        limit = LONG;
        line = line();
        start();
        await().until(() -> readings() > 0);

        server.change("7.1", "Ringing", "+4722000002", "", false);
        server.end("7.1");

        await().until(() -> events.stream().anyMatch(LineEvent.Ended.class::isInstance));
        stop();
        assertThat(line.health().state()).isEqualTo(State.STOPPED);
    }

    /** A command that looks at the lines beside the program takes nothing from it. */
    @Test
    void withoutAMemoryNothingIsAsked() throws Exception {
        line.start(events::add);
        await().until(() -> line.health().isReady());
        server.change("7.1", "Ringing", "+4722000002", "", false);
        server.end("7.1");
        await().until(() -> events.stream().anyMatch(LineEvent.Ended.class::isInstance));

        assertThat(readings()).isZero();
    }
}

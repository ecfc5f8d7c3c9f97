package io.github.callcard.line.pbx.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.replay.ReplayLines;
import io.github.callcard.line.trace.Trace;
import io.github.callcard.line.trace.TraceWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The owner of a real Asterisk can send what it told of his telephone, without saying who called or what others did. */
class AsteriskTraceTest {

    private static final String OWN =
            "Privilege: call,all\nChannel: PJSIP/1001-00000001\nUniqueid: 1764.1\nLinkedid: 1764.0\n";
    private static final String CALLER = "4722334455";

    @TempDir
    Path folder;

    @Test
    void whatAsteriskToldIsInTheTraceWithoutPeopleAndPlaysAgain() throws Exception {
        Path file = folder.resolve("calls.trace");
        List<LineEvent> told = new CopyOnWriteArrayList<>();
        record(file, told);

        assertThat(Files.readString(file))
                .containsPattern("# \\S+ asterisk:\"\\S+\" Newstate ChannelState=5 Channel=\"")
                .containsPattern("Hangup Cause=16 ")
                .doesNotContain(CALLER, "Nordmann", "cashdesk", "geheim");
        List<LineEvent> replayed = new CopyOnWriteArrayList<>();
        ReplayLines replay = new ReplayLines(Trace.read(file), Duration.ZERO);
        replay.start(replayed::add);
        replay.finished().toCompletableFuture().get(2, TimeUnit.MINUTES);
        assertThat(replayed.subList(0, 4))
                .hasExactlyElementsOfTypes(Up.class, Ringing.class, Answered.class, Ended.class);
    }

    private static void record(Path file, List<LineEvent> told) throws Exception {
        try (StandInAsterisk asterisk = new StandInAsterisk("geheim");
                TraceWriter trace = new TraceWriter(file, true, told::add)) {
            AsteriskLine line = new AsteriskLine(
                    AsteriskSettings.of("Desk", "127.0.0.1", asterisk.port(), false, "callcard", "1001", null),
                    () -> "geheim",
                    Clock.systemUTC(),
                    trace::note);
            line.start(trace);
            await().until(() -> told.size() == 1);
            asterisk.say("Event: Newchannel\nPrivilege: call,all\nChannel: PJSIP/cashdesk-1\nUniqueid: 9\n\n");
            asterisk.say("Event: Newchannel\n" + OWN + "ChannelState: 0\n\nEvent: Newstate\n" + OWN
                    + "ChannelState: 5\nConnectedLineNum: +" + CALLER + "\n\n");
            await().until(() -> asterisk.asked("Status").size() == 2);
            asterisk.say("Event: Status\n" + OWN + "ChannelState: 5\nConnectedLineNum: +" + CALLER
                    + "\nConnectedLineName: Kari Nordmann\n\nEvent: Newstate\n" + OWN
                    + "ChannelState: 6\n\nEvent: Hangup\n" + OWN + "Cause: 16\n\n");
            await().until(() -> told.size() == 4);
            line.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
        }
    }
}

package io.github.callcard.line.fritzbox;

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

/** An owner of a real box can send what it said, without saying who called. */
class FritzBoxTraceTest {

    private static final String CALLER = "0301234567";

    @TempDir
    Path folder;

    @Test
    void whatABoxSaidIsInTheTraceWithoutPeopleAndPlaysAgain() throws Exception {
        Path file = folder.resolve("calls.trace");
        List<LineEvent> told = new CopyOnWriteArrayList<>();
        record(file, told);

        assertThat(Files.readString(file))
                .containsPattern(
                        "# \\S+ fritzbox:\"\\S+\" \\d\\d\\.\\d\\d\\.\\d\\d \\d\\d:\\d\\d:\\d\\d;RING;0;\"\\d+\";\"\\d+\";")
                .containsPattern(";CONNECT;0;20;\"\\d+\";")
                .containsPattern(";DISCONNECT;0;47;")
                .doesNotContain(CALLER, "876543");
        List<LineEvent> replayed = new CopyOnWriteArrayList<>();
        ReplayLines replay = new ReplayLines(Trace.read(file), Duration.ZERO);
        replay.start(replayed::add);
        replay.finished().toCompletableFuture().get(2, TimeUnit.MINUTES);
        assertThat(replayed.subList(0, 4))
                .hasExactlyElementsOfTypes(Up.class, Ringing.class, Answered.class, Ended.class);
        assertThat(((Ended) replayed.get(3)).outcome()).isEqualTo(((Ended) told.get(3)).outcome());
    }

    private static void record(Path file, List<LineEvent> told) throws Exception {
        try (StandInFritzBox box = new StandInFritzBox();
                TraceWriter trace = new TraceWriter(file, true, told::add)) {
            FritzBoxSettings settings = new FritzBoxSettings("Desk", "127.0.0.1", box.port(), WatchedPhones.all());
            FritzBoxLine line = new FritzBoxLine(settings, CallListAccess.NONE, Clock.systemUTC(), trace::note);
            line.start(trace);
            box.rings(0, CALLER, "876543");
            box.answers(0, 20, CALLER);
            box.hangsUp(0, 47);
            await().until(() -> told.size() == 4);
            line.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
        }
    }
}

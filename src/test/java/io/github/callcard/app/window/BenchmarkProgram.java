package io.github.callcard.app.window;

import io.github.callcard.app.card.CardServices;
import io.github.callcard.app.card.Crm;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.demo.SampleEntry;
import io.github.callcard.demo.StandIn;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.ReportedLine;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.settings.AlertSettings;
import io.github.callcard.settings.KeysSettings;
import io.github.callcard.settings.SoundSettings;
import io.github.callcard.settings.WhenSettings;
import io.github.callcard.settings.WhereSettings;
import io.github.callcard.superoffice.CallerIdAnswer;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.Credential;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.ui.DesktopSettings;
import io.github.callcard.ui.card.CardSettings;
import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The whole program with any number of caller ids, beside a stand-in that knows why some of them call, and with a line that
 * rings when it is told: what measures cards has all that a user has.
 */
final class BenchmarkProgram implements AutoCloseable {

    /** More than are remembered with their photos, so that each is asked for anew when his turn comes again. */
    private static final int CALLERS = 150;

    private static final NumberPlan NORWAY = new NumberPlan("NO");
    private static final long FIRST_CALLER = 4722100000L;
    private static final long SHARED = 4722200000L;
    private static final long STRANGER = 4722900000L;

    final StandIn server;
    final DesktopProgram program;
    private final RungLine line = new RungLine();

    /** @param still whether cards come and go without moving */
    BenchmarkProgram(int callerIds, boolean still) throws Exception {
        List<SampleEntry> callers = callers();
        server = StandIn.start(new Credential.Basic("bench", "bench"), callers);
        Clock clock = Clock.system(ZoneId.systemDefault());
        Surroundings surroundings =
                new Surroundings(Map.of(), new Properties(), Locale.UK, clock, InputStream.nullInputStream());
        CardServices services = new CardServices(page -> false, () -> Locale.UK, clock);
        Connection connection = new Connection(server.address(), server.credential());
        services.use(Optional.of(Crm.at(connection, surroundings, note -> {})));
        program = new DesktopProgram(ProgramParts.unchanging(
                new DesktopSettings(
                        SchemeChoice.LIGHT, new CardSettings(Duration.ZERO, Duration.ZERO, still), Locale.UK, true),
                new DirectorySync(hash -> new CallerIdAnswer.Unchanged(), directory(callers, callerIds), clock),
                List.of(line),
                clock,
                services,
                List.of()));
        program.apply(new AlertSettings(
                new KeysSettings(Optional.empty(), Optional.empty(), Optional.empty()),
                new WhenSettings(true, false, true, Set.of("Another line"), false, false),
                new WhereSettings(WhereSettings.Corner.BOTTOM_RIGHT, WhereSettings.WhichScreen.WINDOW, Map.of()),
                new SoundSettings(false, List.of(), List.of(), List.of())));
        program.start();
    }

    /** Seven of ten are known persons, the others a company, four who share a number, and somebody unknown. */
    void ring(int call) {
        int caller = call % CALLERS;
        long number = switch (call % 10) {
            case 3 -> SHARED;
            case 6 -> STRANGER + call;
            default -> FIRST_CALLER + caller;
        };
        line.ring(Integer.toString(call), "+" + number);
    }

    void end(int call) {
        line.end(Integer.toString(call));
    }

    private static List<SampleEntry> callers() {
        List<SampleEntry> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            boolean company = i % 10 == 9;
            callers.add(new SampleEntry(
                    FIRST_CALLER + i,
                    0,
                    company ? 0 : 1 + i,
                    company ? "" : "Ingrid Margrethe Solbakken" + i,
                    company ? "" : "Mrs",
                    1 + i / 3,
                    "Fjord & Fjell Eiendom " + i / 3 + " AS"));
        }
        for (int i = 0; i < 4; i++) {
            callers.add(new SampleEntry(
                    SHARED, 0, 500 + i, "Bjørn Ødegård" + i, "", 400 + i, "Nordlys Regnskap " + i + " AS"));
        }
        return callers;
    }

    private static Directory directory(List<SampleEntry> callers, int size) {
        DirectoryBuilder builder = new DirectoryBuilder(NORWAY);
        for (SampleEntry each : callers) {
            var unused = builder.add(
                    each.phoneNumber(),
                    each.dialInPrefix(),
                    each.personId(),
                    each.personName(),
                    each.contactId(),
                    each.contactName(),
                    each.mrmrs());
        }
        Random random = new Random(99);
        for (int i = builder.size(); i < size; i++) {
            long number = i % 2 == 0 ? 4640000_0000L + random.nextInt(100_000_000) : 4940_0000_0000L + i;
            int company = random.nextInt(size / 5 + 1);
            var unused = builder.add(
                    number,
                    0,
                    1_000 + i,
                    "Anne Nordmann" + i % 7_919,
                    1_000 + company,
                    "Ødegård " + company + " AS",
                    "");
        }
        return builder.build();
    }

    /** The line, on which nothing happens by itself. */
    private static final class RungLine extends ReportedLine implements LineProvider {

        private RungLine() {
            super(new LineId("bench", "1001"), "Desk phone", Sentence.of(""), Instant.now());
        }

        private void ring(String callId, String number) {
            tell(new LineEvent.Ringing(id(), callId, Instant.now(), CallDetails.incoming(number)));
        }

        private void end(String callId) {
            tell(new LineEvent.Ended(id(), callId, Instant.now(), Outcome.COMPLETED));
        }

        @Override
        public CompletionStage<Void> start(LineListener listener) {
            listen(listener);
            comeUp(Sentence.of(""), Instant.now());
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Void> stop() {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public List<? extends Line> lines() {
            return List.of(this);
        }
    }

    @Override
    public void close() throws IOException {
        program.close();
        // The windows go before JavaFX does.
        FxThread.get(() -> true);
        server.close();
    }
}

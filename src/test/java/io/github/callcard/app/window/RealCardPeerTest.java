package io.github.callcard.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.app.preferences.DesktopSettingsReader;
import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.demo.StandIn;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.line.sipwatch.RingingAlong;
import io.github.callcard.line.sipwatch.SipAccount;
import io.github.callcard.line.sipwatch.SipAccounts;
import io.github.callcard.line.sipwatch.SipLogin;
import io.github.callcard.line.sipwatch.SipWatchLines;
import io.github.callcard.line.sipwatch.SipWishes;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.peer.Kamailio;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.RingingDevice;
import io.github.callcard.peer.Sipp;
import io.github.callcard.peer.Sipp.Caller;
import io.github.callcard.settings.CardSettings;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.SuperOfficeClient;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.ui.toolkit.FxThread;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From caller ids synced over HTTP and a real INVITE to a painted card. */
@Tag("peer")
@Timeout(600)
class RealCardPeerTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> painted = new ConcurrentLinkedQueue<>();

    @Test
    void aRealCallPaintsTheCallersCard() throws Exception {
        try (Kamailio switchboard = Kamailio.start(folder.resolve("kamailio"));
                RingingDevice desk = RingingDevice.of(switchboard, "1001");
                StandIn crm = StandIn.start();
                DesktopProgram program = program(switchboard, crm)) {
            FxThread.run(() -> program.desktop().deck().onPainted((callId, number, nanos) -> painted.add(callId)));
            program.start();
            await().atMost(TIMEOUT).until(() -> switchboard.contacts("1001").size() == 2);

            Caller philippa = Caller.of("+442079460101", "Somebody");
            try (PeerProcess caller = new Sipp(folder, switchboard).givesUp("1001", philippa, Duration.ofSeconds(1))) {
                assertThat(caller.await(300)).isZero();
            }
            await().atMost(TIMEOUT).until(() -> calls.size() == 2 && painted.size() >= 2);
        }

        assertThat(calls).extracting(Call::state).containsExactly(CallState.RINGING, CallState.MISSED);
        Call ringing = calls.element();
        assertThat(ringing.match().callers()).extracting(CallerId::personName).containsExactly("Philippa Ashdown");
        assertThat(painted).containsOnly(ringing.id());
    }

    private DesktopProgram program(Kamailio switchboard, StandIn crm) throws Exception {
        SuperOfficeClient client = new SuperOfficeClient(
                new Connection(crm.address(), crm.credential()),
                () -> new DirectoryBuilder(NORWAY),
                Clock.systemUTC(),
                null);
        DirectorySync sync = new DirectorySync(client::callerIds, Directory.empty(NORWAY), Clock.systemUTC());
        sync.sync();
        SipAccount account = SipAccounts.of("1001", Kamailio.DOMAIN, switchboard.proxy("udp"));
        return new DesktopProgram(ProgramParts.unchanging(
                DesktopSettingsReader.read(CardSettings.USUAL, Locale.ENGLISH),
                sync,
                List.of(new SipWatchLines(
                        Map.of(
                                new SipLogin(account, Kamailio.PASSWORD),
                                new SipWishes(List.of(), false, false, RingingAlong.THROUGHOUT)),
                        "urn:uuid:" + UUID.randomUUID())),
                Clock.systemUTC(),
                List.of(calls::add)));
    }
}

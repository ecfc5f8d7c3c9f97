package io.github.callcard.line.fritzbox;

import io.github.callcard.line.LineEvent;
import io.github.callcard.line.RecallingProvider.Mark;
import io.github.callcard.line.calllist.CallList;
import io.github.callcard.line.calllist.CallListFault;
import io.github.callcard.words.SentenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The list of calls of a box, where there is a password for it. */
final class BoxCallList implements CallList {

    /** A list never goes back further; boxes keep a few hundred calls. */
    private static final int MOST_DAYS = 30;

    private final CallListAccess access;
    private final CallListClient client;
    private final PastCalls past;
    private final Clock clock;
    private final LocalNetwork network;

    BoxCallList(FritzBoxSettings settings, CallListAccess access, Clock clock, LocalNetwork network) {
        this.access = access;
        this.client = new CallListClient(settings.host(), access);
        this.past = new PastCalls(settings.lineId(), settings.phones(), clock.getZone());
        this.clock = clock;
        this.network = network;
    }

    @Override
    public Optional<Found> read(Optional<Mark> last) throws CallListFault, InterruptedException {
        Optional<String> password = password();
        return password.isEmpty()
                ? Optional.empty()
                : Optional.of(past.in(client.read(password.get(), days(last)), last));
    }

    private Optional<String> password() throws CallListFault {
        try {
            return access.password().read().filter(text -> !text.isBlank());
        } catch (SentenceException e) {
            throw CallListFault.passing(e.sentence(), e);
        }
    }

    private int days(Optional<Mark> last) {
        return last.map(mark -> Duration.between(Instant.ofEpochSecond(mark.minute() * 60), clock.instant())
                        .toDays())
                .map(days -> Math.clamp(days + 2, 2, MOST_DAYS))
                .orElse(MOST_DAYS);
    }

    @Override
    public void saw(LineEvent.Ringing call) {
        past.saw(call);
    }

    /** The network: a box that refuses may be another one of the same name. */
    @Override
    public Object place() {
        return network.addresses();
    }

    @Override
    public void close() {
        client.close();
    }
}

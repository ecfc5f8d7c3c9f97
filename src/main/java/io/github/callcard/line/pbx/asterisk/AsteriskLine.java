package io.github.callcard.line.pbx.asterisk;

import io.github.callcard.line.Capability;
import io.github.callcard.line.connection.Encryption;
import io.github.callcard.line.pbx.OwnCalls;
import io.github.callcard.line.pbx.Retries;
import io.github.callcard.line.pbx.SwitchboardFault;
import io.github.callcard.line.pbx.SwitchboardLine;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The user's telephone at one Asterisk. */
public final class AsteriskLine extends SwitchboardLine {

    /** The texts that can be dialled: nothing that Asterisk would read as more than a number. */
    private static final Pattern DIALLED = Pattern.compile("[0-9+*#]{1,40}");

    private final AsteriskSettings asterisk;
    private final Clock clock;
    private final ManagerNotes notes;
    private final Optional<SSLContext> trust;
    private final Timing timing;
    private final AsteriskCalls calls;
    private final Object opening = new Object();
    private @Nullable ManagerConnection current;
    private volatile @Nullable ManagerSession session;
    private volatile Rights rights = Rights.NONE;

    /**
     * @param secrets tells the secret of the moment, empty where there is none; is called on the line's thread and may take a while
     * @param notes takes a line of text for what Asterisk tells of the user's telephone, on the line's thread, with names and numbers
     *     of people in double quotes only
     */
    public AsteriskLine(AsteriskSettings asterisk, Supplier<String> secrets, Clock clock, Consumer<String> notes) {
        this(asterisk, secrets, clock, notes, Encryption::systemTrust, Timing.USUAL, Retries.USUAL);
    }

    AsteriskLine(
            AsteriskSettings asterisk,
            Supplier<String> secrets,
            Clock clock,
            Consumer<String> notes,
            Supplier<SSLContext> trust,
            Timing timing,
            Retries retries) {
        super(asterisk.lineId(), asterisk.lineName(), asterisk.host(), secrets, clock, retries);
        this.asterisk = asterisk;
        this.clock = clock;
        this.notes = new ManagerNotes(asterisk.lineId(), notes);
        this.trust = asterisk.tls() ? Optional.of(trust.get()) : Optional.empty();
        this.timing = timing;
        OwnCalls own = new OwnCalls(asterisk.lineId(), clock, event -> report(event));
        this.calls = new AsteriskCalls(asterisk.phone(), own, this::look);
    }

    @Override
    protected void watch(String secret) throws IOException {
        try (ManagerConnection connection = connect()) {
            notes.connected(asterisk.host() + ":" + asterisk.portInUse());
            ManagerActions actions = new ManagerActions();
            SignIn signIn = new SignIn(connection, actions, asterisk, timing.opening());
            signIn.run(secret);
            ManagerSession signedIn = new ManagerSession(connection, actions, asterisk, clock, timing, calls, notes);
            session = signedIn;
            rights = signIn.rights();
            up(calls.lookedThrough(signIn.statuses()));
            signedIn.follow(signIn.early());
        } catch (IOException e) {
            notes.disconnected(e);
            throw e;
        } finally {
            session = null;
        }
    }

    /** An open connection to the first address that takes one. A refusal says more than silence at another address. */
    private ManagerConnection connect() throws IOException {
        IOException failure = null;
        for (InetAddress address : InetAddress.getAllByName(asterisk.host())) {
            ManagerConnection connection = next();
            try {
                InetSocketAddress place = new InetSocketAddress(address, asterisk.portInUse());
                connection.open(place, asterisk.host(), trust.orElse(null), timing);
                return connection;
            } catch (IOException e) {
                connection.close();
                failure = failure instanceof ConnectException ? failure : e;
            }
        }
        throw Objects.requireNonNull(failure, "a host without addresses");
    }

    /** A connection that {@link #disconnect} closes, while it is opened, too. */
    private ManagerConnection next() throws IOException {
        synchronized (opening) {
            if (isStopping()) {
                throw new IOException("stopped");
            }
            current = new ManagerConnection();
            return current;
        }
    }

    @Override
    protected void disconnect() {
        synchronized (opening) {
            if (current != null) {
                current.close();
            }
        }
    }

    private void look(String channel) {
        session().ifPresent(open -> open.look(channel));
    }

    private Optional<ManagerSession> session() {
        return Optional.ofNullable(session);
    }

    @Override
    protected SwitchboardFault withoutSecret() {
        return AsteriskFaults.withoutSecret(asterisk);
    }

    @Override
    protected SwitchboardFault unopened(IOException why) {
        return AsteriskFaults.unopened(asterisk, why);
    }

    /** Answering is the telephone's own: the manager interface cannot lift it. */
    @Override
    public Set<Capability> capabilities() {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        if (health().isReady() && rights.dial()) {
            capabilities.add(Capability.DIAL);
        }
        if (health().isReady() && rights.hangUp()) {
            capabilities.add(Capability.HANG_UP);
        }
        return capabilities;
    }

    @Override
    public CompletionStage<Void> dial(String number) {
        if (!DIALLED.matcher(number).matches()) {
            return refused(Sentence.of("Asterisk cannot dial this number."));
        }
        Optional<ManagerSession> open = session();
        if (open.isEmpty()) {
            return refused(unconnected());
        }
        if (!rights.dial()) {
            return refused(Sentence.of(
                    "{0} does not let {1} dial; its administrator has to write \"write = call,originate\" for {1} in"
                            + " manager.conf.",
                    asterisk.host(), asterisk.user()));
        }
        return open.get().dial(number);
    }

    @Override
    public CompletionStage<Void> hangUp(String callId) {
        Optional<ManagerSession> open = session();
        if (open.isEmpty()) {
            return refused(unconnected());
        }
        List<String> channels = calls.channelsOf(callId);
        if (channels.isEmpty()) {
            return refused(Sentence.of("This call is over already."));
        }
        return CompletableFuture.allOf(channels.stream()
                .map(channel -> open.get().hangUp(channel).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    }
}

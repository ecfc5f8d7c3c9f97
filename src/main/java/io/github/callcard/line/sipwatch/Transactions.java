package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.Parameters;
import io.github.callcard.line.sipwatch.message.SipMessage;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import io.github.callcard.line.sipwatch.message.Via;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The transactions over one connection: requests sent from here and requests that came. */
final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    /** What a busy switchboard sends within half a minute; of more the oldest answers are forgotten. */
    private static final int MOST_AT_ONCE = 512;

    /** Takes requests that came for the first time, but for ACK. */
    @FunctionalInterface
    interface Requests {
        void came(ServerTransaction transaction);
    }

    private final Connection connection;
    private final Timers timers;
    private final RandomWords random;
    private final Requests requests;
    private final Map<String, ClientTransaction> sent = new HashMap<>();
    private final Map<String, InviteTransaction> invited = new HashMap<>();
    private final Map<TransactionKey, ServerTransaction> came = new LinkedHashMap<>();
    private final Map<String, TransactionKey> firstWays = new HashMap<>();
    private @Nullable String seenAs;

    Transactions(Connection connection, Timers timers, RandomWords random, Requests requests) {
        this.connection = connection;
        this.timers = timers;
        this.random = random;
        this.requests = requests;
    }

    /**
     * Sends a request, which has no Via yet.
     *
     * @param outcome told once: of the final answer, or that there was none
     */
    void send(SipRequest request, Consumer<Optional<SipResponse>> outcome) {
        String branch = branch();
        begin(branch, withVia(request, branch), outcome);
    }

    /**
     * Sends an INVITE, which has no Via yet.
     *
     * @param answers told of every answer; empty where there is none
     */
    InviteTransaction invite(SipRequest request, Consumer<Optional<SipResponse>> answers) {
        String branch = branch();
        InviteTransaction invitation = new InviteTransaction(
                withVia(request, branch), connection, timers, answers, () -> invited.remove(branch));
        invited.put(branch, invitation);
        return invitation;
    }

    /** Gives an INVITE up, to which there was an answer. */
    void cancel(InviteTransaction invitation) {
        SipRequest cancel = invitation.cancellation();
        begin(cancel.via().branch().orElseThrow(), cancel, response -> {});
    }

    /** Sends an ACK, which has no Via yet, for an INVITE that was taken. */
    void acknowledge(SipRequest ack) {
        connection.send(withVia(ack, branch()).toBytes());
    }

    private String branch() {
        return Via.MAGIC_COOKIE + random.next();
    }

    private void begin(String branch, SipRequest whole, Consumer<Optional<SipResponse>> outcome) {
        sent.put(branch, new ClientTransaction(whole, connection, timers, response -> {
            sent.remove(branch);
            outcome.accept(response);
        }));
    }

    private SipRequest withVia(SipRequest request, String branch) {
        Via via = new Via(
                connection.server().transport().name(),
                host(connection.local()),
                connection.local().getPort(),
                Parameters.NONE.with("branch", branch).with("rport", null));
        return request.withHeaders(request.headers().withFirst("Via", via.toString()));
    }

    void received(SipMessage message) {
        switch (message) {
            case SipResponse response -> received(response);
            case SipRequest request -> received(request);
        }
    }

    private void received(SipResponse response) {
        Via via = response.via();
        String branch = via.branch().orElse("");
        boolean isOfInvite = response.cSeq().method().equals("INVITE");
        ClientTransaction transaction = isOfInvite ? null : sent.get(branch);
        InviteTransaction invitation = isOfInvite ? invited.get(branch) : null;
        if ((transaction == null && invitation == null) || response.vias().size() > 1) {
            return; // repeated, or never asked for
        }
        via.received()
                .or(() -> Optional.of(via.host()))
                .ifPresent(host -> seenAs = bracketed(host) + ":"
                        + via.parameters().value("rport").orElseGet(() -> Integer.toString(via.port())));
        if (invitation != null) {
            invitation.answered(response);
        } else if (transaction != null) {
            transaction.answered(response);
        }
    }

    private void received(SipRequest request) {
        TransactionKey key = TransactionKey.of(request);
        ServerTransaction known = came.get(key);
        if (request.method().equals("ACK")) {
            if (known != null) {
                known.acknowledged();
            }
        } else if (known != null) {
            known.repeated();
        } else if (hasRoom()) {
            begin(key, request);
        } else {
            LOG.warn("Too many requests at once; one is left unanswered");
        }
    }

    /**
     * Makes room where there is none. An answer that is forgotten costs little: a NOTIFY that is repeated all the same is known
     * by its number, and whoever asks again is answered again. One that is left unanswered may end a subscription.
     */
    private boolean hasRoom() {
        if (came.size() >= MOST_AT_ONCE) {
            came.values().stream()
                    .filter(ServerTransaction::isForgettable)
                    .findFirst()
                    .ifPresent(ServerTransaction::end);
        }
        return came.size() < MOST_AT_ONCE;
    }

    private void begin(TransactionKey key, SipRequest request) {
        String merged = TransactionKey.merged(request);
        ServerTransaction transaction = new ServerTransaction(request, connection, timers, () -> {
            came.remove(key);
            firstWays.remove(merged, key);
        });
        came.put(key, transaction);
        boolean isSecondWay = request.to().tag().isEmpty() && firstWays.putIfAbsent(merged, key) != null;
        if (isSecondWay) {
            transaction.answer(
                    request.method().equals("INVITE")
                            ? OfferedCalls.leaving(request, random.next())
                            : request.answer(482, "Loop Detected", random.next()));
        } else {
            requests.came(transaction);
        }
    }

    /** The INVITE that a CANCEL is meant for, null where it is not known. */
    @Nullable
    ServerTransaction cancelled(SipRequest cancel) {
        return came.get(TransactionKey.ofCancelled(cancel));
    }

    /** Forgets a request that is to get no answer. */
    void ignore(ServerTransaction transaction) {
        came.remove(TransactionKey.of(transaction.request()), transaction);
        firstWays.remove(TransactionKey.merged(transaction.request()), TransactionKey.of(transaction.request()));
    }

    /** Host and port of this side as the server sees them (RFC 3581), as far as they are known. */
    String address() {
        return seenAs == null
                ? host(connection.local()) + ":" + connection.local().getPort()
                : seenAs;
    }

    /** Waits for nothing any more and tells nothing. */
    void abandon() {
        sent.values().forEach(ClientTransaction::abandon);
        sent.clear();
        invited.values().forEach(InviteTransaction::abandon);
        invited.clear();
        came.values().forEach(ServerTransaction::abandon);
        came.clear();
        firstWays.clear();
    }

    private static String host(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        int zone = host.indexOf('%');
        return address.getAddress() instanceof Inet6Address
                ? "[" + (zone < 0 ? host : host.substring(0, zone)) + "]"
                : host;
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}

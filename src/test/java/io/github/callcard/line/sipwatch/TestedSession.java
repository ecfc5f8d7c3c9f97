package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.sipwatch.SipProxy.Transport;
import io.github.callcard.line.sipwatch.message.SipHeaders;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A session of the account 1001@example.com over a noted connection; the test speaks for the server and lets time pass. */
final class TestedSession implements WatchedSession.Listener {

    static final String INSTANCE = "urn:uuid:11111111-2222-3333-4444-555555555555";

    private static final SipAccount ACCOUNT = SipAccounts.of("1001", "example.com", "sip:pbx.example.com");

    final VirtualTime time;
    final NotedConnection connection;
    final List<LineEvent> events;

    /** An account that is to ring along for as long as a caller waits, where the calls are not told. */
    static final SipWishes RINGING_THROUGHOUT = new SipWishes(List.of(), false, false, RingingAlong.THROUGHOUT);

    /** The reports to the session's owner, in order. */
    final List<String> ends = new ArrayList<>();

    /** How often the line had news besides its calls. */
    int news;

    final WatchLine line;
    final DialogCalls dialogs;
    final Displaced displaced;
    final WatchedSession session;
    private Duration asleep = Duration.ZERO;
    private int words;
    private int notifies;
    private int version;

    TestedSession(Transport transport) {
        this(transport, true);
    }

    TestedSession(Transport transport, boolean mayRingAlong) {
        this(transport, mayRingAlong, SipWishes.NONE);
    }

    /** An account that is to ring along for as long as a caller waits, where the calls are not told. */
    static TestedSession ringingThroughout() {
        return new TestedSession(Transport.UDP, true, RINGING_THROUGHOUT);
    }

    TestedSession(Transport transport, boolean mayRingAlong, SipWishes wishes) {
        displaced = new Displaced();
        time = new VirtualTime();
        events = new ArrayList<>();
        line = new WatchLine(ACCOUNT, wishes, this::now, listener());
        dialogs = new DialogCalls(line);
        connection = new NotedConnection(transport, true);
        session = begin(mayRingAlong);
    }

    /** The next session of the same account, after that one. */
    TestedSession(TestedSession before) {
        displaced = before.displaced;
        time = before.time;
        events = before.events;
        line = before.line;
        dialogs = before.dialogs;
        connection = new NotedConnection(before.connection.server().transport(), true);
        session = begin(true);
    }

    private WatchedSession begin(boolean mayRingAlong) {
        WatchedSession begun;
        Surroundings surroundings = new Surroundings(
                time,
                (server, owner, listener) -> connection,
                new ServerSearch(new SystemNames(), () -> 0),
                () -> "word" + ++words,
                () -> 1,
                this::now,
                INSTANCE,
                Duration.ofSeconds(30));
        try {
            begun = new WatchedSession(
                    connection.server(), ACCOUNT, "secret", line, dialogs, surroundings, mayRingAlong, displaced, this);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        begun.opened();
        return begun;
    }

    private LineListener listener() {
        return new LineListener() {
            @Override
            public void onEvent(LineEvent event) {
                events.add(event);
            }

            @Override
            public void onNews(Line changed) {
                news++;
            }
        };
    }

    private Instant now() {
        return Instant.EPOCH.plusNanos(time.nanos()).plus(asleep);
    }

    /** The computer sleeps: the time of day goes on, the timers do not. */
    void sleep(Duration duration) {
        asleep = asleep.plus(duration);
    }

    /** The server answers a request. */
    void answer(SipRequest request, int status, String... headers) {
        SipResponse answer = request.answer(status, "Whatever", "server");
        session.received(answer.withHeaders(with(answer.headers(), headers)));
    }

    /** The server takes the subscription that is asked for. */
    SipRequest acceptSubscription(int seconds) {
        SipRequest subscribe = connection.takeRequest();
        assertThat(subscribe.method()).isEqualTo("SUBSCRIBE");
        answer(subscribe, 200, "Expires: " + seconds, "Contact: <sip:server@192.0.2.1:5060>");
        return subscribe;
    }

    /** The server tells something by a NOTIFY of a subscription; answers what it was answered. */
    SipResponse notify(SipRequest subscribe, String state, String body) {
        return notify(subscribe, ++notifies, state, body);
    }

    /** The same without a look at what is sent then. */
    void tell(SipRequest subscribe, String state, String body) {
        tell(subscribe, ++notifies, state, body);
    }

    /** The server tells that these are all the dialogs there are. */
    SipResponse tellAll(SipRequest subscribe, String... dialogs) {
        return notify(subscribe, "active", document(++version, "full", String.join("", dialogs)));
    }

    /** The server tells once, and no more, that these are all the dialogs there are. */
    SipResponse tellOnce(SipRequest subscribe, String... dialogs) {
        return notify(subscribe, "terminated;reason=timeout", document(++version, "full", String.join("", dialogs)));
    }

    /** The server tells that these dialogs have changed. */
    SipResponse tellChanges(SipRequest subscribe, String... dialogs) {
        return notify(subscribe, "active", document(++version, "partial", String.join("", dialogs)));
    }

    /** The same as {@link #notify(SipRequest, String, String)} with a number of its own. */
    SipResponse notify(SipRequest subscribe, int number, String state, String body) {
        tell(subscribe, number, state, body);
        return connection.takeResponse();
    }

    /** The same as {@link #tell(SipRequest, String, String)} with a number of its own. */
    void tell(SipRequest subscribe, int number, String state, String body) {
        String event = subscribe.headers().first("Event").orElseThrow();
        String type = subscribe.headers().first("Accept").orElseThrow();
        session.received(Wire.message("""
                NOTIFY sip:watcher@192.0.2.7:40000 SIP/2.0
                Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK-notify-%d
                From: <sip:1001@example.com>;tag=server
                To: %s
                Call-ID: %s
                CSeq: %d NOTIFY
                Event: %s
                Subscription-State: %s
                Contact: <sip:server@192.0.2.1:5060>
                Content-Type: %s
                Content-Length: %d

                %s""".formatted(
                number, subscribe.from(), subscribe.callId(), number, event, state, type, body.length(), body)));
    }

    /** The server is asked to tell dialogs, takes it and tells that there are none. */
    SipRequest becomeWatched() {
        SipRequest subscribe = acceptSubscription(60);
        notify(subscribe, "active;expires=60", nothing(0));
        return subscribe;
    }

    static String nothing(int version) {
        return document(version, "full", "");
    }

    static String document(int version, String state, String dialogs) {
        return "<?xml version=\"1.0\"?><dialog-info xmlns=\"urn:ietf:params:xml:ns:dialog-info\" version=\"" + version
                + "\" state=\"" + state + "\" entity=\"sip:1001@example.com\">" + dialogs + "</dialog-info>";
    }

    /** A dialog of which neither way nor caller is told. */
    static String dialog(String id, String state) {
        return "<dialog id=\"" + id + "\"><state>" + state + "</state></dialog>";
    }

    static String dialog(String id, String state, String remote) {
        return "<dialog id=\"" + id + "\" direction=\"recipient\"><state>" + state
                + "</state><remote><identity display=\"Kari\">sip:" + remote
                + "@example.com</identity></remote></dialog>";
    }

    private static SipHeaders with(SipHeaders headers, String... more) {
        SipHeaders all = headers;
        for (String header : more) {
            String[] parts = header.split(": ", 2);
            all = all.with(parts[0], parts[1]);
        }
        return all;
    }

    @Override
    public void watched() {
        ends.add("watched");
    }

    @Override
    public void toldByNow() {
        ends.add("told by now");
    }

    @Override
    public void lost() {
        ends.add("lost");
    }

    @Override
    public void ended(Duration pause) {
        ends.add("ended, again in " + pause.toSeconds() + " s");
    }

    @Override
    public void refused(Answer.Refused refusal) {
        ends.add("refused: " + refusal.sentence());
    }

    @Override
    public void untold(Sentence sentence, Duration pause, boolean mayRingAlong) {
        ends.add((mayRingAlong ? "untold: " : "never again: ") + sentence);
    }
}

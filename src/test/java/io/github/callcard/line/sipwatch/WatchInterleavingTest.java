package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.sipwatch.message.SipRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random interleavings of what may happen to an account: each call rings once and ends once, whatever comes between, and the
 * line always knows those that go on. In time that passes when the test says so, without a network.
 */
class WatchInterleavingTest {

    private static final int STEPS = 40;
    private static final int MOST_CALLS = 3;
    private static final String DESK = "<sip:1001@192.0.2.50:5060>;expires=1700";

    /** A call as the switchboard has it. */
    private static final class Call {

        private final String id;
        private String number;
        private boolean isAnswered;

        Call(String id, String number) {
            this.id = id;
            this.number = number;
        }
    }

    private final List<Call> calls = new ArrayList<>();
    private final Told told = new Told();
    private Random random = new Random();
    private TestedSession pbx = TestedSession.ringingThroughout();
    private int numbers;

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofCallsThatTheSwitchboardTells(int seed) {
        random = new Random(seed);
        Documents documents = new Documents();
        documents.begin();
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(8)) {
                case 0, 1 -> {
                    if (calls.size() < MOST_CALLS) {
                        documents.tell(added(), "early", "");
                    }
                }
                case 2 -> documents.end("<state event=\"cancelled\">terminated</state>");
                case 3 -> documents.end("<state event=\"cancelled\" code=\"200\">terminated</state>");
                case 4 -> documents.end("<state event=\"rejected\" code=\"486\">terminated</state>");
                case 5 -> documents.answer();
                case 6 -> documents.changeCaller();
                default -> {
                    if (random.nextBoolean()) {
                        documents.lose();
                    } else {
                        documents.repeat();
                    }
                }
            }
            checkThatTheLineKnows();
        }
        while (!calls.isEmpty()) {
            documents.end("<state event=\"remote-bye\">terminated</state>");
        }
        checkThatTheLineKnows();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofCallsThatRingAlong(int seed) {
        random = new Random(seed);
        Invites invites = new Invites();
        invites.begin();
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(7)) {
                case 0, 1 -> {
                    if (calls.size() < MOST_CALLS) {
                        invites.invite(added());
                    }
                }
                case 2 -> invites.end("CANCEL", "");
                case 3 -> invites.end("CANCEL", "Reason: SIP;cause=200;text=\"Call completed elsewhere\"\n");
                case 4 -> invites.end("CANCEL", "Reason: SIP;cause=603\n");
                case 5 -> invites.update();
                default -> {
                    if (random.nextBoolean()) {
                        invites.lose();
                    } else {
                        pbx.time.pass(Duration.ofMillis(random.nextInt(400)));
                    }
                }
            }
            checkThatTheLineKnows();
        }
        while (!calls.isEmpty()) {
            invites.end("CANCEL", "");
        }
        checkThatTheLineKnows();
    }

    private Call added() {
        Call call = new Call("call-" + ++numbers, "47220" + (10_000 + numbers));
        calls.add(call);
        return call;
    }

    private Call any() {
        return calls.get(random.nextInt(calls.size()));
    }

    private void checkThatTheLineKnows() {
        told.take(pbx.events);
        assertThat(told.live.values())
                .containsExactlyInAnyOrderElementsOf(
                        calls.stream().map(call -> call.number).toList());
    }

    /** The line's events, in order: every id begins once and ends at most once. */
    private static final class Told {

        private final Map<String, String> live = new HashMap<>();
        private final Set<String> known = new HashSet<>();
        private int taken;

        void take(List<LineEvent> events) {
            for (; taken < events.size(); taken++) {
                take(events.get(taken));
            }
        }

        private void take(LineEvent event) {
            switch (event) {
                case LineEvent.Up up -> {
                    live.clear();
                    for (LiveCall call : up.calls()) {
                        live.put(call.callId(), call.details().number());
                        known.add(call.callId());
                    }
                }
                case LineEvent.Down down -> {}
                case LineEvent.Ringing ringing -> {
                    assertThat(known.add(ringing.callId())).as("rings once").isTrue();
                    live.put(ringing.callId(), ringing.details().number());
                }
                case LineEvent.Identified identified ->
                    assertThat(live.replace(
                                    identified.callId(), identified.details().number()))
                            .isNotNull();
                case LineEvent.Answered answered -> assertThat(live).containsKey(answered.callId());
                case LineEvent.Ended ended ->
                    assertThat(live.remove(ended.callId())).as("ends once").isNotNull();
            }
        }
    }

    /** A switchboard that tells dialogs, in whole documents or in parts. */
    @SuppressWarnings("NullAway.Init") // begun by each test
    private final class Documents {

        private SipRequest subscribe;
        private int version;
        private int sequence;
        private String latest = "";

        void begin() {
            subscribe = pbx.acceptSubscription(600);
            version = 0;
            sequence = 0;
            send(TestedSession.document(0, "full", all()));
        }

        private void send(String document) {
            latest = document;
            pbx.notify(subscribe, ++sequence, "active;expires=600", document);
        }

        private String all() {
            StringBuilder all = new StringBuilder();
            calls.forEach(call ->
                    all.append(dialog(call, "<state>" + (call.isAnswered ? "confirmed" : "early") + "</state>")));
            return all.toString();
        }

        private String dialog(Call call, String state) {
            return "<dialog id=\"" + call.id + "\" direction=\"recipient\">" + state + "<remote><identity>sip:"
                    + call.number + "@example.com</identity></remote></dialog>";
        }

        /** The change alone, or everything with what is over among it. */
        private void change(String changed) {
            boolean isPart = random.nextBoolean();
            version++;
            send(TestedSession.document(version, isPart ? "partial" : "full", isPart ? changed : whole(changed)));
        }

        private String whole(String changed) {
            return changed.contains("terminated") ? all() + changed : all();
        }

        void tell(Call call, String state, String more) {
            change(dialog(call, "<state>" + state + "</state>" + more));
        }

        void end(String state) {
            if (!calls.isEmpty()) {
                Call call = any();
                calls.remove(call);
                change(dialog(call, state));
            }
        }

        void answer() {
            if (!calls.isEmpty()) {
                Call call = any();
                call.isAnswered = true;
                tell(call, "confirmed", "");
            }
        }

        void changeCaller() {
            if (!calls.isEmpty()) {
                Call call = any();
                call.number = "47330" + (10_000 + ++numbers);
                tell(call, call.isAnswered ? "confirmed" : "early", "");
            }
        }

        /** The same once more, as when an answer was lost on its way. */
        void repeat() {
            pbx.notify(subscribe, sequence, "active;expires=600", latest);
        }

        /** The connection is lost, things happen meanwhile, and another begins. */
        void lose() {
            pbx.session.lost("reset");
            if (!calls.isEmpty() && random.nextBoolean()) {
                calls.remove(any());
            }
            if (calls.size() < MOST_CALLS && random.nextBoolean()) {
                added();
            }
            pbx = new TestedSession(pbx);
            begin();
        }
    }

    /** A switchboard that rings this device as one more. */
    private final class Invites {

        private String contact = "";
        private int sent;
        private final Map<String, String> tags = new HashMap<>();
        private final Map<String, String> branches = new HashMap<>();

        void begin() {
            pbx.answer(pbx.connection.takeRequest(), 489);
            pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + DESK);
            SipRequest add = pbx.connection.takeRequest();
            contact = add.headers().first("Contact").orElseThrow().split(">", 2)[0] + ">";
            pbx.answer(add, 200);
            pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + DESK, "Contact: " + contact + ";expires=60000");
            pbx.connection.takeSent();
        }

        private String branch(Call call) {
            return Objects.requireNonNull(branches.get(call.id));
        }

        void invite(Call call) {
            branches.put(call.id, "b" + ++sent);
            String invite = request("INVITE", call, branch(call), "", "");
            pbx.connection.takeSent();
            pbx.session.received(Wire.message(invite));
            tags.put(call.id, pbx.connection.takeResponse().to().tag().orElseThrow());
            if (random.nextBoolean()) {
                pbx.session.received(Wire.message(invite)); // repeated on its way
            }
            pbx.connection.takeSent();
        }

        void end(String method, String headers) {
            if (!calls.isEmpty()) {
                Call call = any();
                calls.remove(call);
                String end = request(method, call, branch(call), "", headers);
                pbx.session.received(Wire.message(end));
                if (random.nextBoolean()) {
                    pbx.session.received(Wire.message(end));
                }
                pbx.session.received(Wire.message(request("ACK", call, branch(call), "", "")));
                pbx.connection.takeSent();
            }
        }

        void update() {
            if (!calls.isEmpty()) {
                Call call = any();
                call.number = "47330" + (10_000 + ++numbers);
                pbx.session.received(
                        Wire.message(request("UPDATE", call, "b" + ++sent, ";tag=" + tags.get(call.id), "")));
                pbx.connection.takeSent();
            }
        }

        /** Calls that rang are not seen any more: their branches went with the connection. */
        void lose() {
            pbx.session.lost("reset");
            calls.clear();
            pbx = new TestedSession(pbx);
            begin();
        }

        private String request(String method, Call call, String branch, String toTag, String headers) {
            return """
                    %s %s SIP/2.0
                    Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK-%s
                    From: <sip:%s@example.com>;tag=caller-%s
                    To: <sip:1001@example.com>%s
                    Call-ID: %s
                    CSeq: %d %s
                    %sContent-Length: 0

                    """.formatted(
                            method,
                            contact.substring(1, contact.length() - 1),
                            branch,
                            call.number,
                            call.id,
                            toTag,
                            call.id,
                            method.equals("UPDATE") ? sent : 1,
                            method,
                            headers);
        }
    }
}

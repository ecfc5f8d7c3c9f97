package io.github.callcard.peer;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A caller who notes what is heard: each status that the switchboard answers, with its time. Rings once and gives up or
 * hangs up.
 */
public final class HearingCaller implements AutoCloseable {

    private static final Pattern STATUS = Pattern.compile("SIP/2\\.0 (\\d{3}) ");
    private static final Pattern TO = Pattern.compile("(?im)^To: (.*?)\\s*$");
    private static final Pattern CSEQ = Pattern.compile("(?im)^CSeq: \\d+ (\\w+)");
    private static final Pattern CONTACT = Pattern.compile("(?im)^Contact: <([^>]*)>");
    private static final Pattern RECORDED = Pattern.compile("(?im)^Record-Route: (.*?)\\s*$");

    private static final String OFFER = """
            v=0
            o=- 1 1 IN IP4 127.0.0.1
            s=call
            c=IN IP4 127.0.0.1
            t=0 0
            m=audio 40000 RTP/AVP 8
            a=rtpmap:8 PCMA/8000
            """.replace("\n", "\r\n");

    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final String from;
    private final String target;
    private final String callId = UUID.randomUUID().toString();
    private volatile String to;
    private volatile String remote;
    private volatile String route = "";
    private final List<String> early = new CopyOnWriteArrayList<>();
    private int updates = 1;

    /**
     * A response to the caller.
     *
     * @param status such as 180 or 486
     * @param nanos {@link System#nanoTime} when it came
     */
    public record Heard(int status, long nanos) {}

    private HearingCaller(Switchboard switchboard, String number, String from) throws IOException {
        this.from = from + ";tag=" + UUID.randomUUID();
        this.target = "sip:" + number + "@" + switchboard.domain();
        this.to = "<" + target + ">";
        this.remote = target;
        socket.connect(InetAddress.getLoopbackAddress(), switchboard.port());
    }

    /** Calls a number and goes on listening until closed. */
    public static HearingCaller calling(Switchboard switchboard, String number) throws IOException {
        return calling(switchboard, number, "\"Kari Nordmann\" <sip:+4722334455@caller.test>");
    }

    /**
     * The same as another caller.
     *
     * @param from the value of From
     */
    public static HearingCaller calling(Switchboard switchboard, String number, String from) throws IOException {
        HearingCaller caller = new HearingCaller(switchboard, number, from);
        Thread.ofVirtual().name("hearing-caller").start(caller::listen);
        caller.send("INVITE", caller.target, 1, "invite", "Content-Type: application/sdp\r\n", OFFER);
        return caller;
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** The status that ended the attempt, 200 where somebody answered, 0 while there is none. */
    public int end() {
        return heard.stream()
                .mapToInt(Heard::status)
                .filter(status -> status >= 200)
                .findFirst()
                .orElse(0);
    }

    public void awaitStatus(int status) {
        await("the caller hears " + status).until(() -> heard.stream().anyMatch(each -> each.status() == status));
    }

    /** Waits for the end of the attempt; answers its status. */
    public int awaitEnd() {
        return await("the end of the call attempt").until(this::end, status -> status > 0);
    }

    /** Gives up while it rings. */
    public void giveUp() throws IOException {
        send("CANCEL", target, 1, "invite", "", "");
        awaitStatus(487);
    }

    /** Ends a call that was answered. */
    public void hangUp() throws IOException {
        send("BYE", remote, 2, "bye", route, "");
    }

    /**
     * Names another caller while it rings, as a switchboard does when somebody puts a call through: at every device that rings.
     *
     * @param headers that name who calls now, a line each
     */
    public void becomes(String headers) throws IOException {
        for (String answer : List.copyOf(early)) {
            Matcher answeredBy = TO.matcher(answer);
            Matcher contact = CONTACT.matcher(answer);
            if (answeredBy.find() && contact.find()) {
                to = answeredBy.group(1);
                send("UPDATE", contact.group(1), ++updates, "update" + updates, routes(answer) + headers, "");
            }
        }
        to = "<" + target + ">";
    }

    private static String routes(String answer) {
        return RECORDED.matcher(answer)
                .results()
                .map(recorded -> "Route: " + recorded.group(1) + "\r\n")
                .reduce("", (before, next) -> next + before);
    }

    private void listen() {
        byte[] buffer = new byte[65536];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                take(new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void take(String message) throws IOException {
        Matcher status = STATUS.matcher(message);
        Matcher cseq = CSEQ.matcher(message);
        if (!status.lookingAt() || !cseq.find() || !cseq.group(1).equals("INVITE")) {
            return;
        }
        int code = Integer.parseInt(status.group(1));
        if (code > 100 && code < 200) {
            early.add(message);
        }
        if (code >= 200) {
            Matcher answeredBy = TO.matcher(message);
            Matcher contact = CONTACT.matcher(message);
            to = answeredBy.find() ? answeredBy.group(1) : to;
            remote = code == 200 && contact.find() ? contact.group(1) : target;
            if (code == 200) {
                route = routes(message);
                send("ACK", remote, 1, "ack", route, "");
            } else {
                send("ACK", remote, 1, "invite", "", "");
            }
        }
        heard.add(new Heard(code, System.nanoTime()));
    }

    private void send(String method, String uri, int number, String branch, String headers, String body)
            throws IOException {
        byte[] request = ("%s %s SIP/2.0\r\n".formatted(method, uri)
                        + "Via: SIP/2.0/UDP 127.0.0.1:%d;rport;branch=z9hG4bK-%s-%s\r\n"
                                .formatted(socket.getLocalPort(), branch, callId)
                        + "Max-Forwards: 70\r\nFrom: %s\r\nTo: %s\r\nCall-ID: %s\r\nCSeq: %d %s\r\n"
                                .formatted(from, to, callId, number, method)
                        + "Contact: <sip:caller@127.0.0.1:%d>\r\n".formatted(socket.getLocalPort())
                        + headers
                        + "Content-Length: %d\r\n\r\n%s".formatted(body.length(), body))
                .getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(request, request.length));
    }

    @Override
    public void close() {
        socket.close();
    }
}

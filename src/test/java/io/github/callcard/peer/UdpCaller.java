package io.github.callcard.peer;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A caller inside of this process, for measuring: one call after the other over UDP, without retransmission since nothing is
 * lost on loopback. One thread.
 */
public final class UdpCaller implements AutoCloseable {

    private static final Pattern STATUS = Pattern.compile("SIP/2\\.0 (\\d{3}) ");
    private static final Pattern TO = Pattern.compile("(?im)^To: (.*)$");
    private static final Pattern CSEQ = Pattern.compile("(?im)^CSeq: \\d+ (\\w+)");
    private static final int ANSWER_MILLIS = 5000;

    private static final String OFFER = """
            v=0
            o=- 1 1 IN IP4 127.0.0.1
            s=call
            c=IN IP4 127.0.0.1
            t=0 0
            m=audio 40000 RTP/AVP %s
            a=rtpmap:%s
            """.replace("\n", "\r\n");

    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final byte[] buffer = new byte[65536];
    private final String offer;
    private final String user;
    private final String domain;
    private final String from;
    private String callId = "";

    public UdpCaller(Switchboard switchboard, String user, String number, String name) throws IOException {
        this(switchboard, user, number, name, "8 PCMA/8000");
    }

    /**
     * A caller that speaks one codec only.
     *
     * @param codec its payload type and name as SDP has them
     */
    public UdpCaller(Switchboard switchboard, String user, String number, String name, String codec)
            throws IOException {
        this.offer = OFFER.formatted(codec.split(" ", 2)[0], codec);
        this.user = user;
        this.domain = switchboard.domain();
        this.from = "\"" + name + "\" <sip:" + number + "@caller.test>;tag=" + UUID.randomUUID();
        socket.connect(InetAddress.getLoopbackAddress(), switchboard.port());
        socket.setSoTimeout(ANSWER_MILLIS);
    }

    /**
     * Begins to ring.
     *
     * @return {@link System#nanoTime} just before the INVITE left
     */
    public long ring() throws IOException {
        callId = UUID.randomUUID().toString();
        byte[] invite = request("INVITE", to(), "Content-Type: application/sdp\r\n", offer);
        long sent = System.nanoTime();
        socket.send(new DatagramPacket(invite, invite.length));
        return sent;
    }

    /** Gives up; returns when the call is over. */
    public void cancel() throws IOException {
        await("INVITE", 180);
        send(request("CANCEL", to(), "", ""));
        String over = await("INVITE", 487);
        Matcher to = TO.matcher(over);
        send(request("ACK", to.find() ? to.group(1).strip() : to(), "", ""));
    }

    private String await(String method, int status) throws IOException {
        while (true) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            socket.receive(packet);
            String answer = new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8);
            Matcher actual = STATUS.matcher(answer);
            Matcher cseq = CSEQ.matcher(answer);
            if (!answer.contains(callId)
                    || !actual.lookingAt()
                    || !cseq.find()
                    || !cseq.group(1).equals(method)) {
                continue;
            }
            int code = Integer.parseInt(actual.group(1));
            if (code == status) {
                return answer;
            }
            if (code >= 200) {
                throw new IOException("expected " + status + " but got:\n" + answer);
            }
        }
    }

    private String to() {
        return "<sip:" + user + "@" + domain + ">";
    }

    private byte[] request(String method, String to, String headers, String body) {
        String cseq = "1 " + method;
        return ("%s sip:%s@%s SIP/2.0\r\n".formatted(method, user, domain)
                        + "Via: SIP/2.0/UDP 127.0.0.1:%d;rport;branch=z9hG4bK%s\r\n"
                                .formatted(socket.getLocalPort(), callId)
                        + "Max-Forwards: 70\r\nFrom: %s\r\nTo: %s\r\nCall-ID: %s\r\nCSeq: %s\r\n"
                                .formatted(from, to, callId, cseq)
                        + "Contact: <sip:caller@127.0.0.1:%d>\r\n".formatted(socket.getLocalPort())
                        + headers
                        + "Content-Length: %d\r\n\r\n%s".formatted(body.getBytes(StandardCharsets.UTF_8).length, body))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void send(byte[] packet) throws IOException {
        socket.send(new DatagramPacket(packet, packet.length));
    }

    @Override
    public void close() {
        socket.close();
    }
}

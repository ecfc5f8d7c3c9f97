package io.github.callcard.line.sipwatch;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has learned a device's contact and sends it an INVITE from elsewhere than its server. */
final class StrangerOnUdp {

    private static final Pattern CONTACT = Pattern.compile("sip:([\\w-]+)@127\\.0\\.0\\.1:(\\d+).*");
    private static final int PATIENCE_MILLIS = 500;

    private StrangerOnUdp() {}

    /** Sends an INVITE; what comes back, which the system answers with a refusal or nobody answers. */
    static Optional<String> answersTo(String contact) throws IOException {
        Matcher matcher = CONTACT.matcher(contact);
        if (!matcher.matches()) {
            throw new AssertionError("no contact of this computer: " + contact);
        }
        byte[] invite = """
                INVITE %s SIP/2.0
                Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK-stranger;rport
                From: <sip:100@stranger.test>;tag=stranger
                To: <%s>
                Call-ID: stranger
                CSeq: 1 INVITE
                Content-Length: 0

                """.formatted(contact, contact).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.connect(InetAddress.getLoopbackAddress(), Integer.parseInt(matcher.group(2)));
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.send(new DatagramPacket(invite, invite.length));
            DatagramPacket answer = new DatagramPacket(new byte[65536], 65536);
            socket.receive(answer);
            return Optional.of(new String(answer.getData(), 0, answer.getLength(), StandardCharsets.UTF_8));
        } catch (SocketTimeoutException | PortUnreachableException nobody) {
            return Optional.empty();
        }
    }
}

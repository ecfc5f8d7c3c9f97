package io.github.callcard.line.sipwatch.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.callcard.peer.Rounds;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever bytes come: a message that can be read to its end, or the one declared exception; and never without end. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class MessageFuzzTest {

    private static final long SEED = 20_261_130L;
    private static final int ROUNDS = Rounds.of(100_000);

    private static final String INVITE = """
            INVITE sip:k7x@192.0.2.9:5060;transport=udp SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.1:5060;rport=5060;received=192.0.2.1;branch=z9hG4bK1, SIP/2.0/TCP [2001:db8::1]
            Record-Route: <sip:192.0.2.1;lr>
            From: "Sales: J\u00F8rgen" <sip:+4722334455;phone-context=+47@pbx.example;user=phone>;tag=a1
            To: <sip:1001@pbx.example>
            Call-ID: c1@pbx.example
            CSeq: 7 INVITE
            Contact: <sip:pbx.example:5062;transport=tcp>
            P-Asserted-Identity: "Kari" <sip:%2B4722334455@pbx>, <tel:22334455;phone-context=+47>
            Remote-Party-ID: "Ola" <sip:99@pbx>;party=calling;privacy=off
            Diversion: <sip:+4711@pbx>;reason=user-busy;counter=1
            History-Info: <sip:+4711@pbx?Reason=SIP%3Bcause%3D302>;index=1, <sip:1001@pbx>;index=1.1;mp=1
            Reason: Q.850;cause=16;text="x, y", SIP;cause=200
            Privacy: none
            WWW-Authenticate: Digest realm="pbx", nonce="n", algorithm=SHA-256, qop="auth,auth-int", Basic realm=x
            Content-Type: multipart/mixed;boundary="b1"
            Content-Length: 6

            hello
            """;

    private static final String NOTIFY = """
            NOTIFY sip:k7x@192.0.2.9 SIP/2.0
            v: SIP/2.0/TLS pbx.example;branch=z9hG4bK2
            f: <sip:1001@pbx>;tag=b
            t: <sip:1001@pbx>;tag=c
            i: c2
            CSeq: 3 NOTIFY
            o: dialog
            Subscription-State: active;expires=300
            c: multipart/mixed;boundary=b1

            --b1
            Content-Type: application/simple-message-summary

            Messages-Waiting: yes
            Voice-Message: 2/8 (0/2)
            --b1
            Content-Type: application/dialog-info+xml

            <?xml version="1.0"?>
            <dialog-info xmlns="urn:ietf:params:xml:ns:dialog-info" version="7" state="full" entity="sip:1001@pbx">
              <dialog id="d1" direction="recipient"><state event="cancelled">terminated</state>
                <remote><identity display="J &amp; Co">sip:+47@pbx</identity><target uri="sip:x@y"/></remote></dialog>
            </dialog-info>
            --b1--
            """;

    private final Random random = new Random(SEED);
    private int understood;

    @Test
    void damagedMessagesAreReadOrRefused() {
        List<byte[]> whole = messages();
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = damaged(whole.get(random.nextInt(whole.size())), whole);
            try {
                readEverything(SipParser.parse(bytes));
                understood++;
            } catch (RefusedRequestException refused) {
                assertThat(refused.answer().toBytes().length).isLessThan(2 * bytes.length + 200);
            } catch (MalformedMessageException dropped) {
                assertThat(dropped).hasMessageNotContaining("null");
            } catch (RuntimeException | AssertionError e) {
                fail("seed " + SEED + ", round " + round + ": " + HexFormat.of().formatHex(bytes), e);
            }
        }
        assertThat(understood).as("enough messages survived to say something").isGreaterThan(ROUNDS / 10);
    }

    @Test
    void damagedConnectionsAreReadUntilTheyAreOfNoUse() {
        List<byte[]> whole = messages();
        for (int round = 0; round < ROUNDS / 10; round++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int i = 0; i < 5; i++) {
                bytes.writeBytes(damaged(whole.get(random.nextInt(whole.size())), whole));
            }
            feed(bytes.toByteArray(), round);
        }
    }

    private void feed(byte[] bytes, int round) {
        SipStream stream = new SipStream();
        int items = 0;
        for (int from = 0; from < bytes.length; ) {
            int count = Math.min(1 + random.nextInt(2000), bytes.length - from);
            stream.add(bytes, from, count);
            from += count;
            boolean more = true;
            while (more) {
                try {
                    more = stream.next().isPresent();
                } catch (MalformedMessageException refused) {
                    more = stream.isUsable();
                } catch (RuntimeException e) {
                    fail(
                            "seed " + SEED + ", round " + round + ": "
                                    + HexFormat.of().formatHex(bytes),
                            e);
                }
                items++;
            }
        }
        assertThat(items).isLessThanOrEqualTo(2 * bytes.length);
    }

    /** Asks everything that anybody asks of a message, and writes it and reads it again. */
    private static void readEverything(SipMessage message) throws MalformedMessageException {
        assertThat(message.callId()).isNotNull();
        assertThat(message.cSeq().number()).isNotNegative();
        assertThat(message.vias()).isNotEmpty();
        assertThat(Party.of(message.from()).number()).hasSizeLessThanOrEqualTo(100);
        assertThat(message.to().tag()).isNotNull();
        assertThat(CallerIdentity.of(message.headers()).number()).doesNotContain("\n", "\0");
        Reason.saysAnsweredElsewhere(Reason.of(message.headers()));
        DigestChallenge.of(message.headers());
        readBody(message);
        SipMessage again = SipParser.parse(message.toBytes());
        assertThat(again.startLine()).isEqualTo(message.startLine());
        assertThat(again.headers().without("l")).isEqualTo(message.headers().without("l"));
        assertThat(again.body()).isEqualTo(message.body());
        if (message instanceof SipRequest request) {
            assertThat(SipParser.parse(request.answer(200, "OK", "t").toBytes()).cSeq())
                    .isEqualTo(request.cSeq());
        }
    }

    private static void readBody(SipMessage message) {
        try {
            Optional<SipBody> dialogs = Content.of(message, DialogInfo.TYPE);
            if (dialogs.isPresent()) {
                DialogInfo.parse(dialogs.get());
            }
        } catch (MalformedMessageException refused) {
            assertThat(refused).isNotInstanceOf(RefusedRequestException.class);
        }
    }

    private static List<byte[]> messages() {
        List<byte[]> messages = new ArrayList<>();
        TortureMessages.ALL.forEach(name -> messages.add(TortureMessages.bytes(name)));
        for (int i = 0; i < 20; i++) {
            messages.add(INVITE.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            messages.add(NOTIFY.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return messages;
    }

    private byte[] damaged(byte[] whole, List<byte[]> others) {
        byte[] bytes = whole;
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            if (bytes.length == 0) {
                return whole;
            }
            int place = random.nextInt(bytes.length);
            int length = 1 + random.nextInt(12);
            bytes = switch (random.nextInt(7)) {
                case 0 -> spliced(bytes, place, place + 1, new byte[] {(byte) random.nextInt(256)});
                case 1 -> spliced(bytes, place, place + length, new byte[0]);
                case 2 -> spliced(bytes, place, place, piece(bytes, length));
                case 3 -> spliced(bytes, place, place + length, piece(others.get(random.nextInt(others.size())), 60));
                case 4 -> spliced(bytes, place, place + 1, new byte[] {mark()});
                case 5 -> spliced(bytes, place, place, repeated(mark(), 1 + random.nextInt(300)));
                default -> spliced(bytes, place, place, "\r\n ".getBytes(StandardCharsets.US_ASCII));
            };
        }
        return bytes;
    }

    /** One of the characters that mean something. */
    private byte mark() {
        String marks = "\r\n \t\"\\<>,;:@=?%&/[]()-0\0";
        return (byte) marks.charAt(random.nextInt(marks.length()));
    }

    private byte[] piece(byte[] bytes, int longest) {
        int from = random.nextInt(bytes.length);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(longest)));
    }

    private static byte[] repeated(byte mark, int times) {
        byte[] bytes = new byte[times];
        Arrays.fill(bytes, mark);
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int until, int from, byte[] inserted) {
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(bytes, 0, until);
        spliced.writeBytes(inserted);
        int rest = Math.min(from, bytes.length);
        spliced.write(bytes, rest, bytes.length - rest);
        return spliced.toByteArray();
    }
}

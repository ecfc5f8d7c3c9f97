package io.github.callcard.line.actionurl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.actionurl.RequestReader.Progress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a request is put together from what comes. */
class RequestReaderTest {

    private static final String GET = "GET /t/ring?number=1 HTTP/1.1\r\nHost: 192.168.1.5:28420\r\n\r\n";
    private static final String POST = "POST /t/poly HTTP/1.1\r\nContent-Length: 5\r\n\r\n<a/>\n";

    private final RequestReader reader = new RequestReader();

    private Progress take(String text) {
        return reader.take(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aRequestIsWholeWithItsEmptyLine() {
        assertThat(take(GET)).isEqualTo(Progress.WHOLE);
        assertThat(reader.request()).isEqualTo(new HttpRequest("/t/ring?number=1", ""));
    }

    @Test
    void aRequestMayComeByteByByte() {
        for (char c : POST.substring(0, POST.length() - 1).toCharArray()) {
            assertThat(take(String.valueOf(c))).isEqualTo(Progress.MORE);
        }
        assertThat(take("\n")).isEqualTo(Progress.WHOLE);
        assertThat(reader.request()).isEqualTo(new HttpRequest("/t/poly", "<a/>\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /t/ring?number=1 HTTP/1.0\n\n", "GET /t/ring?number=1 HTTP/1.1\nHost: a\n\r\n"})
    void oldAndSloppyPhonesAreUnderstood(String request) {
        assertThat(take(request)).isEqualTo(Progress.WHOLE);
        assertThat(reader.request().target()).isEqualTo("/t/ring?number=1");
    }

    @Test
    void whatAPhoneDidNotEncodeStaysInTheAddress() {
        assertThat(take("GET /t/ring?name=Kari Ødegård HTTP/1.1 Ltd&number=1 HTTP/1.1\r\n\r\n"))
                .isEqualTo(Progress.WHOLE);
        assertThat(reader.request().target()).isEqualTo("/t/ring?name=Kari Ødegård HTTP/1.1 Ltd&number=1");
    }

    /** Phones do not do that; whoever does has one request, as everybody. */
    @Test
    void whatComesBehindTheFirstRequestIsNotLookedAt() {
        assertThat(take(POST + GET + GET)).isEqualTo(Progress.WHOLE);
        assertThat(reader.request()).isEqualTo(new HttpRequest("/t/poly", "<a/>\n"));
    }

    @Test
    void aSenderThatWaitsForLeaveToSendItsBodyIsNoticed() {
        assertThat(take("POST /t/poly HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n"))
                .isEqualTo(Progress.ASKS_TO_GO_ON);
        assertThat(take("<a/>")).isEqualTo(Progress.WHOLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n",
                "hello\r\n\r\n",
                "GET http://127.0.0.1/t/ring HTTP/1.1\r\n\r\n",
                "HEAD /t/ring HTTP/1.1\r\n\r\n",
                "GET /t/ring HTTP/2\r\n\r\n",
                "GET /t/ring\r\n\r\n",
                "POST /t/poly HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "POST /t/poly HTTP/1.1\r\nContent-Length: 16385\r\n\r\n",
                "POST /t/poly HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "POST /t/poly HTTP/1.1\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\n<a/>\n",
                "POST /t/poly HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n<a/>\r\n0\r\n\r\n",
            })
    void whatNoPhoneSendsIsRefused(String request) {
        assertThat(take(request)).isEqualTo(Progress.REFUSED);
    }

    @Test
    void aHeadThatDoesNotEndIsRefusedAtItsBound() {
        assertThat(take("GET /" + "a".repeat(RequestReader.LONGEST_HEAD - 5))).isEqualTo(Progress.MORE);
        assertThat(take("a")).isEqualTo(Progress.REFUSED);
    }

    @Test
    void aLongHeadThatEndsIsRefusedAsWell() {
        assertThat(take("GET / HTTP/1.1\r\nA: " + "a".repeat(RequestReader.LONGEST_HEAD) + "\r\n\r\n"))
                .isEqualTo(Progress.REFUSED);
    }

    @Test
    void noBytesMakeItFail() {
        Random random = new Random(12);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = (random.nextBoolean() ? GET : POST).getBytes(StandardCharsets.ISO_8859_1);
            for (int changes = random.nextInt(6); changes >= 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            RequestReader fresh = new RequestReader();
            int half = random.nextInt(bytes.length);
            Progress progress = fresh.take(ByteBuffer.wrap(bytes, 0, half));
            if (progress == Progress.MORE) {
                progress = fresh.take(ByteBuffer.wrap(bytes, half, bytes.length - half));
            }
            if (progress == Progress.WHOLE) {
                assertThat(fresh.request().target()).startsWith("/");
            }
        }
    }
}

package io.github.callcard.line.sipwatch.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipStreamTest {

    private static final String TWO = message("first") + "\r\n\r\n" + message("") + "\r\n" + message("third");

    private final SipStream stream = new SipStream();

    @ParameterizedTest(name = "{0} bytes at a time")
    @ValueSource(ints = {7, 64, 100_000})
    void messagesAndKeepAlivesAreFoundHoweverTheBytesCome(int atATime) throws MalformedMessageException {
        byte[] bytes = TWO.getBytes(StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < bytes.length; i += atATime) {
            stream.add(bytes, i, Math.min(atATime, bytes.length - i));
            for (Optional<SipStream.Item> item = stream.next(); item.isPresent(); item = stream.next()) {
                found.add(
                        item.get() instanceof SipStream.Item.Message whole
                                ? whole.message().body().text()
                                : item.get().getClass().getSimpleName());
            }
        }
        assertThat(found.stream().filter(item -> !item.equals("Ping") && !item.equals("Pong")))
                .containsExactly("first", "", "third");
        if (atATime == 100_000) {
            assertThat(found).containsExactly("first", "Ping", "", "Pong", "third");
        }
    }

    @Test
    void aMessageThatIsWrongIsPassedOver() throws MalformedMessageException {
        add(message("x").replace("CSeq: 1", "CSeq: one") + message("y"));
        assertThatThrownBy(stream::next).isInstanceOf(MalformedMessageException.class);
        assertThat(stream.isUsable()).isTrue();
        assertThat(stream.next()).get().isInstanceOf(SipStream.Item.Message.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100000", "Content-Length: -1", "Content-Length: 1\r\nl: 2", "no field"})
    void aMessageWhoseEndIsUnknownEndsTheConnection(String line) {
        add(message("").replace("Content-Length: 0", line));
        assertThatThrownBy(stream::next).isInstanceOf(MalformedMessageException.class);
        assertThat(stream.isUsable()).isFalse();
    }

    @Test
    void aHeadWithoutEndEndsTheConnection() {
        add("OPTIONS sip:x SIP/2.0\r\n" + "X: y\r\n".repeat(12_000));
        assertThatThrownBy(stream::next).isInstanceOf(MalformedMessageException.class);
        assertThat(stream.isUsable()).isFalse();
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        stream.add(bytes, 0, bytes.length);
    }

    private static String message(String body) {
        return """
                OPTIONS sip:x SIP/2.0
                Via: SIP/2.0/TCP 192.0.2.1;branch=z9hG4bK1
                From: <sip:a@x>;tag=1
                To: <sip:b@x>
                Call-ID: 1
                CSeq: 1 OPTIONS
                Content-Length: %d

                """.formatted(body.length()).replace("\n", "\r\n") + body;
    }
}

package io.github.callcard.app.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.words.Count;
import io.github.callcard.words.Country;
import io.github.callcard.words.Day;
import io.github.callcard.words.KeyNames;
import io.github.callcard.words.Moment;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Weekday;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceFormatTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 12, 24, 17, 0);

    private static final Sentence EVERYTHING = Sentence.of(
            "{0} {1} {2} {3} {4} {5} {6} {7}",
            new Count(12_345),
            new Country("NO"),
            new Weekday(DayOfWeek.MONDAY),
            new Moment(TIME, true, "HH:mm"),
            new Moment(TIME, false, "h:mm a"),
            new Day(TIME.toLocalDate()),
            new KeyNames("Ctrl+Alt+K"),
            Sentence.of("{0} is down. {1}", "3:CX, \u0001 \u00e6\ud83d\ude00", Sentence.of("")));

    @Test
    void aSentenceArrivesWithAllItsParts() {
        assertThat(SentenceFormat.read(SentenceFormat.write(EVERYTHING))).contains(EVERYTHING);
    }

    @Test
    void aNumberArrivesAsItsDigits() {
        assertThat(SentenceFormat.read(SentenceFormat.write(Sentence.of("Port {0}", 8088))))
                .hasValueSatisfying(read -> assertThat(read).hasToString("Port 8088"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "Ready.",
                "S6:Ready.",
                "S6:Ready.0:more",
                "S99:Ready.0:",
                "S-1:Ready.0:",
                "S6:Ready.1:",
                "S3:{0}2:P1:aP1:b",
                "S3:{0}1:X1:a",
                "S3:{0}1:C1:a",
                "S3:{0}1:W3:Mon",
                "S3:{0}1:M3:nowP5:HH:mm",
                "S3:{0}999999999:P1:a",
                "P6:Ready.",
            })
    void whatIsNoSentenceIsNone(String written) {
        assertThat(SentenceFormat.read(written)).isEmpty();
    }

    @Test
    void sentencesInSentencesHaveAnEnd() {
        assertThat(SentenceFormat.read("S3:{0}1:".repeat(10_000))).isEmpty();
    }

    @Test
    void aReplyArrivesWithItsSentence() throws IOException {
        assertThat(sent(Reply.refused(EVERYTHING))).isEqualTo(Reply.refused(EVERYTHING));
        assertThat(sent(Reply.said(EVERYTHING))).isEqualTo(Reply.said(EVERYTHING));
        assertThat(sent(Reply.told("{}"))).isEqualTo(Reply.told("{}"));
    }

    @Test
    void whereThereIsNoRoomTheEnglishTextIsSentAlone() throws IOException {
        Sentence large = Sentence.verbatim("x".repeat(5_000));

        Reply arrived = sent(Reply.refused(large));

        assertThat(arrived.said()).isEmpty();
        assertThat(arrived.sentence()).isEqualTo(large);
    }

    @Test
    void aProgramOfAnEarlierVersionSendsTheEnglishTextAlone() throws IOException {
        byte[] text = "refused\0Not today.".getBytes(StandardCharsets.UTF_8);
        byte[] message = ByteBuffer.allocate(4 + text.length)
                .putInt(text.length)
                .put(text)
                .array();

        assertThat(WireFormat.readReply(new ByteArrayInputStream(message)))
                .hasValueSatisfying(reply -> assertThat(reply.sentence()).hasToString("Not today."));
    }

    private static Reply sent(Reply reply) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WireFormat.writeReply(out, reply);
        return WireFormat.readReply(new ByteArrayInputStream(out.toByteArray())).orElseThrow();
    }
}

package io.github.callcard.line.sipwatch.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.line.sipwatch.message.MessageSummary.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageSummaryTest {

    /** RFC 3842, section 5.2. */
    @Test
    void aMailboxTellsHowManyMessagesHaveNotBeenHeard() throws MalformedMessageException {
        String document = """
                Messages-Waiting: yes
                Message-Account: sip:alice@vmail.example.com
                Voice-Message: 2/8 (0/2)
                """.replace("\n", "\r\n");
        assertThat(parse(document)).isEqualTo(new MessageSummary(true, new Counts(2, 8)));
    }

    @Test
    void aMailboxMayCountNothing() throws MalformedMessageException {
        assertThat(parse("messages-waiting : NO")).isEqualTo(new MessageSummary(false, null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2/8, 2, 8", "0 / 3, 0, 3", "1/0 (1/0), 1, 0"})
    void countsMayHaveBlanks(String written, int unheard, int heard) throws MalformedMessageException {
        assertThat(parse("Messages-Waiting: yes\r\nVoice-Message: " + written).voice())
                .isEqualTo(new Counts(unheard, heard));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "x/y", "-1/2", "99999999999/1", "/"})
    void countsThatCannotBeReadAreNone(String written) throws MalformedMessageException {
        assertThat(parse("Messages-Waiting: yes\r\nVoice-Message: " + written).voice())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Messages-Waiting: perhaps", "Voice-Message: 1/1", "yes"})
    void whatIsNoSummaryIsRefused(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(MalformedMessageException.class);
    }

    private static MessageSummary parse(String document) throws MalformedMessageException {
        return MessageSummary.parse(SipBody.of(document));
    }
}

package io.github.callcard.line.sip;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The way a SIP account is watched. */
public enum SipMode {
    /**
     * Registers as one more device of the user and rings silently: it answers 180 and nothing else, so that the other
     * devices go on ringing and a call that was missed can be told from one that was taken elsewhere.
     */
    RING;

    /**
     * Reads the setting {@code mode}.
     *
     * @param setting the value of {@code mode} in the settings, in either case
     * @throws SentenceException when there is no such mode
     */
    public static SipMode of(String setting) throws SentenceException {
        return Arrays.stream(values())
                .filter(mode -> mode.setting().equals(setting.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new SentenceException(Sentence.of(
                        "There is no SIP mode \"{0}\"; set \"mode\" of the line to one of: {1}.",
                        setting, Arrays.stream(values()).map(SipMode::setting).collect(Collectors.joining(", ")))));
    }

    public String setting() {
        return name().toLowerCase(Locale.ROOT);
    }
}

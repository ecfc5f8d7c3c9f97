package io.github.callcard.line.pbx.asterisk;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The user's telephone, by the names that Asterisk gives its channels: {@code PJSIP/1001-0000002a} is one of {@code PJSIP/1001}.
 *
 * @param devices the names that stand before the last hyphen of a channel
 */
record OwnPhone(List<String> devices) {

    private static final Pattern WRITTEN = Pattern.compile("(?:([A-Za-z0-9]{1,16})/)?([A-Za-z0-9_.+-]{1,64})");

    /** The channel drivers of telephones whose channels are called as their extensions, the likeliest first. */
    private static final List<String> TECHNOLOGIES = List.of("PJSIP", "SIP", "IAX2", "SCCP");

    OwnPhone {
        devices = List.copyOf(devices);
    }

    /**
     * Reads {@code 1001}, which is a telephone by one of the usual drivers, or a device such as {@code Skinny/1001}.
     *
     * @throws SentenceException when it is neither
     */
    static OwnPhone of(String written) throws SentenceException {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            throw new SentenceException(Sentence.of(
                    "\"{0}\" is no extension of Asterisk; write it as 1001, or as its channel begins, such as PJSIP/1001.",
                    written));
        }
        String name = matcher.group(2);
        return matcher.group(1) == null
                ? new OwnPhone(
                        TECHNOLOGIES.stream().map(each -> each + "/" + name).toList())
                : new OwnPhone(List.of(matcher.group()));
    }

    /** True for a channel of this telephone. */
    boolean has(String channel) {
        String device = device(channel);
        return !device.isEmpty() && devices.stream().anyMatch(device::equalsIgnoreCase);
    }

    /** The extension, as those see it whom it calls. */
    String number() {
        String device = devices.getFirst();
        return device.substring(device.indexOf('/') + 1);
    }

    /** The device that a channel belongs to, as Asterisk writes it; empty where it has none. */
    static String device(String channel) {
        return channel.substring(0, Math.max(0, channel.lastIndexOf('-')));
    }
}

package io.github.callcard.line.sipwatch.message;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The content of a mailbox (RFC 3842).
 *
 * @param isWaiting whether something is waiting to be heard or read
 * @param voice the voice messages; null where they are not counted
 */
public record MessageSummary(boolean isWaiting, @Nullable Counts voice) {

    /** The media type of its document. */
    public static final String TYPE = "application/simple-message-summary";

    private static final Pattern COUNTS = Pattern.compile("(\\d{1,9}) ?/ ?(\\d{1,9}).*");
    private static final int MOST_LINES = 64;

    /** How many messages have not been heard yet, and how many have. */
    public record Counts(int unheard, int heard) {}

    /**
     * Reads a document.
     *
     * @throws MalformedMessageException where the document does not say whether messages wait
     */
    public static MessageSummary parse(SipBody body) throws MalformedMessageException {
        Map<String, String> lines = new HashMap<>();
        body.text().lines().limit(MOST_LINES).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                lines.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        });
        @Nullable String waiting = lines.get("messages-waiting");
        if (waiting == null || !waiting.toLowerCase(Locale.ROOT).matches("yes|no")) {
            throw new MalformedMessageException("A message summary does not say whether messages wait.");
        }
        Matcher counts = COUNTS.matcher(lines.getOrDefault("voice-message", ""));
        return new MessageSummary(
                waiting.equalsIgnoreCase("yes"),
                counts.matches()
                        ? new Counts(Integer.parseInt(counts.group(1)), Integer.parseInt(counts.group(2)))
                        : null);
    }
}

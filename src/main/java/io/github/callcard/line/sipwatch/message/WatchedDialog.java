package io.github.callcard.line.sipwatch.message;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One dialog of a watched extension (RFC 4235, section 4.1).
 *
 * @param id tells it from the others of the same extension
 * @param callId its Call-ID; null where it is not told
 * @param localTag the tag of the extension's side; null where it is not told
 * @param remoteTag the tag of the other side; null where it is not told
 * @param direction null where it is not told
 * @param event why it came into its state; null where it is not told
 * @param code the status of the response that brought it about, or 0 where it is not told
 */
public record WatchedDialog(
        String id,
        @Nullable String callId,
        @Nullable String localTag,
        @Nullable String remoteTag,
        @Nullable Direction direction,
        State state,
        @Nullable Event event,
        int code,
        Side local,
        Side remote) {

    /** Which way the call goes. */
    public enum Direction {
        /** The extension calls. */
        INITIATOR,
        /** The extension is called. */
        RECIPIENT
    }

    /** The progress of the dialog (RFC 4235, section 3.7.1). */
    public enum State {
        TRYING,
        PROCEEDING,
        /** It rings. */
        EARLY,
        /** It was answered. */
        CONFIRMED,
        TERMINATED,
        /** A state that no standard knows. */
        UNKNOWN
    }

    /** Why a dialog came into its state (RFC 4235, section 3.7.1). */
    public enum Event {
        CANCELLED,
        REJECTED,
        REPLACED,
        LOCAL_BYE,
        REMOTE_BYE,
        ERROR,
        TIMEOUT,
        /** An event that no standard knows. */
        OTHER
    }

    /**
     * One of the two that talk.
     *
     * @param identity null where it is not told or cannot be read
     * @param target the URI that the other side sends to; null where it is not told or cannot be read
     */
    public record Side(
            @Nullable NameAddress identity, @Nullable SipUri target) {

        /** A side of which nothing is told. */
        public static final Side UNTOLD = new Side(null, null);

        /** The party; the target where there is no identity. Empty where neither is told. */
        public Optional<Party> party() {
            if (identity != null) {
                return Optional.of(Party.of(identity));
            }
            return target == null ? Optional.empty() : Optional.of(Party.of(NameAddress.of(target)));
        }

        /** Nothing, as it names a person. */
        @Override
        public String toString() {
            return this.equals(UNTOLD) ? "untold" : "told";
        }
    }

    /** The constant of a word in any case with hyphens; null where there is none. */
    static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String word) {
        if (word == null) {
            return null;
        }
        String name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    /** The event, without the people. */
    @Override
    public String toString() {
        return direction + " " + state + (event == null ? "" : " " + event);
    }
}

package io.github.callcard.os.x11;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The text that was selected last in any program of an X server. The program that owns it hands it over itself, and may be slow, silent
 * or hostile: the wait and the length are bounded.
 *
 * @see <a href="https://www.x.org/releases/X11R7.6/doc/xorg-docs/specs/ICCCM/icccm.html">Inter-Client Communication Conventions Manual</a>
 */
public final class PrimarySelection {

    private static final int SELECTION_NOTIFY = 31;
    private static final int TYPE = 0x7F;

    /** The most that is read, in units of four bytes. */
    private static final int MOST = 2_048;

    private static final long PAUSE_MS = 2;

    /** The outcome of the question. */
    public enum Outcome {
        TEXT,
        /** Nothing is selected, or nothing that is a text. */
        NOTHING,
        TOO_LONG,
        NO_ANSWER
    }

    /**
     * The answer of whoever owns the selection.
     *
     * @param text empty for any outcome but a text
     */
    public record Answer(Outcome outcome, String text) {}

    private final XDisplay display;

    /** @param display used for nothing else meanwhile: its events are taken */
    public PrimarySelection(XDisplay display) {
        this.display = display;
    }

    /** Asks the owner for its text. */
    public Answer read(Duration timeout) throws InterruptedException {
        int primary = display.atom("PRIMARY");
        if (owner(primary) == 0) {
            return new Answer(Outcome.NOTHING, "");
        }
        int inbox = display.createInbox();
        long end = System.nanoTime() + timeout.toNanos();
        Answer answer = read(inbox, primary, "UTF8_STRING", StandardCharsets.UTF_8, end);
        return answer.outcome() == Outcome.NOTHING
                ? read(inbox, primary, "STRING", StandardCharsets.ISO_8859_1, end)
                : answer;
    }

    private int owner(int selection) {
        int cookie = display.xcb().xcb_get_selection_owner(display.connection(), selection);
        return XDisplay.read(
                        display.xcb().xcb_get_selection_owner_reply(display.connection(), cookie, null),
                        reply -> reply.getInt(8))
                .orElse(0);
    }

    private Answer read(int inbox, int primary, String type, Charset charset, long end) throws InterruptedException {
        int property = display.atom("_CALLCARD_SELECTION");
        XDisplay.free(display.xcb()
                .xcb_request_check(
                        display.connection(),
                        display.xcb()
                                .xcb_convert_selection_checked(
                                        display.connection(), inbox, primary, display.atom(type), property, 0)));
        OptionalInt put = awaitNotice(end);
        if (put.isEmpty()) {
            return new Answer(Outcome.NO_ANSWER, "");
        }
        return put.getAsInt() == 0
                ? new Answer(Outcome.NOTHING, "")
                : text(inbox, property, charset).orElse(new Answer(Outcome.NOTHING, ""));
    }

    /** The property that the text was put into, 0 for a refusal; empty when the time is over. */
    private OptionalInt awaitNotice(long end) throws InterruptedException {
        while (System.nanoTime() < end && display.xcb().xcb_connection_has_error(display.connection()) == 0) {
            Pointer event = display.xcb().xcb_poll_for_event(display.connection());
            if (event == null) {
                Thread.sleep(PAUSE_MS);
            } else {
                try {
                    if ((event.getByte(0) & TYPE) == SELECTION_NOTIFY) {
                        return OptionalInt.of(event.getInt(20));
                    }
                } finally {
                    XDisplay.free(event);
                }
            }
        }
        return OptionalInt.empty();
    }

    private Optional<Answer> text(int inbox, int property, Charset charset) {
        PointerByReference error = new PointerByReference();
        int cookie = display.xcb().xcb_get_property(display.connection(), (byte) 1, inbox, property, 0, 0, MOST);
        Pointer reply = display.xcb().xcb_get_property_reply(display.connection(), cookie, error);
        XDisplay.free(error.getValue());
        int inPieces = display.atom("INCR");
        return XDisplay.read(reply, head -> answer(head, inPieces, charset));
    }

    /** The format in bits is the second byte; the type stands at 8, the bytes that are left at 12, the length in items at 16. */
    private static Answer answer(Pointer reply, int inPieces, Charset charset) {
        if (reply.getInt(8) == inPieces || reply.getInt(12) != 0) {
            return new Answer(Outcome.TOO_LONG, "");
        }
        return reply.getByte(1) == 8
                ? new Answer(Outcome.TEXT, new String(reply.getByteArray(XDisplay.HEAD, reply.getInt(16)), charset))
                : new Answer(Outcome.NOTHING, "");
    }
}

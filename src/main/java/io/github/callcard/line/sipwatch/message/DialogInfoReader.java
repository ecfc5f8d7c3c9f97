package io.github.callcard.line.sipwatch.message;

import io.github.callcard.line.sipwatch.message.WatchedDialog.Direction;
import io.github.callcard.line.sipwatch.message.WatchedDialog.Event;
import io.github.callcard.line.sipwatch.message.WatchedDialog.Side;
import io.github.callcard.line.sipwatch.message.WatchedDialog.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads one document; unknown elements are passed over, as RFC 4235 asks. */
final class DialogInfoReader {

    private static final int MOST_DIALOGS = 256;
    private static final int LONGEST_TEXT = 1024;

    private final DialogXml xml;
    private final List<WatchedDialog> dialogs = new ArrayList<>();

    private DialogInfoReader(DialogXml xml) {
        this.xml = xml;
    }

    static DialogInfo read(SipBody body) throws MalformedMessageException {
        if (body.size() > SipMessage.LONGEST) {
            throw new MalformedMessageException("A dialog document has more than " + SipMessage.LONGEST + " bytes.");
        }
        try (DialogXml xml = new DialogXml(body.text())) {
            return new DialogInfoReader(xml).document();
        } catch (XMLStreamException e) {
            throw new MalformedMessageException("A dialog document is not well-formed XML.");
        }
    }

    private DialogInfo document() throws XMLStreamException, MalformedMessageException {
        xml.enter();
        if (!xml.is("dialog-info")) {
            throw new MalformedMessageException("A document is not about dialogs.");
        }
        String version =
                Objects.requireNonNullElse(xml.attribute("version"), "").strip();
        if (!version.matches("[0-9]{1,18}")) {
            throw new MalformedMessageException("A dialog document has no version.");
        }
        @Nullable String state = xml.attribute("state");
        boolean isFull = "full".equalsIgnoreCase(state);
        if (!isFull && !"partial".equalsIgnoreCase(state)) {
            throw new MalformedMessageException("A dialog document does not say whether it is full or partial.");
        }
        String entity = cut(xml.attribute("entity"));
        xml.children(() -> {
            if (xml.is("dialog")) {
                dialog();
            }
        });
        xml.leave();
        return new DialogInfo(Long.parseLong(version), isFull, entity, dialogs);
    }

    private void dialog() throws XMLStreamException, MalformedMessageException {
        if (dialogs.size() == MOST_DIALOGS) {
            throw new MalformedMessageException("A dialog document has more than " + MOST_DIALOGS + " dialogs.");
        }
        @Nullable String callId = xml.attribute("call-id");
        @Nullable String ownId = xml.attribute("id");
        @Nullable String id = ownId == null ? callId : ownId;
        if (id == null) {
            throw new MalformedMessageException("A dialog document has a dialog without an id.");
        }
        @Nullable String localTag = xml.attribute("local-tag");
        @Nullable String remoteTag = xml.attribute("remote-tag");
        @Nullable Direction direction = WatchedDialog.named(Direction.class, xml.attribute("direction"));
        Stage stage = new Stage();
        ReadSide local = new ReadSide();
        ReadSide remote = new ReadSide();
        xml.children(() -> {
            if (xml.is("state")) {
                stage.read();
            } else if (xml.is("local")) {
                local.read();
            } else if (xml.is("remote")) {
                remote.read();
            }
        });
        dialogs.add(new WatchedDialog(
                id,
                callId,
                localTag,
                remoteTag,
                direction,
                stage.state,
                stage.event,
                stage.code,
                local.side(),
                remote.side()));
    }

    /** The progress of a dialog, as its element says. */
    private final class Stage {

        private State state = State.UNKNOWN;
        private @Nullable Event event;
        private int code;

        void read() throws XMLStreamException {
            @Nullable String written = xml.attribute("event");
            @Nullable Event known = WatchedDialog.named(Event.class, written);
            event = written != null && known == null ? Event.OTHER : known;
            String digits = Objects.requireNonNullElse(xml.attribute("code"), "");
            code = digits.matches("[1-6][0-9]{2}") ? Integer.parseInt(digits) : 0;
            state = Objects.requireNonNullElse(WatchedDialog.named(State.class, xml.text()), State.UNKNOWN);
        }
    }

    /** One side of a dialog, as its element tells it. */
    private final class ReadSide {

        private @Nullable NameAddress identity;
        private @Nullable SipUri target;

        void read() throws XMLStreamException, MalformedMessageException {
            xml.children(() -> {
                if (xml.is("identity")) {
                    String display = cut(xml.attribute("display"));
                    @Nullable SipUri uri = uri(xml.text());
                    identity = uri == null ? null : new NameAddress(display, uri, Parameters.NONE);
                } else if (xml.is("target")) {
                    target = uri(Objects.requireNonNullElse(xml.attribute("uri"), ""));
                }
            });
        }

        Side side() {
            return new Side(identity, target);
        }
    }

    /** The URI, of which some write angle brackets, too; null where it cannot be read, as if it had not been told. */
    private static @Nullable SipUri uri(String text) {
        try {
            String uri = cut(text);
            return uri.startsWith("<") ? NameAddress.parse(uri).uri() : SipUri.parse(uri);
        } catch (MalformedMessageException e) {
            return null;
        }
    }

    private static String cut(@Nullable String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }
}

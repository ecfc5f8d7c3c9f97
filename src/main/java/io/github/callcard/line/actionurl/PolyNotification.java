package io.github.callcard.line.actionurl;

import io.github.callcard.line.actionurl.PhoneReport.Before;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The XML that Poly's phones send for each event ("Telephony Notification Events" in Poly's Web Application Developer's
 * Guide, UC Software 4.1 and 5.0). Which events, is set at the phone: {@code CallStateChangeEvent} says everything, {@code
 * IncomingCallEvent} and {@code OutgoingCallEvent} only that a call begins.
 */
final class PolyNotification {

    private static final Logger LOG = LoggerFactory.getLogger(PolyNotification.class);

    /** More elements than any notification has, several calls on several lines included. */
    private static final int MOST_ELEMENTS = 400;

    private static final String CALL_STATE = "CallStateChangeEvent";
    private static final String INCOMING = "IncomingCallEvent";
    private static final String OUTGOING = "OutgoingCallEvent";

    private PolyNotification() {}

    /**
     * The report in a notification; empty where it is of something else, or no notification.
     *
     * @param body each character stands for one byte
     */
    static Optional<PhoneReport> read(String body) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader =
                    factory.createXMLStreamReader(new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)));
            return event(reader);
        } catch (XMLStreamException e) {
            LOG.debug("A notification could not be read", e);
            return Optional.empty();
        }
    }

    private static Optional<PhoneReport> event(XMLStreamReader reader) throws XMLStreamException {
        for (int elements = 0; elements < 2 && reader.hasNext(); ) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            elements++;
            switch (reader.getLocalName()) {
                case CALL_STATE -> {
                    String reference = reader.getAttributeValue(null, "CallReference");
                    String state = reader.getAttributeValue(null, "CallState");
                    return changed(reference, state == null ? "" : state, texts(reader, reference));
                }
                case INCOMING -> {
                    return Optional.of(report(PhoneEvent.RING, null, texts(reader, null), false));
                }
                case OUTGOING -> {
                    return Optional.of(report(PhoneEvent.OUTGOING, null, texts(reader, null), true));
                }
                default -> LOG.trace("The notification is in another element");
            }
        }
        return Optional.empty();
    }

    /**
     * The texts of the elements, by their names. A phone with several calls tells of all of them: what is told of a
     * call counts only where the reference is that of the event.
     */
    private static Map<String, String> texts(XMLStreamReader reader, @Nullable String reference)
            throws XMLStreamException {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> call = new HashMap<>();
        String element = "";
        for (int elements = 0; elements < MOST_ELEMENTS && reader.hasNext(); ) {
            int next = reader.next();
            if (next == XMLStreamConstants.START_ELEMENT) {
                elements++;
                element = reader.getLocalName();
            } else if (next == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                call.put(element, ReportText.line(reader.getText()));
            } else if (next == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("CallLineInfo")) {
                if (reference == null || reference.equals(call.get("CallReference"))) {
                    texts.putAll(call);
                }
                call.clear();
            }
        }
        call.forEach(texts::putIfAbsent);
        return texts;
    }

    private static Optional<PhoneReport> changed(@Nullable String id, String state, Map<String, String> texts) {
        boolean isOutgoing = "Outgoing".equalsIgnoreCase(texts.get("CallType"));
        PhoneEvent event = switch (state) {
            case "Offering" -> PhoneEvent.RING;
            case "RingBack", "Ringback", "Proceeding" -> PhoneEvent.OUTGOING;
            case "Connected" -> PhoneEvent.ANSWERED;
            case "Disconnected", "Free" -> PhoneEvent.ENDED;
            default -> null;
        };
        return event == null ? Optional.empty() : Optional.of(report(event, id, texts, isOutgoing));
    }

    private static PhoneReport report(
            PhoneEvent event, @Nullable String id, Map<String, String> texts, boolean isOutgoing) {
        String other = isOutgoing || event == PhoneEvent.OUTGOING ? "Called" : "Calling";
        String number = partyNumber(texts, other);
        return new PhoneReport(
                event,
                number == null ? "" : number,
                texts.get(other + "PartyName"),
                other.equals("Called") ? null : partyNumber(texts, "Called"),
                id == null ? null : ReportText.line(id),
                "",
                Before.UNKNOWN);
    }

    /** The two names are those of two versions of the guide. */
    private static @Nullable String partyNumber(Map<String, String> texts, String party) {
        String number = texts.get(party + "PartyNumber");
        return number == null ? texts.get(party + "PartyDirNum") : number;
    }
}

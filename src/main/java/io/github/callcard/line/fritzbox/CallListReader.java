package io.github.callcard.line.fritzbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML that a box answers with. Nothing is fetched or expanded for it: a document type is refused. */
final class CallListReader {

    /** More calls than a box keeps; the list begins with the newest. */
    static final int MOST_CALLS = 1000;

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_ADDRESS = 2000;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yy HH:mm");
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,4}):(\\d{2})");

    private CallListReader() {}

    /**
     * The address of the list, out of the answer to GetCallList.
     *
     * @throws IOException where there is none
     */
    static String address(byte[] answer) throws IOException {
        try {
            XMLStreamReader reader = open(answer);
            while (reader.hasNext()) {
                if (next(reader) == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("NewCallListURL")) {
                    return text(reader, LONGEST_ADDRESS).strip();
                }
            }
            throw new IOException("the answer names no list");
        } catch (XMLStreamException e) {
            throw new IOException("the answer is not what TR-064 has", e);
        }
    }

    /**
     * The calls of a list, in its order; what is no call is left out.
     *
     * @throws IOException where it is no list, or comes to an end within a call
     */
    static List<ListedCall> calls(byte[] list) throws IOException {
        try {
            XMLStreamReader reader = open(list);
            List<ListedCall> calls = new ArrayList<>();
            while (reader.hasNext() && calls.size() < MOST_CALLS) {
                if (next(reader) == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("Call")) {
                    call(fields(reader)).ifPresent(calls::add);
                }
            }
            return calls;
        } catch (XMLStreamException e) {
            throw new IOException("the list is not what TR-064 has", e);
        }
    }

    private static XMLStreamReader open(byte[] document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(document));
    }

    private static int next(XMLStreamReader reader) throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("a document type has no place here");
        }
        return event;
    }

    /** The texts within a call, by the names of their elements. */
    private static Map<String, String> fields(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        while (true) {
            int event = next(reader);
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                fields.putIfAbsent(name, text(reader, LONGEST_TEXT));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return fields;
            }
        }
    }

    /** The text of an element, to its end; elements within it are left out. */
    private static String text(XMLStreamReader reader, int longest) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (next(reader)) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (depth == 1 && text.length() < longest) {
                        text.append(reader.getText());
                    }
                }
                default -> {} // comments and the like say nothing
            }
        }
        return text.length() > longest ? text.substring(0, longest) : text.toString();
    }

    private static Optional<ListedCall> call(Map<String, String> fields) {
        try {
            ListedCall.Type type = ListedCall.Type.of(field(fields, "Type"));
            boolean outgoing = type == ListedCall.Type.OUTGOING;
            return Optional.of(new ListedCall(
                    Long.parseLong(field(fields, "Id")),
                    type,
                    field(fields, "Caller"),
                    field(fields, "Called"),
                    field(fields, outgoing ? "CallerNumber" : "CalledNumber"),
                    field(fields, "Name"),
                    number(field(fields, "Port")),
                    LocalDateTime.parse(field(fields, "Date"), DATE),
                    length(field(fields, "Duration"))));
        } catch (NumberFormatException | DateTimeException notACall) {
            return Optional.empty();
        }
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    private static Duration length(String text) {
        Matcher matcher = LENGTH.matcher(text);
        return matcher.matches()
                ? Duration.ofHours(Long.parseLong(matcher.group(1))).plusMinutes(Long.parseLong(matcher.group(2)))
                : Duration.ZERO;
    }
}

package io.github.callcard.line.sipwatch.message;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an XML document, one after the other. Nothing outside of the document is ever fetched, and a document type is
 * refused. Elements of other namespaces have no name here; a document without namespaces is read as one of dialogs.
 */
final class DialogXml implements AutoCloseable {

    private static final String NAMESPACE = "urn:ietf:params:xml:ns:dialog-info";

    private final XMLStreamReader xml;

    /**
     * Begins a document.
     *
     * @param document as text: given bytes, Java's reader prints on the standard error what it cannot decode
     */
    DialogXml(String document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Some switchboards begin with an empty line, which XML does not allow before its declaration.
        xml = factory.createXMLStreamReader(new StringReader(document.stripLeading()));
    }

    /** Reads something of an element that was just entered; it may go on to the element's end, or leave that to others. */
    interface Reading {
        void read() throws XMLStreamException, MalformedMessageException;
    }

    /** Enters the outermost element. */
    void enter() throws XMLStreamException, MalformedMessageException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw new MalformedMessageException("A dialog document has a document type, which none needs.");
            }
        }
    }

    /** Goes on to the end of the document, which may have been cut. */
    void leave() throws XMLStreamException {
        while (xml.hasNext()) {
            xml.next();
        }
    }

    /** Enters each direct child of the element that was just entered, and goes on to that element's end. */
    void children(Reading child) throws XMLStreamException, MalformedMessageException {
        int depth = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth == 1) {
                    child.read();
                    depth = xml.getEventType() == XMLStreamConstants.END_ELEMENT ? 0 : depth;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && depth-- == 0) {
                return;
            }
        }
    }

    /** The text of the element that was just entered, without that of elements within; goes on to the element's end. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.CHARACTERS && depth == 0) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT && depth-- == 0) {
                return text.toString().strip();
            }
        }
    }

    boolean is(String name) {
        @Nullable String namespace = xml.getNamespaceURI();
        return xml.getLocalName().equals(name)
                && (namespace == null || namespace.isEmpty() || namespace.equals(NAMESPACE));
    }

    /** The value of an attribute of the element that was just entered; null where it has none. */
    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}

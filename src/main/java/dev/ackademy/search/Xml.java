package dev.ackademy.search;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A document of XML 1.0 in the making. Texts and attributes are escaped. */
final class Xml {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    private Xml() throws XMLStreamException {
        out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** What fills the root element. */
    @FunctionalInterface
    interface Content {
        void write(Xml xml) throws XMLStreamException;
    }

    /** @param attributes names and values in turn */
    static String document(String root, Content content, String... attributes) {
        try {
            Xml xml = new Xml();
            xml.out.writeStartDocument("UTF-8", "1.0");
            xml.begin(root, attributes);
            content.write(xml);
            xml.end();
            xml.out.writeEndDocument();
            return xml.text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a text in memory can be written", impossible);
        }
    }

    Xml begin(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(attributes);
        return this;
    }

    Xml end() throws XMLStreamException {
        out.writeEndElement();
        return this;
    }

    Xml leaf(String name, String content) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(content);
        out.writeEndElement();
        return this;
    }

    Xml empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        attributes(attributes);
        return this;
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}

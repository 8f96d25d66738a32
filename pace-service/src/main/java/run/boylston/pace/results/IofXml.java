package run.boylston.pace.results;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one document of the IOF Data Standard 3.0 in UTF-8. What is null is left out. */
final class IofXml {

    private static final String NAMESPACE = "http://www.orienteering.org/datastandard/3.0";
    private static final String EXTENSIONS = "https://boylston.run/schema/iof";
    private static final String PREFIX = "boylston";

    interface Content {
        void write() throws XMLStreamException;
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    IofXml() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /** @param attributes name, value, name, value, ... */
    byte[] document(String root, Content content, String... attributes) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(NAMESPACE);
        attributes(attributes);
        content.write();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }

    void element(String name, Content content, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
        content.write();
        xml.writeEndElement();
    }

    void text(String name, Object value, String... attributes) throws XMLStreamException {
        if (value != null) {
            element(name, () -> xml.writeCharacters(legal(value.toString())), attributes);
        }
    }

    /** What this standard has no element for, where it says that others put theirs. */
    void extension(String name, Object value) throws XMLStreamException {
        if (value != null) {
            element("Extensions", () -> {
                xml.writeStartElement(PREFIX, name, EXTENSIONS);
                xml.writeNamespace(PREFIX, EXTENSIONS);
                xml.writeCharacters(legal(value.toString()));
                xml.writeEndElement();
            });
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
            }
        }
    }

    /** Without the characters that no XML 1.0 document can hold, however they are escaped. */
    private static String legal(String text) {
        var legal = new StringBuilder(text.length());
        text.codePoints().filter(IofXml::isLegal).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0xD800
                || c >= 0xE000 && c <= 0xFFFD
                || c > 0xFFFF;
    }
}

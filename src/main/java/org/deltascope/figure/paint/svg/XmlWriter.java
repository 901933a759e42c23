package org.deltascope.figure.paint.svg;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.deltascope.figure.paint.common.CompactNumber;
import org.deltascope.figure.paint.common.LegibleText;

/** Writes XML in UTF-8, one element a line. */
final class XmlWriter {
  private static final String ENCODING = "UTF-8";

  private final XMLStreamWriter writer;

  XmlWriter(OutputStream out) throws IOException {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, ENCODING);
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private interface Action {
    void run() throws XMLStreamException;
  }

  private XmlWriter act(Action action) throws IOException {
    try {
      action.run();
      return this;
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException io) {
        throw io;
      }
      throw new IOException(e.getMessage(), e);
    }
  }

  XmlWriter declaration() throws IOException {
    return act(() -> writer.writeStartDocument(ENCODING, "1.0")).line();
  }

  XmlWriter start(String element) throws IOException {
    return act(() -> writer.writeStartElement(element));
  }

  XmlWriter empty(String element) throws IOException {
    return act(() -> writer.writeEmptyElement(element));
  }

  XmlWriter set(String attribute, String value) throws IOException {
    return act(() -> writer.writeAttribute(attribute, LegibleText.of(value)));
  }

  XmlWriter set(String attribute, double value) throws IOException {
    return set(attribute, CompactNumber.text(value));
  }

  XmlWriter text(String text) throws IOException {
    return act(() -> writer.writeCharacters(LegibleText.of(text)));
  }

  XmlWriter line() throws IOException {
    return act(() -> writer.writeCharacters("\n"));
  }

  XmlWriter end() throws IOException {
    return act(writer::writeEndElement);
  }

  void flush() throws IOException {
    act(writer::flush);
  }
}

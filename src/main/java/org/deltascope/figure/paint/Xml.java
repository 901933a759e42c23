package org.deltascope.figure.paint;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML in UTF-8, one element a line. */
final class Xml {
  private static final String ENCODING = "UTF-8";

  private final XMLStreamWriter writer;

  Xml(OutputStream out) throws IOException {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, ENCODING);
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private interface Action {
    void run() throws XMLStreamException;
  }

  private Xml act(Action action) throws IOException {
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

  Xml declaration() throws IOException {
    return act(() -> writer.writeStartDocument(ENCODING, "1.0")).line();
  }

  Xml start(String element) throws IOException {
    return act(() -> writer.writeStartElement(element));
  }

  Xml empty(String element) throws IOException {
    return act(() -> writer.writeEmptyElement(element));
  }

  Xml set(String attribute, String value) throws IOException {
    return act(() -> writer.writeAttribute(attribute, Legible.of(value)));
  }

  Xml set(String attribute, double value) throws IOException {
    return set(attribute, Compact.text(value));
  }

  Xml text(String text) throws IOException {
    return act(() -> writer.writeCharacters(Legible.of(text)));
  }

  Xml line() throws IOException {
    return act(() -> writer.writeCharacters("\n"));
  }

  Xml end() throws IOException {
    return act(writer::writeEndElement);
  }

  void flush() throws IOException {
    act(writer::flush);
  }
}

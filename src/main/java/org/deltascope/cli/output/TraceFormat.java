package org.deltascope.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import org.deltascope.handout.HandoutFormat;
import org.deltascope.trace.Trace;

/** How {@code trace} writes updates: as bare numbers, or worked out as a handout. */
public enum TraceFormat {
  /** One JSON object a line, one line an update. */
  JSONL,
  /** One number a line. */
  CSV,
  /** A handout for GitHub and Jupyter. */
  MARKDOWN,
  /** A handout to print. */
  LATEX,
  /** A handout to step through in a browser. */
  HTML;

  public static final String NAMES = "jsonl, csv, markdown, latex, html";

  /** {@return the handout that it is, if it is one} */
  public Optional<HandoutFormat> handout() {
    return switch (this) {
      case JSONL, CSV -> Optional.empty();
      case MARKDOWN -> Optional.of(HandoutFormat.MARKDOWN);
      case LATEX -> Optional.of(HandoutFormat.LATEX);
      case HTML -> Optional.of(HandoutFormat.HTML);
    };
  }

  /** Writes what comes before the first update. */
  public void begin(Writer out) throws IOException {
    if (this == CSV) {
      CsvTrace.header(out);
    }
  }

  /** Writes an update's numbers. */
  public void write(Trace trace, Writer out) throws IOException {
    switch (this) {
      case JSONL -> JsonTrace.write(trace, out);
      case CSV -> CsvTrace.write(trace, out);
      case MARKDOWN, LATEX, HTML ->
          throw new IllegalStateException(this + " is no list of numbers");
    }
  }

  /** {@return its name on the command line} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.deltascope.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.deltascope.trace.Trace;
import picocli.CommandLine;

/** How {@code trace} writes numbers. */
enum TraceFormat {
  /** One JSON object a line, one line an update. */
  JSONL,
  /** One number a line. */
  CSV;

  static final String NAMES = "jsonl, csv";

  /** Reads a name from the command line. */
  static final class Converter implements CommandLine.ITypeConverter<TraceFormat> {
    @Override
    public TraceFormat convert(String name) {
      return Stream.of(values())
          .filter(format -> format.toString().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new CommandLine.TypeConversionException(
                      "found %s, expected one of %s".formatted(name, NAMES)));
    }
  }

  /** Writes what comes before the first update. */
  void begin(Appendable out) throws IOException {
    switch (this) {
      case JSONL -> {}
      case CSV -> CsvTrace.header(out);
    }
  }

  /** Writes an update. */
  void write(Trace trace, Appendable out) throws IOException {
    switch (this) {
      case JSONL -> JsonTrace.write(trace, out);
      case CSV -> CsvTrace.write(trace, out);
    }
  }

  /** {@return its name on the command line} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

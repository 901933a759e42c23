package org.deltascope.handout;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the report of a training can be written as. */
public enum ReportFormat {
  /** Markdown, with its pictures as SVG files beside it. */
  MARKDOWN(".md"),
  /** One HTML page. */
  HTML(".html");

  private final String ending;

  ReportFormat(String ending) {
    this.ending = ending;
  }

  /** {@return what names of its files end with, such as {@code .html}} */
  public String ending() {
    return ending;
  }

  /** {@return the format that a file's name ends as, if it is one} */
  public static Optional<ReportFormat> ofFile(String name) {
    return Stream.of(values())
        .filter(format -> name.toLowerCase(Locale.ROOT).endsWith(format.ending))
        .findFirst();
  }
}

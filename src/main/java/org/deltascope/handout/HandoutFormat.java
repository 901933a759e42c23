package org.deltascope.handout;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** What a handout can be written as. */
public enum HandoutFormat {
  /** Markdown with mathematics between dollars, for GitHub and Jupyter. */
  MARKDOWN,
  /** A LaTeX article. */
  LATEX,
  /** One HTML page to step through. */
  HTML;

  /**
   * {@return why a document cannot be written, if it cannot: the fonts lack a character of its
   * title}
   *
   * @param title of the document
   */
  public Optional<String> refusal(String title) {
    return switch (this) {
      case MARKDOWN, HTML -> Optional.empty();
      case LATEX -> LatexWriter.refusal(title);
    };
  }

  /**
   * Writes a handout.
   *
   * @param sheet with all its numbers, or a worksheet
   * @param out where to
   * @throws IllegalArgumentException where {@link #refusal} says why it cannot
   */
  public void write(Sheet sheet, Appendable out) throws IOException {
    switch (this) {
      case MARKDOWN -> new MarkdownWriter(sheet, out).write();
      case LATEX -> new LatexWriter(sheet, out).write();
      case HTML -> new HtmlWriter(sheet, out).write();
    }
  }

  /** {@return its name on the command line} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.deltascope.handout;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.deltascope.handout.html.HtmlWriter;
import org.deltascope.handout.manuscript.LatexManuscript;
import org.deltascope.handout.manuscript.ManuscriptWriter;
import org.deltascope.handout.manuscript.MarkdownManuscript;
import org.deltascope.handout.worksheet.HandoutEdition;

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
   * @param text such as the title of the document
   */
  public Optional<String> refusal(String text) {
    return switch (this) {
      case MARKDOWN, HTML -> Optional.empty();
      case LATEX -> LatexManuscript.refusal(text);
    };
  }

  /**
   * Writes a handout.
   *
   * @param sheet with all its numbers, or a worksheet
   * @param out where to
   * @throws IllegalArgumentException if {@link #refusal} refuses the title or the name of an input
   */
  public void write(HandoutEdition sheet, Appendable out) throws IOException {
    switch (this) {
      case MARKDOWN -> new ManuscriptWriter(sheet, new MarkdownManuscript(), out).write();
      case LATEX -> new ManuscriptWriter(sheet, new LatexManuscript(), out).write();
      case HTML -> new HtmlWriter(sheet, out).write();
    }
  }

  /** {@return its name on the command line} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

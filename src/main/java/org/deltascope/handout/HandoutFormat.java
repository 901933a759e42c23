package org.deltascope.handout;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.handout.html.HtmlWriter;
import org.deltascope.handout.live.LivePage;
import org.deltascope.handout.manuscript.LatexManuscript;
import org.deltascope.handout.manuscript.ManuscriptWriter;
import org.deltascope.handout.manuscript.MarkdownManuscript;
import org.deltascope.handout.manuscript.MatrixBrackets;
import org.deltascope.handout.worksheet.HandoutEdition;
import org.deltascope.nn.NetworkLabels;

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
   * {@return why a document cannot be written, if it cannot, after the key of the text that is to
   * blame}
   *
   * @param title of the document
   * @param labels what its inputs, layers and neurons are called
   */
  public Optional<String> refusal(String title, NetworkLabels labels) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    texts.put("title", List.of(title));
    texts.put("network.inputNames", labels.inputs());
    for (int k = 0; k < labels.layers().size(); k++) {
      String layer = "network.layers[%d]".formatted(k);
      texts.put(layer + ".name", List.of(labels.layers().get(k)));
      texts.put(layer + ".unitNames", labels.units().get(k));
    }
    return texts.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .flatMap(text -> refusal(text).stream())
                    .map(why -> entry.getKey() + ": " + why))
        .findFirst();
  }

  /** {@return what names of its files end with, such as {@code .html}} */
  public String ending() {
    return switch (this) {
      case MARKDOWN -> ".md";
      case LATEX -> ".tex";
      case HTML -> ".html";
    };
  }

  /** {@return the format that a file's name ends as, if it is one} */
  public static Optional<HandoutFormat> ofFile(String name) {
    return Stream.of(values())
        .filter(format -> name.toLowerCase(Locale.ROOT).endsWith(format.ending()))
        .findFirst();
  }

  /**
   * Writes a handout, its matrices in square brackets.
   *
   * @param sheet with all its numbers, or a worksheet
   * @param out where to
   * @throws IllegalArgumentException if {@link #refusal} refuses the title or the name of an input
   */
  public void write(HandoutEdition sheet, Appendable out) throws IOException {
    write(sheet, MatrixBrackets.BMATRIX, out);
  }

  /**
   * Writes a handout.
   *
   * @param sheet with all its numbers, or a worksheet
   * @param brackets what encloses matrices where formulas are LaTeX; a page has square ones
   * @param out where to
   * @throws IllegalArgumentException if {@link #refusal} refuses the title or the name of an input
   */
  public void write(HandoutEdition sheet, MatrixBrackets brackets, Appendable out)
      throws IOException {
    switch (this) {
      case MARKDOWN -> new ManuscriptWriter(sheet, new MarkdownManuscript(), brackets, out).write();
      case LATEX -> new ManuscriptWriter(sheet, new LatexManuscript(), brackets, out).write();
      case HTML -> new HtmlWriter(sheet, out).write();
    }
  }

  /**
   * Writes a handout as a page that computes.
   *
   * @param sheet with all its numbers
   * @param live what is computed
   * @param out where to
   */
  public static void write(HandoutEdition sheet, LivePage live, Appendable out) throws IOException {
    new HtmlWriter(sheet, Optional.of(live), out).write();
  }

  /** {@return its name on the command line} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

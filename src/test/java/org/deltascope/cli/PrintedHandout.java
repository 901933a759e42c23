package org.deltascope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The numbers of a handout, read back from what was written.
 *
 * @param sections what is given, and the steps, in order
 */
record PrintedHandout(List<Section> sections) {
  private static final String BEGIN = "\\underbrace{\\begin{bmatrix} ";
  private static final String END = " \\end{bmatrix}}_{";
  private static final Pattern HEADING =
      Pattern.compile("(?m)^(?:## |\\\\section\\*\\{)Update ([\\d,]+)|Step (\\d+) of \\d+: ");
  private static final String BRACED = "((?:[^{}]|\\{(?:[^{}]|\\{[^{}]*})*})*)";
  private static final String GAP = "\\\\underset\\{(\\(\\d+\\))}\\{" + BRACED + "}";
  private static final Pattern CELL = Pattern.compile("<mtd>(.*?)</mtd>");
  private static final Pattern HTML_RESULT =
      Pattern.compile("<mrow class=\"result\">(.*?)</mrow></math>");
  private static final Pattern POWER = Pattern.compile("([-\\d.]+)·10\\^([-\\d]+)");
  private static final Pattern ASIDE = Pattern.compile("(?m)^&\\\\text\\{where } .*$");
  private static final Pattern RESULT =
      Pattern.compile(
          "(?:=|\\\\approx) (?:\\\\mathbf\\{" + BRACED + "}|" + GAP + ")(?= \\\\\\\\\n|\n)");

  /**
   * What stands between two headings.
   *
   * @param update from 0
   * @param step from 1, or 0 for what is given
   * @param tableaux the matrices of each matrix equation
   * @param results the numbers that were worked out
   */
  record Section(int update, int step, List<List<Grid>> tableaux, List<String> results) {}

  /**
   * A matrix.
   *
   * @param caption what it is
   * @param rows its entries, as printed
   */
  record Grid(String caption, List<List<String>> rows) {}

  /** {@return what Markdown or LaTeX shows} */
  static PrintedHandout ofLatex(String latex) {
    String text = seen(latex);
    List<Section> sections = new ArrayList<>();
    int update = 0;
    int step = 0;
    int from = 0;
    for (MatchResult heading : HEADING.matcher(text).results().toList()) {
      sections.add(section(update, step, text.substring(from, heading.start())));
      boolean isStep = heading.group(1) == null;
      update = isStep ? update : Integer.parseInt(heading.group(1).replace(",", ""));
      step = isStep ? Integer.parseInt(heading.group(2)) : 0;
      from = heading.end();
    }
    String last = text.substring(from);
    int answers = last.indexOf("Answers");
    sections.add(section(update, step, answers < 0 ? last : last.substring(0, answers)));
    return new PrintedHandout(sections);
  }

  /** What only aligns decimal points takes room and is not seen. */
  private static String seen(String text) {
    return text.replaceAll("\\\\phantom\\{[^}]*}", "").replaceAll("<mphantom>.*?</mphantom>", "");
  }

  private static Section section(int update, int step, String text) {
    List<List<Grid>> tableaux = new ArrayList<>();
    List<String> results = new ArrayList<>();
    for (String paragraph : text.split("\n\n", -1)) {
      List<Grid> grids = grids(paragraph);
      if (!grids.isEmpty()) {
        tableaux.add(grids);
      }
      RESULT
          .matcher(ASIDE.matcher(paragraph).replaceAll(""))
          .results()
          .reduce((_, last) -> last)
          .ifPresent(r -> results.add(r.group(1) == null ? r.group(2) : r.group(1)));
    }
    return new Section(update, step, tableaux, results);
  }

  private static List<Grid> grids(String text) {
    List<Grid> grids = new ArrayList<>();
    int at = text.indexOf(BEGIN);
    while (at >= 0) {
      int end = text.indexOf(END, at);
      int close = closing(text, end + END.length());
      String caption = text.substring(end + END.length(), close).replace("\\textstyle ", "");
      List<List<String>> rows =
          Stream.of(text.substring(at + BEGIN.length(), end).split(" \\\\\\\\ "))
              .map(row -> Stream.of(row.split(" & ")).map(PrintedHandout::entry).toList())
              .toList();
      grids.add(new Grid(caption, rows));
      at = text.indexOf(BEGIN, close);
    }
    return grids;
  }

  /** A gap is its number, if it has one. */
  private static String entry(String latex) {
    return latex.startsWith("\\underset{")
        ? latex.substring(10, latex.indexOf('}'))
        : latex.startsWith("\\underline{") ? "()" : latex;
  }

  private static int closing(String text, int from) {
    int open = 1;
    int at = from;
    while (open > 0) {
      open += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
      at++;
    }
    return at - 1;
  }

  /** {@return what {@link #numbers} gives, of a page} */
  static List<String> numbersOfHtml(String html) {
    String page = seen(html);
    List<String> numbers = new ArrayList<>();
    for (String section : page.split("<section ", -1)) {
      CELL.matcher(section).results().forEach(cell -> numbers.add(ofMathml(cell.group(1))));
      HTML_RESULT.matcher(section).results().forEach(r -> numbers.add(ofMathml(r.group(1))));
    }
    return numbers;
  }

  private static String ofMathml(String mathml) {
    String text =
        mathml
            .replace("<msup><mn>10</mn><mn>", "10^")
            .replaceAll("<mspace class=\"line\"[^>]*>(?!<mtext)", "()")
            .replaceAll("<mspace class=\"line\"[^>]*>", "")
            .replaceAll("<[^>]*>", "")
            .replace('−', '-')
            .replace("⋯", "\\cdots")
            .replace("⋮", "\\vdots")
            .replace("⋱", "\\ddots");
    return POWER.matcher(text).replaceAll("$1\\\\cdot 10^{$2}");
  }

  /** {@return all entries of all matrices, and all results, in order} */
  List<String> numbers() {
    return sections.stream()
        .flatMap(
            section ->
                Stream.concat(
                    section.tableaux().stream()
                        .flatMap(List::stream)
                        .flatMap(grid -> grid.rows().stream())
                        .flatMap(List::stream),
                    section.results().stream()))
        .toList();
  }
}

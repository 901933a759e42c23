package org.deltascope.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.deltascope.figure.equation.Visible;
import org.deltascope.formula.Derivation;
import org.deltascope.formula.Expr;
import org.deltascope.formula.Mathml;
import org.deltascope.formula.Prose;
import org.deltascope.formula.Statement;
import org.deltascope.formula.Tableau;
import org.deltascope.formula.Tableau.Operand;
import org.deltascope.formula.XmlText;

/**
 * Writes what a handout shows as MathML within HTML. What may stand on lines of its own is an
 * element of its own, so that a narrow page can break there.
 *
 * @param mathml writes the formulas
 * @param gaps which entries of matrices are left out
 */
record HtmlMath(Mathml mathml, MatrixGaps gaps) {
  private static final String EQUALS = Mathml.operator("=");

  /** {@return what writes the numbers of a source} */
  static HtmlMath of(Sheet sheet, Source source) {
    Handout handout = sheet.handout();
    return new HtmlMath(
        new Mathml(handout.names(), handout.digits(), sheet.gaps(source)),
        sheet.matrixGaps(source));
  }

  /** {@return a sentence with its names as mathematics} */
  String prose(Prose prose) {
    return prose.pieces().stream()
        .map(
            piece ->
                switch (piece) {
                  case Prose.Words(String words) -> XmlText.literal(words);
                  case Prose.Named(String prefix, var name, _) ->
                      inline(
                          (prefix.isEmpty() ? "" : "<mtext>" + prefix + "</mtext>")
                              + mathml.write(name));
                })
        .collect(Collectors.joining());
  }

  static String inline(String elements) {
    return "<math>" + elements + "</math>";
  }

  private static String display(String elements) {
    return "<math displaystyle=\"true\">" + elements + "</math>";
  }

  /** {@return a formula on a line} */
  String formula(Statement statement) {
    return "<p class=\"formula\">" + display(mathml.write(statement)) + "</p>\n";
  }

  /** {@return an answer, such as (7) a = 0.5933} */
  String answer(Answers.Answer answer) {
    return "<li value=\"%d\">%s</li>"
        .formatted(
            answer.number(),
            inline(mathml.write(answer.symbol()) + EQUALS + mathml.write(answer.value())));
  }

  /** {@return a matrix equation, with what each matrix is below it} */
  String tableau(Tableau tableau) {
    return tableau.groups().stream()
        .map(
            group ->
                display(
                    group.stream()
                        .map(
                            piece ->
                                switch (piece) {
                                  case Tableau.Sign sign -> HtmlSign.of(sign);
                                  case Operand operand -> matrix(operand);
                                })
                        .collect(Collectors.joining())))
        .collect(Collectors.joining("\n", "<p class=\"tableau\">", "</p>\n"));
  }

  private String matrix(Operand operand) {
    Excerpt excerpt = Excerpt.of(operand);
    String rows =
        excerpt.rows().stream()
            .map(
                i ->
                    excerpt.columns().stream()
                        .map(j -> "<mtd>" + entry(operand, i, j) + "</mtd>")
                        .collect(Collectors.joining("", "<mtr>", "</mtr>")))
            .collect(Collectors.joining());
    return "<munder><mtable class=\"matrix\">%s</mtable><mrow class=\"caption\">%s</mrow></munder>"
        .formatted(rows, mathml.write(operand.caption()));
  }

  private String entry(Operand operand, int row, int column) {
    if (row == Visible.GAP || column == Visible.GAP) {
      return "<mi>%s</mi>".formatted(row != Visible.GAP ? "⋯" : column != Visible.GAP ? "⋮" : "⋱");
    }
    OptionalInt gap = gaps.of(operand, row, column);
    return gap.isPresent()
        ? mathml.gap(gap.getAsInt())
        : mathml.write(new Expr.Num(operand.values().get(row, column), Optional.empty()));
  }

  /** {@return a number worked out, line by line, the equals signs below each other} */
  String derivation(Derivation derivation) {
    List<String> lines = new ArrayList<>();
    sides(derivation).forEach(side -> lines.add(line(side)));
    String value = mathml.write(derivation.value());
    lines.add(display(EQUALS + "<mrow class=\"result\">" + value + "</mrow>"));
    StringBuilder html = new StringBuilder("<div class=\"derivation\">");
    html.append("<div>").append(display(mathml.write(derivation.names().left()))).append("</div>");
    html.append("<div>");
    lines.forEach(line -> html.append("<p>").append(line).append("</p>"));
    derivation.asides().forEach(aside -> html.append(aside(aside)));
    return html.append("</div></div>\n").toString();
  }

  private static List<Expr> sides(Derivation derivation) {
    List<Expr> sides = new ArrayList<>(derivation.names().right());
    sides.addAll(derivation.lines());
    return sides;
  }

  private String line(Expr side) {
    List<String> terms = mathml.terms(side);
    StringBuilder line = new StringBuilder(display(EQUALS + terms.getFirst()));
    terms.subList(1, terms.size()).forEach(term -> line.append(' ').append(display(term)));
    return line.toString();
  }

  private String aside(Derivation derivation) {
    StringBuilder html = new StringBuilder("<p class=\"aside\">where ");
    html.append(inline(mathml.write(derivation.names().left())));
    if (!(derivation.names().computed() instanceof Expr.Num)) {
      sides(derivation)
          .forEach(side -> html.append(' ').append(inline(EQUALS + mathml.write(side))));
    }
    html.append(' ').append(inline(EQUALS + mathml.write(derivation.value())));
    return html.append("</p>").toString();
  }
}

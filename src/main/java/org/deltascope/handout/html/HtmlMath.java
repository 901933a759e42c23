package org.deltascope.handout.html;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.deltascope.figure.equation.matrix.VisibleLines;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.matrices.MatrixEquation.Operand;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.number.NumberText;
import org.deltascope.formula.prose.RichText;
import org.deltascope.formula.text.XmlText;
import org.deltascope.formula.writing.BlankPolicy;
import org.deltascope.formula.writing.Calculation;
import org.deltascope.formula.writing.Calculation.Line;
import org.deltascope.formula.writing.Mathml;
import org.deltascope.formula.writing.NumberTags;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.handout.work.DecimalColumn;
import org.deltascope.handout.work.Handout;
import org.deltascope.handout.work.HandoutBlock;
import org.deltascope.handout.work.MatrixExcerpt;
import org.deltascope.handout.work.Source;
import org.deltascope.handout.worksheet.Answers;
import org.deltascope.handout.worksheet.HandoutEdition;
import org.deltascope.handout.worksheet.MatrixGaps;

/**
 * Writes what a handout shows as MathML within HTML. What may stand on lines of its own is an
 * element of its own, so that a narrow page can break there.
 *
 * @param names what quantities are called
 * @param numerals how numbers are written
 * @param gaps which numbers of formulas are left out
 * @param matrixGaps which entries of matrices are left out
 * @param live where numbers come from, on a page that computes
 */
record HtmlMath(
    Names names, Numerals numerals, BlankPolicy gaps, MatrixGaps matrixGaps, LiveMath live) {
  private static final String EQUALS = Mathml.operator("=");

  /** {@return what writes the numbers of a source} */
  static HtmlMath of(HandoutEdition sheet, Source source) {
    return of(sheet, source, LiveMath.none());
  }

  /** {@return what writes the numbers of a source on a page that may compute} */
  static HtmlMath of(HandoutEdition sheet, Source source, LiveMath live) {
    Handout handout = sheet.handout();
    return new HtmlMath(
        handout.names(),
        handout.numerals(source),
        sheet.gaps(source),
        sheet.matrixGaps(source),
        live);
  }

  /** {@return what writes sentences, with their names} */
  static HtmlMath of(Names names) {
    return new HtmlMath(
        names,
        Numerals.rounded(Digits.DEFAULT),
        BlankPolicy.none(),
        MatrixGaps.none(),
        LiveMath.none());
  }

  /** {@return what writes the formulas} */
  Mathml mathml() {
    return mathml(numerals);
  }

  private Mathml mathml(Numerals written) {
    return mathml(written, NumberTags.none());
  }

  private Mathml mathml(Numerals written, NumberTags tags) {
    return new Mathml(names, written, gaps, tags);
  }

  /** {@return a sentence with its names as mathematics} */
  String prose(RichText prose) {
    return prose.pieces().stream()
        .map(
            piece ->
                switch (piece) {
                  case RichText.Words(String words) -> XmlText.literal(words);
                  case RichText.Formula(String formula) -> XmlText.literal(formula);
                  case RichText.Named(String prefix, var name, _) ->
                      inline(
                          (prefix.isEmpty() ? "" : "<mtext>" + prefix + "</mtext>")
                              + mathml().write(name));
                })
        .collect(Collectors.joining());
  }

  /** {@return what is given, as a list} */
  String facts(HandoutBlock.Facts facts) {
    return facts.lines().stream()
        .map(
            fact ->
                "<div><dt>%s</dt><dd>%s</dd></div>\n"
                    .formatted(XmlText.literal(fact.label()), prose(fact.text())))
        .collect(Collectors.joining("", "<dl>\n", "</dl>\n"));
  }

  static String inline(String elements) {
    return "<math>" + elements + "</math>";
  }

  private static String display(String elements) {
    return "<math displaystyle=\"true\">" + elements + "</math>";
  }

  /** {@return a formula on a line} */
  String formula(Statement statement) {
    Mathml written = mathml(numerals, live.tags(statement));
    return "<p class=\"formula\">" + display(written.write(statement)) + "</p>\n";
  }

  /** {@return an answer, such as (7) a = 0.5933} */
  String answer(Answers.Answer answer) {
    return "<li value=\"%d\">%s</li>"
        .formatted(
            answer.number(),
            inline(mathml().write(answer.symbol()) + EQUALS + mathml().write(answer.value())));
  }

  /** {@return a matrix equation, with what each matrix is below it} */
  String tableau(MatrixEquation tableau) {
    return tableau.groups().stream()
        .map(
            group ->
                display(
                    group.stream()
                        .map(
                            piece ->
                                switch (piece) {
                                  case MatrixEquation.Sign sign -> HtmlSign.of(sign);
                                  case Operand operand -> matrix(operand);
                                })
                        .collect(Collectors.joining())))
        .collect(Collectors.joining("\n", "<p class=\"tableau\">", "</p>\n"));
  }

  private String matrix(Operand operand) {
    MatrixExcerpt excerpt = MatrixExcerpt.of(operand);
    String rows =
        excerpt.rows().stream()
            .map(
                i ->
                    excerpt.columns().stream()
                        .map(j -> "<mtd>" + entry(operand, i, j) + "</mtd>")
                        .collect(Collectors.joining("", "<mtr>", "</mtr>")))
            .collect(Collectors.joining());
    return "<munder><mtable class=\"matrix\">%s</mtable><mrow class=\"caption\">%s</mrow></munder>"
        .formatted(rows, mathml().write(operand.caption()));
  }

  private String entry(Operand operand, int row, int column) {
    if (row == VisibleLines.GAP || column == VisibleLines.GAP) {
      return "<mi>%s</mi>"
          .formatted(row != VisibleLines.GAP ? "⋯" : column != VisibleLines.GAP ? "⋮" : "⋱");
    }
    OptionalInt gap = matrixGaps.of(operand, row, column);
    return gap.isPresent() ? mathml().gap(gap.getAsInt()) : aligned(operand, row, column);
  }

  private String aligned(Operand operand, int row, int column) {
    DecimalColumn others = MatrixExcerpt.of(operand).decimals(numerals, operand, column);
    NumberText number = numerals.of(operand, row, column);
    String written =
        live.entry(operand, row, column)
            .map(tag -> mathml().write(number, tag))
            .orElseGet(() -> mathml().write(number));
    return blank(others.before(number)) + written + blank(others.after(number));
  }

  private static String blank(String characters) {
    return characters.isEmpty()
        ? ""
        : "<mphantom><mn>" + characters.replace('-', '−') + "</mn></mphantom>";
  }

  /** {@return a number worked out, line by line, the equals signs below each other} */
  String derivation(Derivation derivation) {
    Calculation calculation = Calculation.of(derivation, numerals);
    LiveDerivation tags = live.derivation(derivation);
    StringBuilder html =
        new StringBuilder("<div class=\"derivation\"%s>".formatted(tags.of(calculation)));
    html.append("<div>").append(display(mathml().write(calculation.left()))).append("</div>");
    html.append("<div>");
    calculation
        .before()
        .forEach(
            line ->
                html.append("<p%s>".formatted(tags.of(line.side())))
                    .append(line(line, tags))
                    .append("</p>"));
    Line result = calculation.result();
    String value = mathml(result.numerals(), tags).write(result.side());
    html.append("<p%s>".formatted(tags.ofResult(result.side())))
        .append(
            exactly(
                derivation.value(),
                display(sign(result) + "<mrow class=\"result\">" + value + "</mrow>")))
        .append("</p>");
    calculation.asides().forEach(aside -> html.append(aside(aside, tags)));
    return html.append("</div></div>\n").toString();
  }

  /** {@return a result that tells all its digits where the pointer rests on it} */
  private String exactly(Expr.Num result, String shown) {
    return gaps.of(result).isPresent()
        ? shown
        : "<span title=\"%s\">%s</span>"
            .formatted(new Digits(Digits.MAX).text(result.value()), shown);
  }

  private String sign(Line line) {
    return mathml().write(line.sign());
  }

  private String line(Line of, NumberTags tags) {
    List<String> terms = mathml(of.numerals(), tags).terms(of.side());
    StringBuilder line = new StringBuilder(display(sign(of) + terms.getFirst()));
    terms.subList(1, terms.size()).forEach(term -> line.append(' ').append(display(term)));
    return line.toString();
  }

  private String aside(Calculation calculation, LiveDerivation tags) {
    StringBuilder html =
        new StringBuilder("<p class=\"aside\"%s>where ".formatted(tags.of(calculation)));
    html.append(inline(mathml().write(calculation.left())));
    calculation
        .before()
        .forEach(
            line ->
                html.append(" <math%s>".formatted(tags.of(line.side())))
                    .append(sign(line))
                    .append(mathml(line.numerals(), tags).write(line.side()))
                    .append("</math>"));
    Line result = calculation.result();
    html.append(" <math%s>".formatted(tags.ofResult(result.side())))
        .append(sign(result))
        .append(mathml(result.numerals(), tags).write(result.side()));
    return html.append("</math></p>").toString();
  }
}

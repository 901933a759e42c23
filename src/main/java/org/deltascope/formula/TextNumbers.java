package org.deltascope.formula;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Environment;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.naming.RefNotation;
import org.deltascope.formula.writing.BlankPolicy;
import org.deltascope.formula.writing.Calculation;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Knowledge;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/**
 * Fills the numbers of an update into a text, as they are shown everywhere: {@code {delta[1](1)}}
 * is a number, {@code {largest delta[1]}} the largest of a quantity, {@code {worked delta[1](1)}}
 * how a number comes about, with its result.
 */
public final class TextNumbers {
  private static final Pattern PLACE = Pattern.compile("\\{(?:(largest|worked) )?([^{} ]+)}");

  private final Trace trace;
  private final SampleSelection lens;
  private final Names names;
  private final Numerals numerals;
  private final Knowledge knowledge;
  private final Environment environment;

  /**
   * Reads the numbers of an update.
   *
   * @param trace of the update
   * @param lens which sample of its batch
   * @param names what quantities are called
   * @param numerals how numbers are written
   * @param knowledge in the place of what it withholds there is a question mark
   */
  public TextNumbers(
      Trace trace, SampleSelection lens, Names names, Numerals numerals, Knowledge knowledge) {
    this.trace = trace;
    this.lens = lens;
    this.names = names;
    this.numerals = numerals;
    this.knowledge = knowledge;
    this.environment = names.convention().shown(new TraceEnvironment(trace, lens));
  }

  /**
   * {@return a text with its numbers}
   *
   * @param text what is in braces and names no number stays as it is
   */
  public String fill(String text) {
    return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(filled(place)));
  }

  private String filled(MatchResult place) {
    Optional<Ref> ref = new RefNotation(trace.before().network()).ref(place.group(2));
    Optional<String> text =
        switch (place.group(1)) {
          case "largest" -> ref.map(all -> largest(all.quantity()));
          case "worked" -> ref.flatMap(this::worked);
          case null, default -> ref.flatMap(this::number);
        };
    return text.orElseGet(place::group);
  }

  private Optional<String> number(Ref ref) {
    if (knowledge.withholds(ref)) {
      return Optional.of("?");
    }
    Matrix value = environment.value(ref.quantity());
    return switch (ref) {
      case Ref.One(_, int row, int column) ->
          Optional.of(numerals.text(ref, value.get(row, column)));
      case Ref.All(Quantity quantity) ->
          quantity.kind().place() == Quantity.Place.NUMBER
              ? Optional.of(numerals.text(ref, value.get(0, 0)))
              : Optional.empty();
    };
  }

  private String largest(Quantity quantity) {
    if (knowledge.withholds(quantity.all())) {
      return "?";
    }
    Matrix values = environment.value(quantity);
    int row = 0;
    int column = 0;
    for (int i = 0; i < values.rows(); i++) {
      for (int j = 0; j < values.columns(); j++) {
        if (Math.abs(values.get(i, j)) > Math.abs(values.get(row, column))) {
          row = i;
          column = j;
        }
      }
    }
    return numerals.text(quantity.at(row, column), values.get(row, column));
  }

  /** The first line with all numbers put in, and the result. */
  private Optional<String> worked(Ref ref) {
    return equation(ref)
        .filter(equation -> equation.derivations().size() == 1)
        .map(equation -> worked(equation.derivations().getFirst()));
  }

  private String worked(Derivation derivation) {
    Expr.Num value = derivation.value();
    Expr first = derivation.lines().stream().findFirst().orElse(value);
    Statement brief = Statement.equal(derivation.names().left(), first);
    StringBuilder text = new StringBuilder();
    Calculation calculation =
        Calculation.of(new Derivation(brief, List.of(), value, List.of()), numerals);
    for (Calculation.Line line : calculation.lines()) {
      Unicode unicode = new Unicode(names, line.numerals(), BlankPolicy.asking(knowledge));
      text.append(text.isEmpty() ? "" : unicode.write(line.sign()));
      text.append(unicode.write(line.side()));
    }
    return text.toString();
  }

  /** The equation of the step, or of the part of it, that computes a number. */
  private Optional<Equation> equation(Ref ref) {
    return trace
        .outline()
        .computing(ref.quantity())
        .map(trace.outline()::indexOf)
        .flatMap(
            step ->
                switch (ref) {
                  case Ref.All _ -> Optional.of(equation(step, Optional.empty()));
                  case Ref.One part ->
                      trace.steps().get(step).parts().indexOf(part).isPresent()
                          ? Optional.of(equation(step, Optional.of(part)))
                          : Optional.empty();
                });
  }

  private Equation equation(int step, Optional<Ref.One> part) {
    return Equations.of(trace, step, part, lens, names);
  }
}

package org.deltascope.cli.output;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deltascope.document.json.Decimals;
import org.deltascope.document.json.JsonText;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.verdict.Finding;
import org.deltascope.formula.verdict.Judgement;
import org.deltascope.formula.verdict.Verdict;
import org.deltascope.matrix.Matrix;

/** A verdict as one line of JSON. What there is none of is null. */
public final class JudgementJson {
  private JudgementJson() {}

  /** {@return what is said of a formula that was read} */
  public static String of(Judgement judgement) {
    Finding finding = judgement.finding().orElse(null);
    return line(
        judgement.formula().source().strip(),
        judgement.verdict(),
        judgement.diagnosis().tags(),
        judgement.value(),
        judgement.expected(),
        finding instanceof Finding.OtherValue(double error, _)
            ? OptionalDouble.of(error)
            : OptionalDouble.empty());
  }

  /** {@return what is said of a formula that cannot be read} */
  public static String unreadable(String formula) {
    return line(
        formula.strip(),
        Optional.of(Verdict.UNREADABLE),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty());
  }

  private static String line(
      String formula,
      Optional<Verdict> verdict,
      List<Tag> mistakes,
      Optional<Matrix> value,
      Optional<Matrix> expected,
      OptionalDouble error) {
    return "{\"formula\":%s,\"verdict\":%s,\"mistakes\":%s,\"shape\":%s,\"value\":%s,\"expected\":%s,\"largestRelativeError\":%s}"
        .formatted(
            JsonText.quoted(formula),
            verdict.map(v -> JsonText.quoted(v.toString())).orElse("null"),
            mistakes.stream()
                .map(tag -> JsonText.quoted(tag.id()))
                .collect(Collectors.joining(",", "[", "]")),
            value.map(v -> "[%d,%d]".formatted(v.rows(), v.columns())).orElse("null"),
            value.map(JudgementJson::rows).orElse("null"),
            expected.map(JudgementJson::rows).orElse("null"),
            error.isPresent() ? number(error.getAsDouble()) : "null");
  }

  private static String rows(Matrix matrix) {
    return IntStream.range(0, matrix.rows())
        .mapToObj(
            i ->
                IntStream.range(0, matrix.columns())
                    .mapToObj(j -> number(matrix.get(i, j)))
                    .collect(Collectors.joining(",", "[", "]")))
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** JSON has no word for what is not finite. */
  private static String number(double value) {
    return Double.isFinite(value) ? Decimals.of(value) : "null";
  }
}

package org.deltascope.formula.prose.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deltascope.formula.derive.CheckedLine;
import org.deltascope.formula.derive.Counterexample;
import org.deltascope.formula.derive.LineStatus;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.parse.Unreadable;
import org.deltascope.formula.verdict.Finding;
import org.deltascope.formula.verdict.Judgement;
import org.deltascope.trace.Trace;

/**
 * Writes what is said of the lines of a derivation: one line for each, and a last one that says
 * where it goes wrong.
 *
 * @param trace of the moment
 * @param names what quantities are called
 * @param mistakes says what may be wrong
 */
public record DerivationText(Trace trace, Names names, MistakeWords mistakes) {
  private static final int GAP = 6;

  /**
   * {@return the lines}
   *
   * @param checked one or more
   */
  public List<String> lines(List<CheckedLine> checked) {
    int width = checked.stream().mapToInt(line -> line.text().strip().length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (CheckedLine line : checked) {
      String text = line.text().strip();
      String remark = remark(line).orElse("");
      lines.add(
          "%2d  %-7s  %s%s"
              .formatted(
                  line.number(),
                  line.status(),
                  text,
                  remark.isEmpty() ? "" : " ".repeat(width - text.length() + GAP) + remark));
    }
    lines.add(summary(checked));
    return lines;
  }

  /**
   * {@return what there is to say of a line beside its status}
   *
   * @param line any
   */
  public Optional<String> remark(CheckedLine line) {
    return switch (line.status()) {
      case GIVEN, SAME, NEXT -> Optional.empty();
      case TRUE -> Optional.of("right, by a way that is not a known one");
      case CARRIED -> line.from().map(this::source);
      case WRONG -> Optional.of(wrong(line));
      case UNREADABLE ->
          line.unreadable()
              .map(
                  (Unreadable wrong) ->
                      "column %d: found %s, expected %s"
                          .formatted(wrong.column(), wrong.found(), wrong.expected()));
    };
  }

  private String source(CheckedLine.Source source) {
    TypedNames typed = new TypedNames(trace.before().network(), names);
    return source
        .what()
        .map(ref -> "right, from line %d's %s".formatted(source.line(), typed.of(ref)))
        .orElseGet(() -> "right, from line %d".formatted(source.line()));
  }

  private String wrong(CheckedLine line) {
    Judgement judgement = line.judgement().orElseThrow();
    Optional<String> mistake = mistakes.about(judgement.left()).brief(judgement.diagnosis());
    String why =
        mistake
            .filter(named -> judgement.value().isPresent())
            .orElseGet(() -> unnamed(judgement, mistake));
    return why + line.counterexample().map(this::counterexample).orElse("");
  }

  private String unnamed(Judgement judgement, Optional<String> mistake) {
    Finding finding = judgement.finding().orElseThrow();
    ShapesText labels =
        new ShapesText(
            judgement.formula(), judgement.here(), new TypedNames(trace.before().network(), names));
    String verdict = new VerdictWords(names, judgement, labels, mistakes).lines(finding).getFirst();
    String plain = verdict.endsWith(".") ? verdict.substring(0, verdict.length() - 1) : verdict;
    return mistake.map(named -> named + "; " + plain).orElse(plain);
  }

  private String counterexample(Counterexample example) {
    return "; with %s the left side is %s and the right side %s"
        .formatted(
            WholeNetworkText.of(example.trace()),
            MatrixLine.of(example.left(), Digits.DEFAULT),
            MatrixLine.of(example.right(), Digits.DEFAULT));
  }

  private static String summary(List<CheckedLine> checked) {
    List<String> parts = new ArrayList<>();
    List<Integer> wrong = numbers(checked, LineStatus.WRONG);
    List<Integer> carried = numbers(checked, LineStatus.CARRIED);
    List<Integer> unreadable = numbers(checked, LineStatus.UNREADABLE);
    if (wrong.size() == 1) {
      parts.add("line %d is where it goes wrong".formatted(wrong.getFirst()));
    } else if (wrong.size() > 1) {
      parts.add("lines %s are where it goes wrong".formatted(list(wrong)));
    }
    if (carried.size() == 1) {
      parts.add("line %d follows from it correctly".formatted(carried.getFirst()));
    } else if (carried.size() > 1) {
      parts.add("lines %s follow from it correctly".formatted(list(carried)));
    }
    if (!unreadable.isEmpty()) {
      parts.add(
          "%s %s cannot be read"
              .formatted(unreadable.size() == 1 ? "line" : "lines", list(unreadable)));
    }
    return parts.isEmpty() ? "every line is right" : String.join("; ", parts);
  }

  private static List<Integer> numbers(List<CheckedLine> checked, LineStatus status) {
    return checked.stream()
        .filter(line -> line.status() == status)
        .map(CheckedLine::number)
        .toList();
  }

  private static String list(List<Integer> numbers) {
    String all = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    int last = all.lastIndexOf(", ");
    return last < 0 ? all : all.substring(0, last) + " and" + all.substring(last + 1);
  }
}

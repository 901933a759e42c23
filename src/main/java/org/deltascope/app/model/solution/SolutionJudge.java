package org.deltascope.app.model.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.deltascope.document.solution.OtherSamplesException;
import org.deltascope.document.solution.Solution;
import org.deltascope.document.solution.TypedSolution;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.prose.verdict.MistakeWords;
import org.deltascope.formula.prose.verdict.SolutionReport;
import org.deltascope.formula.prose.verdict.SolutionWords;
import org.deltascope.formula.solution.CheckedNumber;
import org.deltascope.formula.solution.CheckedUpdate;
import org.deltascope.formula.solution.SampleRef;
import org.deltascope.formula.solution.SolutionCheck;
import org.deltascope.formula.solution.StatedNumber;
import org.deltascope.formula.solution.StatedUpdate;

/**
 * Judges the numbers of a worked solution as the command line does. For one use, and not for the FX
 * thread.
 */
public final class SolutionJudge {
  private static final int MOST_ROWS = 5_000;

  private final SolutionQuery query;
  private final SolutionWords words;
  private final MistakeWords mistakes;
  private final SolutionReport report;
  private final List<SolutionRow> rows = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private Optional<SolutionCheck> check = Optional.empty();
  private Optional<SolutionRow> first = Optional.empty();
  private List<String> blame = List.of();
  private long left;
  private boolean isTyped;

  private SolutionJudge(SolutionQuery query) {
    this.query = query;
    words = new SolutionWords(query.run().names());
    mistakes = MistakeWords.written(query.run().experiment().network(), query.run().names());
    report = new SolutionReport(words, mistakes);
  }

  /** {@return what is to be said of the numbers} */
  public static SolutionAnswer of(SolutionQuery query) {
    try {
      String text = query.source().text();
      return text.isBlank()
          ? SolutionAnswer.nothing(List.of())
          : new SolutionJudge(query).judge(text);
    } catch (DocumentException wrong) {
      return SolutionAnswer.nothing(List.of(String.valueOf(wrong.getMessage())));
    }
  }

  private SolutionAnswer judge(String text) throws DocumentException {
    Solution solution = solution(text);
    try {
      solution.forEach(query.run().experiment(), (update, lines) -> take(solution, update, lines));
    } catch (OtherSamplesException other) {
      unread.add(String.valueOf(other.getMessage()));
    }
    solution.unknownKeys().forEach(key -> unread.add(key + ": unknown key, not looked at"));
    String summary = rows.isEmpty() && left == 0 ? "" : report.summary();
    return new SolutionAnswer(rows, left, summary, first, blame, unread);
  }

  /** What is being typed is judged as far as it can be read. */
  private Solution solution(String text) throws DocumentException {
    String name = query.source().name();
    if (Solution.isPrinted(text)) {
      return Solution.of(name, text, query.run().document());
    }
    isTyped = true;
    TypedSolution typed = TypedSolution.of(name, text, query.run().document());
    typed.wrong().forEach(line -> unread.add(said(line)));
    return typed;
  }

  /** Which text it is one sees. */
  private static String said(DocumentException line) {
    String where = line.where().isEmpty() ? "" : line.where() + ": ";
    return "%sfound %s, expected %s".formatted(where, line.found(), line.expected());
  }

  private void take(Solution solution, StatedUpdate stated, ToIntFunction<SampleRef> lines) {
    long begin = query.run().run().from();
    if (stated.update() < begin || stated.update() > query.last()) {
      unread.add(
          "%s: found update %d, expected %d to %d; go further to have later ones checked"
              .formatted(query.source().name(), stated.update(), begin, query.last()));
      return;
    }
    SolutionCheck checking =
        check.orElseGet(
            () ->
                new SolutionCheck(
                    query.run().experiment(),
                    query.states().apply(stated.update()),
                    solution.arithmetic()));
    check = Optional.of(checking);
    CheckedUpdate checked = checking.check(computed(stated));
    report.add(checked, lines);
    for (CheckedNumber number : checked.numbers()) {
      list(
          row(checked.update(), shown(number), lines.applyAsInt(number.stated().at())),
          checked.first().filter(number::equals).isPresent());
    }
    if (checked.first().isPresent()) {
      blame = mistakes.sentence(checked.diagnosis()).stream().toList();
    }
    if (checked.numbers().size() < stated.numbers().size()) {
      unread.add(
          "%s: %d of update %d are computed nowhere in this network"
              .formatted(
                  query.source().name(),
                  stated.numbers().size() - checked.numbers().size(),
                  stated.update()));
    }
  }

  /** What another program printed is of δ = ∂L/∂z; what is typed, of the document's own δ. */
  private boolean isTurned(StatedNumber stated) {
    Expr letter = new Expr.Symbol(stated.at().ref());
    return isTyped && query.run().names().convention().isSigned(letter);
  }

  private StatedUpdate computed(StatedUpdate stated) {
    return new StatedUpdate(stated.update(), stated.numbers().stream().map(this::turned).toList());
  }

  private StatedNumber turned(StatedNumber stated) {
    return isTurned(stated)
        ? new StatedNumber(stated.at(), 0 - stated.value(), stated.text(), stated.half())
        : stated;
  }

  private CheckedNumber shown(CheckedNumber number) {
    return isTurned(number.stated())
        ? new CheckedNumber(turned(number.stated()), 0 - number.expected(), number.standing())
        : number;
  }

  private SolutionRow row(long update, CheckedNumber number, int line) {
    return new SolutionRow(
        update,
        number.stated().at(),
        line,
        number.standing(),
        words.equation(number),
        words.remark(number));
  }

  private void list(SolutionRow row, boolean isFirst) {
    if (isFirst) {
      first = Optional.of(row);
    }
    if (rows.size() < MOST_ROWS) {
      rows.add(row);
    } else {
      left++;
    }
  }
}

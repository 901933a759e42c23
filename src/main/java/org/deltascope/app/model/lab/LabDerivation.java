package org.deltascope.app.model.lab;

import java.util.List;
import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.formula.derive.CheckedLine;
import org.deltascope.formula.derive.LineStatus;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.prose.verdict.DerivationText;

/**
 * What is to be said of a derivation of several lines.
 *
 * @param lines what is said of each
 * @param summary where it goes wrong
 */
public record LabDerivation(List<Line> lines, String summary) {

  /** Makes it immutable. */
  public LabDerivation {
    lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param number from 1
   * @param status what it is
   * @param text of it
   * @param remark what else there is to say; may be empty
   * @param example the smallest network on which a wrong line differs, as a document
   */
  public record Line(
      int number, LineStatus status, String text, String remark, Optional<Document> example) {}

  static LabDerivation of(List<CheckedLine> checked, DerivationText words, Names names) {
    return new LabDerivation(
        checked.stream()
            .map(
                line ->
                    new Line(
                        line.number(),
                        line.status(),
                        line.text().strip(),
                        words.remark(line).orElse(""),
                        line.counterexample()
                            .map(found -> CounterexampleDocument.of(line, found, names))))
            .toList(),
        checked.isEmpty() ? "" : words.lines(checked).getLast());
  }
}

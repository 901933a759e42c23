package org.deltascope.app.model.lab;

import java.util.List;
import org.deltascope.formula.derive.CheckedLine;
import org.deltascope.formula.derive.LineStatus;
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
   */
  public record Line(int number, LineStatus status, String text, String remark) {}

  static LabDerivation of(List<CheckedLine> checked, DerivationText words) {
    return new LabDerivation(
        checked.stream()
            .map(
                line ->
                    new Line(
                        line.number(),
                        line.status(),
                        line.text().strip(),
                        words.remark(line).orElse("")))
            .toList(),
        checked.isEmpty() ? "" : words.lines(checked).getLast());
  }
}

package org.deltascope.handout.report;

import java.util.Locale;
import java.util.Optional;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.history.EpochResult;
import org.deltascope.history.Learnt;
import org.deltascope.nn.train.Score;

/**
 * Says what a training came to.
 *
 * @param digits how numbers are rounded
 * @param names what quantities are called
 */
public record LearntWords(Digits digits, Names names) {

  /** {@return how many updates were made, how the losses changed, and why it stopped} */
  public String summary(Learnt learnt) {
    EpochResult first = learnt.results().getFirst();
    EpochResult last = learnt.results().getLast();
    return "%s, %s: %s%s; stopped: %s."
        .formatted(
            counted(last.epoch(), "epoch"),
            counted(last.updates(), "update"),
            change(first.trained(), last.trained()),
            last.test()
                .map(after -> "; held back: " + change(first.test().orElseThrow(), after))
                .orElse(""),
            new StopWords(names).of(learnt.reason()));
  }

  private String change(Score before, Score after) {
    return "L %s → %s%s"
        .formatted(loss(before), loss(after), right(after).map(", %s right"::formatted).orElse(""));
  }

  private String loss(Score score) {
    return digits.text(score.loss());
  }

  /** {@return how many samples are told the class of, such as 3 of 4; empty where none has one} */
  static Optional<String> right(Score score) {
    return score.right().isPresent()
        ? Optional.of(
            String.format(Locale.ROOT, "%,d of %,d", score.right().getAsInt(), score.samples()))
        : Optional.empty();
  }

  private static String counted(long count, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
  }
}

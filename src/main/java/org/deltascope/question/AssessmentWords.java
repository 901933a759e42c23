package org.deltascope.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.prose.verdict.MistakeWords;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.nn.Network;
import org.deltascope.trace.Ref;

/**
 * Says what is to be said of answers, and helps.
 *
 * @param network of the document
 * @param names what its quantities are called
 */
public record AssessmentWords(Network network, Names names) {
  /** More digits than that tell all but the most alike mistakes apart. */
  private static final int FEW = 3;

  /** {@return what is to be said of an answer} */
  public String of(Reply reply) {
    int digits = reply.answer().digits();
    return switch (reply.assessment()) {
      case Assessment.Right(List<FormulaEdit> alike) ->
          "Right%s.%s"
              .formatted(
                  digits < 17 ? ", to " + count(digits) : "", digits > FEW ? "" : alike(alike));
      case Assessment.CarriedOn(Ref from) ->
          "Right from there: it follows from your own %s.".formatted(name(from));
      case Assessment.RoundedOnTheWay(List<FormulaEdit> alike) ->
          "Right, with numbers rounded on the way; with all digits the last one is another.%s"
              .formatted(alike(alike));
      case Assessment.Mistaken(List<FormulaEdit> slips) ->
          "Not yet: that is what one gets with %s.%s"
              .formatted(titles(slips), slips.size() > 1 ? " These digits do not tell which." : "");
      case Assessment.NotYet _ -> "Not yet.";
    };
  }

  private static String count(int digits) {
    return digits == 1 ? "1 digit" : digits + " digits";
  }

  private String alike(List<FormulaEdit> slips) {
    return slips.isEmpty() ? "" : " To so few digits, %s gives the same.".formatted(titles(slips));
  }

  private String titles(List<FormulaEdit> slips) {
    return slips.stream().map(this::title).collect(Collectors.joining(", or "));
  }

  /** {@return a mistake as something that can be pointed at: the slope left out} */
  public String title(FormulaEdit slip) {
    return slip.tag() == Tag.WEIGHTS_SWAPPED
        ? "%s and %s taken for each other".formatted(text(slip.before()), text(slip.after()))
        : MistakeWords.title(slip);
  }

  /** Why it is one; of a slip in writing that would be the number that is asked for. */
  private String why(FormulaEdit slip) {
    return slip.tag().isOfNumbers() ? "" : ": " + written().body(slip);
  }

  private static Optional<Expr> place(FormulaEdit slip) {
    return slip.tag() == Tag.DECIMAL_SLIP || slip.tag() == Tag.DIGITS_SWAPPED
        ? Optional.empty()
        : Optional.of(slip.before());
  }

  /**
   * {@return the first help: where the first wrong number is}
   *
   * @param asked the question
   * @param before what was asked in the same update before
   */
  public String where(Asked asked, List<Asked> before) {
    Optional<Asked> earlier =
        before.stream().filter(other -> other.last().isPresent() && !other.isRight()).findFirst();
    if (earlier.isPresent()) {
      return "The first wrong number of this update is your %s."
          .formatted(name(earlier.get().question().number()));
    }
    String number = name(asked.question().number());
    Optional<Expr> place = slip(asked).flatMap(AssessmentWords::place);
    return place.isPresent()
        ? "All before it is right. In %s, look at %s.".formatted(number, text(place.get()))
        : "All before it is right: %s is the first.".formatted(number);
  }

  /** {@return the second help: what the mistake is called, and why it is one} */
  public String mistake(Asked asked) {
    return slip(asked)
        .map(slip -> "It is %s%s.".formatted(title(slip), why(slip)))
        .orElse(
            asked.replies().isEmpty()
                ? "Put the numbers in, and work out each term alone."
                : "None of the well-known mistakes gives this number. Work out each term alone.");
  }

  /**
   * {@return what a mistake makes of a number, and why it is one}
   *
   * @param wrong the number that comes of it
   * @param numerals how numbers are written
   */
  public String warning(WrongNumber wrong, Numerals numerals) {
    String number = numerals.text(wrong.number(), wrong.value());
    return "A mistake that is often made here gives %s = %s. It is %s%s."
        .formatted(name(wrong.number()), number, title(wrong.slip()), why(wrong.slip()));
  }

  private MistakeWords written() {
    return MistakeWords.written(network, names);
  }

  private static Optional<FormulaEdit> slip(Asked asked) {
    return asked
        .last()
        .filter(reply -> reply.assessment() instanceof Assessment.Mistaken)
        .map(reply -> ((Assessment.Mistaken) reply.assessment()).slips().getFirst());
  }

  /** {@return what a number is called} */
  public String name(Ref number) {
    return new NumberNames(names).of(number);
  }

  private String text(Expr expr) {
    return new NumberNames(names).of(expr);
  }
}

package org.deltascope.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.solution.GivenAnswer;
import org.deltascope.formula.solution.ValueMistakes;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/** Judges typed numbers of an update, to the digits that were typed. */
public final class NumberJudge {
  /** A number that rounding may move by more than that is not told from another one. */
  private static final double MOST_OFF = 0.1;

  private static final int FEWEST_DIGITS = 2;

  private final Workings workings;
  private final AnswerSigns signs;

  /**
   * Judges numbers of an update.
   *
   * @param trace the update
   * @param lens which sample
   * @param names what quantities are called
   */
  public NumberJudge(Trace trace, SampleSelection lens, Names names) {
    this.workings = Workings.of(trace, lens, names.ofComputed());
    this.signs = new AnswerSigns(names.convention());
  }

  /** {@return what is asked before a number, if anything can be} */
  public Optional<FirstLook> firstLook(Ref number) {
    OptionalDouble value = value(number);
    return value.isPresent()
        ? FirstLook.of(number, value.getAsDouble(), workings.environment(), workings.names())
        : Optional.empty();
  }

  /** {@return the number itself, if it is one} */
  public OptionalDouble value(Ref number) {
    OptionalDouble value = computed(number);
    return value.isPresent() ? OptionalDouble.of(signs.of(number, value.getAsDouble())) : value;
  }

  private OptionalDouble computed(Ref number) {
    return new Evaluation(workings.environment()).numberIfAny(new Expr.Symbol(number));
  }

  /**
   * {@return what a well-known mistake makes of a number, if it can be made there}
   *
   * @param number which
   * @param mistake its tag, such as {@code slope-left-out}
   */
  public Optional<WrongNumber> made(Ref number, String mistake) {
    OptionalDouble truth = computed(number);
    return truth.isEmpty()
        ? Optional.empty()
        : Stream.of(Tag.values())
            .filter(tag -> tag.id().equals(mistake))
            .findFirst()
            .flatMap(tag -> new SlipSearch(workings).made(number, truth.getAsDouble(), tag))
            .map(signs::of);
  }

  /**
   * {@return what is to be said of an answer}
   *
   * @param number what was asked for
   * @param answer what was typed
   * @param before what was asked in this update before, which one may have gone on from
   */
  public Assessment assess(Ref number, GivenAnswer answer, List<Asked> before) {
    return assessed(number, signs.of(number, answer), before);
  }

  private Assessment assessed(Ref number, GivenAnswer answer, List<Asked> before) {
    OptionalDouble truth = computed(number);
    if (truth.isEmpty()) {
      return new Assessment.NotYet();
    }
    double value = truth.getAsDouble();
    List<FormulaEdit> slips = new SlipSearch(workings).of(number, value, answer);
    if (answer.fits(value)) {
      return new Assessment.Right(slips);
    }
    return carriedOn(number, answer, own(number, before))
        .or(() -> rounded(number, answer, slips))
        .orElseGet(() -> mistaken(number, value, answer, slips));
  }

  /** What was answered otherwise than it is, in the order in which it was asked. */
  private Map<Ref, GivenAnswer> own(Ref number, List<Asked> before) {
    Map<Ref, GivenAnswer> own = new LinkedHashMap<>();
    for (Asked asked : before) {
      asked
          .last()
          .filter(reply -> !(reply.assessment() instanceof Assessment.Right))
          .filter(_ -> !asked.question().number().equals(number))
          .ifPresent(
              reply ->
                  own.put(
                      asked.question().number(),
                      signs.of(asked.question().number(), reply.answer())));
    }
    return own;
  }

  private Optional<Assessment> carriedOn(
      Ref number, GivenAnswer answer, Map<Ref, GivenAnswer> own) {
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Reckoning reckoning = new Reckoning(workings, own, Rounding.as(answer));
    return reckoning
        .source(number)
        .filter(_ -> isReached(answer, reckoning.of(number)))
        .map(Assessment.CarriedOn::new);
  }

  private Optional<Assessment> rounded(Ref number, GivenAnswer answer, List<FormulaEdit> slips) {
    Approximation reached = new Reckoning(workings, Map.of(), Rounding.as(answer)).of(number);
    return isReached(answer, reached)
        ? Optional.of(new Assessment.RoundedOnTheWay(slips))
        : Optional.empty();
  }

  private static boolean isReached(GivenAnswer answer, Approximation number) {
    double most = MOST_OFF * Math.abs(number.value());
    return answer.digits() >= FEWEST_DIGITS
        && answer.isWithin(number.value(), Math.min(number.error(), most));
  }

  private Assessment mistaken(
      Ref number, double truth, GivenAnswer answer, List<FormulaEdit> slips) {
    if (!slips.isEmpty()) {
      return new Assessment.Mistaken(slips);
    }
    Ref.One one = number instanceof Ref.One it ? it : number.quantity().at(0);
    return new ValueMistakes(workings.trace(), workings.lens())
        .of(one, truth, answer)
        .<Assessment>map(slip -> new Assessment.Mistaken(List.of(slip)))
        .orElseGet(Assessment.NotYet::new);
  }
}

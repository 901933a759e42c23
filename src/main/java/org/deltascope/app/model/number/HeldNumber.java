package org.deltascope.app.model.number;

import java.util.Optional;
import org.deltascope.app.edit.FormulaEditNames;
import org.deltascope.app.model.Origin;
import org.deltascope.app.model.ViewState;
import org.deltascope.document.Document;
import org.deltascope.document.edit.EditNames;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.document.edit.SetNumber;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.figure.Subject;
import org.deltascope.formula.naming.Names;
import org.deltascope.trace.SampleSelection;

/**
 * A number of the document that can be changed where it stands.
 *
 * @param place where it stands
 * @param name what it is called, such as w₅
 * @param spoken what it is called in words, such as "weight w₅ from h₁ to o₁"
 * @param now what it is
 * @param was what it was before the document was changed, where that is another number
 */
public record HeldNumber(
    NumberPlace place, String name, String spoken, TypedNumber now, Optional<TypedNumber> was) {

  /**
   * {@return the number that a piece of a picture stands for, if it is one that can be changed}
   *
   * @param shown the moment that is shown
   * @param subject the piece
   */
  public static Optional<HeldNumber> of(ViewState shown, Subject subject) {
    return new NumberPlaces(shown).of(subject).flatMap(place -> at(shown, place));
  }

  /**
   * {@return the number at a place, if there is one}
   *
   * @param shown the moment that is shown
   * @param place where
   */
  public static Optional<HeldNumber> at(ViewState shown, NumberPlace place) {
    Document document = shown.branching().document();
    return SetNumber.numberAt(document, place)
        .map(
            now ->
                new HeldNumber(
                    place,
                    name(shown, document, place),
                    spoken(shown, place),
                    now,
                    was(shown, place).filter(was -> was.value() != now.value())));
  }

  /** A run that has gone on has other numbers in any case. */
  private static Optional<TypedNumber> was(ViewState shown, NumberPlace place) {
    long update = shown.trace().update();
    return shown
        .session()
        .origin()
        .filter(
            origin ->
                place instanceof NumberPlace.OfInput
                    || place instanceof NumberPlace.OfTarget
                    || place instanceof NumberPlace.OfActivation
                    || place instanceof NumberPlace.OfSetting
                    || shown.session().opened().run().from() == update)
        .map(Origin::document)
        .flatMap(document -> SetNumber.numberAt(document, place));
  }

  private static String name(ViewState shown, Document document, NumberPlace place) {
    EditNames names =
        new FormulaEditNames(shown.session().opened().names(), shown.session().look().digits());
    return new SetNumber(place, TypedNumber.of(0)).sentence(document, names).subject();
  }

  private static String spoken(ViewState shown, NumberPlace place) {
    Names names = shown.session().opened().names();
    return switch (place) {
      case NumberPlace.OfWeight(int l, int to, int from) ->
          "weight %s from %s to %s"
              .formatted(names.weight(l, to, from), names.unit(l - 1, from), names.unit(l, to));
      case NumberPlace.OfBias(int l, int unit) ->
          "bias %s of %s".formatted(names.bias(l, unit), names.unit(l, unit));
      case NumberPlace.OfInput(int sample, int index) ->
          "input %s".formatted(names.unit(0, index)) + ofSample(shown, sample);
      case NumberPlace.OfTarget(int sample, int index) ->
          "target %s of %s".formatted(names.target(index), names.unit(shown.trace().depth(), index))
              + ofSample(shown, sample);
      case NumberPlace.OfActivation(int l, String key) ->
          "%s of the activation of layer %d".formatted(key, l);
      case NumberPlace.OfSetting(String key) ->
          switch (key) {
            case "learningRate" -> "learning rate η";
            case "momentum" -> "momentum μ";
            case "decay" -> "decay ρ";
            case "epsilon" -> "ε of the optimizer";
            case "beta1" -> "β₁ of Adam";
            case "beta2" -> "β₂ of Adam";
            case "dampening" -> "dampening d";
            case "weightDecay" -> "weight decay λ";
            case "schedule.every" -> "updates or epochs between steps of η";
            case "schedule.factor" -> "factor of η";
            case "schedule.rate" -> "rate at which η falls";
            case String other -> other;
          };
    };
  }

  private static String ofSample(ViewState shown, int sample) {
    boolean isOnly =
        shown.trace().batch().size() == 1
            && shown.lens().equals(SampleSelection.first())
            && shown.session().opened().experiment().data().size() == 1;
    return isOnly ? "" : " of sample " + (sample + 1);
  }
}

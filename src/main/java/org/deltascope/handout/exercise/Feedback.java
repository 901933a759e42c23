package org.deltascope.handout.exercise;

import java.util.Optional;
import org.deltascope.exercise.WrongAnswer;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.prose.verdict.MistakeWords;
import org.deltascope.formula.text.XmlText;
import org.deltascope.nn.Network;
import org.deltascope.trace.Ref;

/**
 * What is said to an answer, in HTML without the characters that an answer field is made of.
 *
 * @param network of the exercise
 * @param names of its quantities
 */
record Feedback(Network network, Names names) {

  String right() {
    return "Right.";
  }

  /** {@return the sentence of a mistake} */
  String of(Ref number, WrongAnswer wrong) {
    return fitting(
        MistakeWords.written(network, names)
            .about(Optional.of(new Expr.Symbol(number)))
            .sentence(wrong.mistakes())
            .orElse("Not yet."));
  }

  String other() {
    return "Not yet. None of the well-known mistakes gives this number: work out each term alone.";
  }

  /** Look-alikes stand in the place of what would end the field. */
  static String fitting(String sentence) {
    return XmlText.inElement(sentence)
        .replace('{', '｛')
        .replace('}', '｝')
        .replace('~', '∼')
        .replace('#', '＃')
        .replace('\\', '∖');
  }
}

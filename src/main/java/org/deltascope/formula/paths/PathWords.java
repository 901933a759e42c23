package org.deltascope.formula.paths;

import java.math.BigInteger;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.prose.RichText;
import org.deltascope.formula.prose.RichTextBuilder;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * What is said about the ways from a weight to the loss.
 *
 * @param names what quantities are called
 * @param network in which they are
 */
record PathWords(Names names, Network network) {

  RichText title(Ref.One weight, Ref loss) {
    return new RichTextBuilder(names).say("Ways from ").name(weight).say(" to ").name(loss).end();
  }

  RichText sentence(Ref.One weight, BigInteger count, BackpropagationCost cost) {
    RichTextBuilder sentence = new RichTextBuilder(names);
    if (count.signum() == 0) {
      return sentence
          .name(weight)
          .say(" does not reach the loss: no edge leads on. Its gradient is 0.")
          .end();
    }
    Ref neuron = new Quantity(Kind.ACTIVATION, weight.layer()).at(weight.row());
    if (count.equals(BigInteger.ONE)) {
      return sentence
          .say("A change of ")
          .name(weight)
          .say(" reaches the loss in one way. Along it the derivatives are multiplied.")
          .end();
    }
    return sentence
        .say("A change of ")
        .name(weight)
        .say(" goes on from ")
        .name(neuron)
        .say(
            " in %,d ways. Along each the derivatives are multiplied; what arrives is added. "
                .formatted(count))
        .say(
            "Way by way that takes %,d products; backpropagation takes %,d, since it adds what comes back at a neuron before it goes on."
                .formatted(cost.alongWays(), cost.backward()))
        .end();
  }
}

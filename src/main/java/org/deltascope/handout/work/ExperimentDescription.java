package org.deltascope.handout.work;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.NumberText;
import org.deltascope.formula.prose.RichText;
import org.deltascope.formula.prose.RichTextBuilder;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.LearningRateSchedule;
import org.deltascope.nn.LearningRateSchedule.Decay;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Reduction;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/** What is trained, and how, in words. */
record ExperimentDescription(
    Experiment experiment, TraceEnvironment numbers, Names names, Numerals numerals) {

  HandoutBlock.Facts facts() {
    Network network = experiment.network();
    List<HandoutBlock.Fact> facts = new ArrayList<>();
    facts.add(new HandoutBlock.Fact("Inputs", inputs(network.inputs())));
    for (int l = 1; l <= network.depth(); l++) {
      facts.add(new HandoutBlock.Fact(layerName(network, l), layer(network, l)));
    }
    facts.add(new HandoutBlock.Fact("Loss of a sample", loss(experiment.loss())));
    facts.add(new HandoutBlock.Fact("Optimizer", optimizer(experiment.optimizer())));
    facts.add(new HandoutBlock.Fact("Data", words(data())));
    return new HandoutBlock.Facts(facts);
  }

  private RichTextBuilder sentence() {
    return new RichTextBuilder(names);
  }

  private RichText words(String words) {
    return sentence().say(words).end();
  }

  private RichText inputs(int count) {
    Quantity x = new Quantity(Kind.ACTIVATION, 0);
    List<Ref> refs = IntStream.range(0, count).<Ref>mapToObj(x::at).toList();
    RichTextBuilder sentence = sentence().sayIf(count > 1, "%,d: ".formatted(count)).list(refs);
    for (int j = 0; j < count; j++) {
      Ref ref = refs.get(j);
      names
          .literal(j)
          .ifPresent(literal -> sentence.say("; ").name(ref).say(" is " + OneLine.of(literal)));
    }
    return sentence.end();
  }

  private String layerName(Network network, int l) {
    String label = names.layerLabel(l).map(" “%s”"::formatted).orElse("");
    return OneLine.of(place(network, l) + label);
  }

  private static String place(Network network, int l) {
    if (l == network.depth()) {
      return "Output layer";
    }
    return network.depth() == 2 ? "Hidden layer" : "Hidden layer " + l;
  }

  private RichText layer(Network network, int l) {
    Layer layer = network.layer(l);
    RichTextBuilder sentence =
        sentence()
            .say(
                "%s, %s, %s%s"
                    .formatted(
                        counted(layer.units(), "neuron"),
                        activation(layer.activation()),
                        bias(layer),
                        edges(layer)));
    Quantity a = new Quantity(Kind.ACTIVATION, l);
    for (int i = 0; i < layer.units(); i++) {
      Ref ref = a.at(i);
      names
          .label(l, i)
          .ifPresent(label -> sentence.say("; ").name(ref).say(" is " + OneLine.of(label)));
    }
    return sentence.end();
  }

  private static String edges(Layer layer) {
    int absent = layer.edges().absentCount();
    return (absent == 0 ? "" : ", %s absent".formatted(counted(absent, "edge")))
        + (layer.weightMode().isTrained() ? "" : ", weights frozen");
  }

  private static String activation(Activation activation) {
    String more =
        activation.equals(Elementwise.SIGMOID)
            ? " σ"
            : activation.equals(Elementwise.LEAKY_RELU) ? " (slope 0.01)" : "";
    return Names.inWords(activation) + more;
  }

  private static String bias(Layer layer) {
    boolean one = layer.units() == 1;
    return switch (layer.biasMode()) {
      case PER_NEURON -> one ? "with a bias" : "each with a bias of its own";
      case SHARED -> "with one bias for the whole layer";
      case FROZEN -> one ? "with a frozen bias" : "with frozen biases";
      case NONE -> "without bias";
    };
  }

  private RichText loss(Loss loss) {
    RichTextBuilder sentence = sentence();
    switch (loss) {
      case HALF_SQUARED_ERROR -> sentence.say("half the squared error, ").formula("½ Σ(y − t)²");
      case SQUARED_ERROR -> sentence.say("squared error, ").formula("Σ(y − t)²");
      case MEAN_SQUARED_ERROR -> sentence.say("mean squared error, ").formula("Σ(y − t)²/n");
      case BINARY_CROSS_ENTROPY ->
          sentence.say("binary cross-entropy, ").formula("−Σ(t ln y + (1 − t) ln(1 − y))");
      case CROSS_ENTROPY -> sentence.say("cross-entropy, ").formula("−Σ t ln y");
      case ABSOLUTE_ERROR -> sentence.say("absolute error, ").formula("Σ|y − t|");
      case OUTPUT ->
          sentence.say("the outputs themselves, ").formula("Σ y").say(", without targets");
    }
    return sentence.end();
  }

  private RichText optimizer(Optimizer optimizer) {
    RichTextBuilder sentence = sentence();
    boolean constant = optimizer.schedule().isConstant();
    Kind rate = constant ? Kind.LEARNING_RATE : Kind.INITIAL_RATE;
    switch (optimizer) {
      case Optimizer.Sgd _ -> constants(sentence.say("gradient descent"), rate);
      case Optimizer.Momentum _ -> constants(sentence.say("momentum"), rate, Kind.MOMENTUM);
      case Optimizer.RmsProp _ ->
          constants(sentence.say("RMSProp"), rate, Kind.DECAY, Kind.EPSILON);
      case Optimizer.Adam _ ->
          constants(sentence.say("Adam"), rate, Kind.BETA_1, Kind.BETA_2, Kind.EPSILON);
    }
    if (optimizer instanceof Optimizer.Momentum momentum) {
      if (momentum.dampening() != 0) {
        constants(sentence, Kind.DAMPENING);
      }
      sentence.sayIf(momentum.nesterov(), ", Nesterov's way");
    }
    if (optimizer.weightDecay() != 0) {
      constants(sentence.say(", weight decay"), Kind.WEIGHT_DECAY);
    }
    schedule(sentence, optimizer.schedule());
    return sentence.end();
  }

  private void schedule(RichTextBuilder sentence, LearningRateSchedule schedule) {
    if (schedule.isConstant()) {
      return;
    }
    String period = schedule.perEpoch() ? "epoch" : "update";
    sentence.say(
        switch (schedule.decay()) {
          case Decay.Constant _ -> "";
          case Decay.Step(long every, double factor) ->
              ", η times %s after every %s"
                  .formatted(
                      exact(factor), every == 1 ? period : "%,d %ss".formatted(every, period));
          case Decay.Exponential(double factor) ->
              ", η times %s after every %s".formatted(exact(factor), period);
          case Decay.Inverse(double rate) ->
              ", η = η₀/(1 + %s τ) after τ %ss".formatted(exact(rate), period);
        });
  }

  private static String exact(double value) {
    return NumberText.exact(value).text();
  }

  private void constants(RichTextBuilder sentence, Kind... kinds) {
    for (Kind kind : kinds) {
      Quantity quantity = Quantity.of(kind);
      double value = numbers.value(quantity).get(0, 0);
      sentence.say(", ").name(quantity.all()).say(" = " + numerals.text(quantity.all(), value));
    }
  }

  private String data() {
    int samples = experiment.schedule().samples();
    int batch = experiment.schedule().batchSize();
    int held = experiment.data().size() - samples;
    String all =
        counted(samples, "sample")
            + (held == 0 ? "" : " (%,d more held back, to test on)".formatted(held));
    if (batch == 1) {
      return samples == 1 ? all : all + ", one for each update" + shuffled();
    }
    String loss =
        experiment.training().reduction() == Reduction.MEAN
            ? "; the loss of a batch is the mean of its samples' losses"
            : "; the loss of a batch is the sum of its samples' losses";
    return batch == samples
        ? all + ", all of them in every update" + loss
        : "%s, %,d in an update%s%s".formatted(all, batch, shuffled(), loss);
  }

  private String shuffled() {
    return experiment.training().shuffle() ? ", in a new order each epoch" : "";
  }

  private static String counted(int count, String thing) {
    return "%,d %s%s".formatted(count, thing, count == 1 ? "" : "s");
  }
}

package org.deltascope.script;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.document.json.Decimals;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.LearningRateSchedule;
import org.deltascope.nn.LearningRateSchedule.Decay;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Reduction;
import org.deltascope.script.plan.LayerLines;
import org.deltascope.script.plan.LayerNames;
import org.deltascope.script.plan.ScriptPlan;
import org.deltascope.script.python.PythonWriter;

/** The updates of a script. */
record ScriptBody(ScriptPlan plan, Dialect dialect, ScriptSamples samples, PythonWriter listing) {

  /** Writes them. */
  void write() {
    listing.blank();
    if (plan.isLoop()) {
      listing.block("for update in range(%d):".formatted(plan.batches().updates()), this::update);
    } else {
      listing.code("update = 0");
      listing.blank();
      update();
    }
  }

  private void update() {
    rate();
    samples.take();
    dialect.begin(listing);
    listing.remark("The forward pass");
    forward();
    listing.blank();
    listing.remark("The loss");
    loss();
    listing.blank();
    dialect.backward(listing);
    listing.blank();
    listing.remark("The update");
    dialect.update(listing);
    listing.blank();
    print();
  }

  /** Where a schedule changes the learning rate, it is set anew. */
  private void rate() {
    LearningRateSchedule schedule = plan.experiment().optimizer().schedule();
    if (schedule.isConstant()) {
      return;
    }
    String tau = "update";
    if (schedule.perEpoch()) {
      int updates = plan.experiment().schedule().updatesPerEpoch();
      listing.code("epoch = update // %d".formatted(updates));
      tau = "epoch";
    }
    switch (schedule.decay()) {
      case Decay.Constant _ -> {}
      case Decay.Step(long every, double factor) ->
          listing.code(
              "eta = eta0 * %s ** (%s // %d)".formatted(Decimals.of(factor), tau, every),
              "η, the learning rate");
      case Decay.Exponential(double factor) ->
          listing.code(
              "eta = eta0 * %s ** %s".formatted(Decimals.of(factor), tau), "η, the learning rate");
      case Decay.Inverse(double rate) ->
          listing.code(
              "eta = eta0 / (1 + %s * %s)".formatted(Decimals.of(rate), tau),
              "η, the learning rate");
    }
    dialect.rate(listing);
    listing.blank();
  }

  private void forward() {
    if (plan.isListed()) {
      listing.code("a[0] = x");
      listing.block("for l in range(1, L):", () -> plan.hidden().forEach(this::forward));
    } else {
      plan.hidden().forEach(this::forward);
    }
    forward(plan.output());
  }

  private void forward(LayerLines layers) {
    LayerNames names = layers.names();
    boolean biased = plan.isListed() || !layers.all(BiasMode.NONE::equals);
    listing.code(
        "%s = %s @ %s.T%s"
            .formatted(
                names.of("z"), names.input(), names.of("W"), biased ? " + " + names.of("b") : ""),
        "%s = %s".formatted(names.formula("z"), names.sum(biased)));
    Optional<Activation> activation = layers.activation();
    String z = names.of("z");
    boolean same = activation.filter(Elementwise.IDENTITY::equals).isPresent();
    String function = activation.map(dialect::function).orElse(names.of("sigma"));
    listing.code(
        "%s = %s".formatted(names.of("a"), same ? z : function + "(" + z + ")"),
        same
            ? "%s = %s".formatted(names.formula("a"), names.formula("z"))
            : "%s = σ(%s)".formatted(names.formula("a"), names.formula("z")));
  }

  private void loss() {
    LayerNames last = plan.output().names();
    if (dialect.usesOutputs()) {
      listing.code("y = " + last.of("a"));
    }
    listing.code("losses = " + dialect.losses(last.of("z")), formula(plan.experiment().loss()));
    Reduction reduction = plan.experiment().training().reduction();
    boolean decayed = plan.weightDecay() != 0;
    String remark =
        plan.batches().areLarge() ? "the %s over the batch".formatted(reduction.id()) : "";
    listing.code(
        "loss = losses.%s()%s"
            .formatted(reduction.id(), decayed ? " + weight_decay / 2 * " + plan.squares() : ""),
        decayed ? (remark + " + λ/2 Σw²").strip() : remark);
  }

  private static String formula(Loss loss) {
    return switch (loss) {
      case HALF_SQUARED_ERROR -> "L = ½ Σ(y − t)², a number for each sample";
      case SQUARED_ERROR -> "L = Σ(y − t)², a number for each sample";
      case MEAN_SQUARED_ERROR -> "L = (1/n) Σ(y − t)², a number for each sample";
      case ABSOLUTE_ERROR -> "L = Σ|y − t|, a number for each sample";
      case OUTPUT -> "L = Σ y, a number for each sample";
      case BINARY_CROSS_ENTROPY ->
          "L = −Σ t ln y + (1 − t) ln(1 − y), from z, where no logarithm is infinite";
      case CROSS_ENTROPY -> "L = −Σ t ln y, from z, where no logarithm is infinite";
    };
  }

  private void print() {
    listing.block(
        "line = {",
        () -> {
          listing.code("\"update\": update,");
          listing.code("\"samples\": samples,");
          listing.code("\"loss\": loss.item(),");
          listing.block("\"layers\": [", () -> plan.all().forEach(this::printed));
          listing.code("],");
          listing.code("\"inputGradient\": dx.tolist(),");
        });
    listing.code("}");
    listing.code("print(json.dumps(line, separators=(\",\", \":\"), allow_nan=False))");
  }

  private void printed(LayerLines layers) {
    LayerNames names = layers.names();
    String quantities =
        Stream.of("z", "a", "delta", "dW", "db", "W").map(names::of).collect(joining(", "));
    String call =
        "printed(%s, %s, %s)".formatted(names.index(), quantities, dialect.printedBias(layers));
    if (plan.isListed()) {
      listing.code(call);
      listing.code("for l in range(1, L + 1)");
    } else {
      listing.code(call + ",");
    }
  }
}

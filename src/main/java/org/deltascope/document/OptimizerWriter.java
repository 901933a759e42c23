package org.deltascope.document;

import org.deltascope.document.json.JsonText;
import org.deltascope.document.part.OptimizerPart;
import org.deltascope.nn.LearningRateSchedule;
import org.deltascope.nn.LearningRateSchedule.Decay;
import org.deltascope.nn.Optimizer;

/** Writes the key {@code optimizer}. */
record OptimizerWriter(JsonText json) {

  void write(OptimizerPart part) {
    json.object(
        "optimizer",
        () -> {
          Optimizer optimizer = part.optimizer();
          json.text("name", optimizer.id());
          json.number("learningRate", optimizer.learningRate());
          numbers(optimizer);
          json.number("weightDecay", optimizer.weightDecay(), 0);
          if (!optimizer.schedule().isConstant()) {
            json.object("schedule", () -> schedule(optimizer.schedule(), part));
          }
          json.extras(part.extras());
        });
  }

  private void numbers(Optimizer optimizer) {
    switch (optimizer) {
      case Optimizer.Sgd _ -> {}
      case Optimizer.Momentum momentum -> {
        json.number("momentum", momentum.momentum());
        json.number("dampening", momentum.dampening(), 0);
        if (momentum.nesterov()) {
          json.bool("nesterov", true);
        }
      }
      case Optimizer.RmsProp rms -> {
        json.number("decay", rms.decay());
        json.number("epsilon", rms.epsilon());
      }
      case Optimizer.Adam adam -> {
        json.number("beta1", adam.beta1());
        json.number("beta2", adam.beta2());
        json.number("epsilon", adam.epsilon());
      }
    }
  }

  private void schedule(LearningRateSchedule schedule, OptimizerPart part) {
    switch (schedule.decay()) {
      case Decay.Constant _ -> {}
      case Decay.Step(long every, double factor) -> {
        json.text("name", "step");
        json.integer("every", every);
        json.number("factor", factor);
      }
      case Decay.Exponential(double factor) -> {
        json.text("name", "exponential");
        json.number("factor", factor);
      }
      case Decay.Inverse(double rate) -> {
        json.text("name", "inverse");
        json.number("rate", rate);
      }
    }
    if (schedule.perEpoch()) {
      json.text("per", "epoch");
    }
    json.extras(part.scheduleExtras());
  }
}

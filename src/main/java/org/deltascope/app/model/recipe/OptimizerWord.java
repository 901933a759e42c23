package org.deltascope.app.model.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deltascope.document.Document;
import org.deltascope.document.content.OptimizerNumbers;
import org.deltascope.document.edit.ChoiceEdit;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.nn.LearningRateSchedule;
import org.deltascope.nn.LearningRateSchedule.Decay;
import org.deltascope.nn.Optimizer;

/**
 * The optimizer with its numbers, and how its learning rate changes.
 *
 * @param document any
 */
record OptimizerWord(Document document) {

  RecipeWord word() {
    List<RecipePart> parts = new ArrayList<>();
    parts.add(rules());
    for (String key : OptimizerNumbers.keys(now())) {
      if (!key.startsWith("schedule.")) {
        parts.add(number(key));
      }
    }
    if (now() instanceof Optimizer.Momentum momentum) {
      parts.add(nesterov(momentum.nesterov()));
    }
    parts.add(schedules());
    for (String key : OptimizerNumbers.keys(now())) {
      if (key.startsWith("schedule.")) {
        parts.add(number(key));
      }
    }
    if (!now().schedule().isConstant()) {
      parts.add(periods());
    }
    return new RecipeWord("recipe-optimizer", text(), "Optimizer: " + text(), parts);
  }

  private Optimizer now() {
    return document.optimizer().optimizer();
  }

  private String text() {
    StringBuilder text = new StringBuilder(called(now().id()));
    text.append(" η ").append(written("learningRate"));
    if (now() instanceof Optimizer.Momentum momentum) {
      text.append(" μ ").append(written("momentum"));
      text.append(momentum.nesterov() ? " Nesterov" : "");
    }
    if (now().weightDecay() != 0) {
      text.append(" λ ").append(written("weightDecay"));
    }
    if (!now().schedule().isConstant()) {
      text.append(", η falls");
    }
    return text.toString();
  }

  private static String called(String id) {
    return switch (id) {
      case "sgd" -> "SGD";
      case "rmsprop" -> "RMSprop";
      case "adam" -> "Adam";
      default -> id;
    };
  }

  private String written(String key) {
    return Fields.text(OptimizerNumbers.now(document, key));
  }

  /** Another rule goes on with the same learning rate, decay and schedule. */
  private RecipePart rules() {
    double rate = now().learningRate();
    return new RecipePart.Choices(
        "optimizer",
        "Rule",
        Stream.of(
                new Optimizer.Sgd(rate),
                new Optimizer.Momentum(rate, 0.9),
                new Optimizer.RmsProp(rate, 0.99, 1e-8),
                new Optimizer.Adam(rate, 0.9, 0.999, 1e-8))
            .map(this::rule)
            .toList());
  }

  private RecipePart.Option rule(Optimizer usual) {
    boolean chosen = usual.id().equals(now().id());
    Optimizer rule = chosen ? now() : usual.with(now().weightDecay(), now().schedule());
    return new RecipePart.Option(called(usual.id()), chosen, new ChoiceEdit.OfOptimizer(rule));
  }

  private RecipePart number(String key) {
    return Fields.number(
        document, "setting-" + key.replace('.', '-'), label(key), new NumberPlace.OfSetting(key));
  }

  private static String label(String key) {
    return switch (key) {
      case "learningRate" -> "learning rate η";
      case "momentum" -> "momentum μ";
      case "dampening" -> "dampening d";
      case "decay" -> "decay ρ";
      case "epsilon" -> "ε";
      case "beta1" -> "β₁";
      case "beta2" -> "β₂";
      case "weightDecay" -> "weight decay λ";
      case "schedule.every" -> "falls every N";
      case "schedule.factor" -> "by the factor f";
      default -> "at the rate k";
    };
  }

  private static RecipePart nesterov(boolean on) {
    return new RecipePart.Choices(
        "nesterov",
        "Nesterov's look ahead",
        List.of(
            new RecipePart.Option("off", !on, new ChoiceEdit.OfNesterov(false)),
            new RecipePart.Option("on", on, new ChoiceEdit.OfNesterov(true))));
  }

  private RecipePart schedules() {
    Decay decay = now().schedule().decay();
    return new RecipePart.Choices(
        "schedule",
        "Schedule of η",
        List.of(
            schedule("constant", decay instanceof Decay.Constant, new Decay.Constant()),
            schedule("step", decay instanceof Decay.Step, new Decay.Step(10, 0.5)),
            schedule(
                "exponential", decay instanceof Decay.Exponential, new Decay.Exponential(0.99)),
            schedule("inverse", decay instanceof Decay.Inverse, new Decay.Inverse(0.1))));
  }

  private RecipePart.Option schedule(String text, boolean chosen, Decay usual) {
    Decay decay = chosen ? now().schedule().decay() : usual;
    return new RecipePart.Option(text, chosen, with(decay, now().schedule().perEpoch()));
  }

  private RecipePart periods() {
    LearningRateSchedule schedule = now().schedule();
    return new RecipePart.Choices(
        "period",
        "counted in",
        List.of(
            new RecipePart.Option("updates", !schedule.perEpoch(), with(schedule.decay(), false)),
            new RecipePart.Option("epochs", schedule.perEpoch(), with(schedule.decay(), true))));
  }

  private static ChoiceEdit with(Decay decay, boolean perEpoch) {
    return new ChoiceEdit.OfSchedule(new LearningRateSchedule(decay, perEpoch));
  }
}

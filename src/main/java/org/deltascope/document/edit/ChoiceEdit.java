package org.deltascope.document.edit;

import org.deltascope.document.Document;
import org.deltascope.document.content.ActivationNumbers;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.content.OptimizerNumbers;
import org.deltascope.document.number.NumberTable;
import org.deltascope.document.part.LayerPart;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.LearningRateSchedule;
import org.deltascope.nn.LearningRateSchedule.Decay;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.Training;
import org.deltascope.nn.WeightMode;

/** Another one of the things that there are to choose from. */
public sealed interface ChoiceEdit extends Edit {

  /** μ where nobody chose another. */
  double USUAL_MOMENTUM = 0.9;

  /**
   * The activation of a layer.
   *
   * @param l layer, from 1
   * @param activation which
   */
  record OfActivation(int l, Activation activation) implements ChoiceEdit {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      return new Sentence(
          "activation of layer " + l,
          DocumentTables.layer(before, l).activation().toString(),
          activation.toString());
    }

    @Override
    public Document change(Document before) throws RefusedException {
      requireLayer(before, l);
      return ActivationNumbers.with(before, l, activation);
    }
  }

  /**
   * How the biases of a layer take part.
   *
   * @param l layer, from 1
   * @param mode how
   */
  record OfBiasMode(int l, BiasMode mode) implements ChoiceEdit {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      return new Sentence(
          "biases of layer " + l, DocumentTables.layer(before, l).biasMode().id(), mode.id());
    }

    /** Neurons that share a bias share that of the first. */
    @Override
    public Document change(Document before) throws RefusedException {
      requireLayer(before, l);
      LayerPart layer = DocumentTables.layer(before, l);
      if (layer.biasMode() == mode) {
        return before;
      }
      Document changed = DocumentTables.withLayer(before, l, layer.with(mode));
      NumberTable bias = DocumentTables.bias(before, l);
      return mode == BiasMode.SHARED
          ? DocumentTables.withBias(
              changed, l, NumberTable.generate(bias.numbers().rows(), 1, (i, j) -> bias.at(0, 0)))
          : changed;
    }
  }

  /**
   * Whether the weights of a layer are trained.
   *
   * @param l layer, from 1
   * @param mode whether
   */
  record OfWeightMode(int l, WeightMode mode) implements ChoiceEdit {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      return new Sentence(
          "weights of layer " + l,
          DocumentTables.layer(before, l).options().weightMode().id(),
          mode.id());
    }

    @Override
    public Document change(Document before) throws RefusedException {
      requireLayer(before, l);
      LayerPart layer = DocumentTables.layer(before, l);
      return layer.options().weightMode() == mode
          ? before
          : DocumentTables.withLayer(before, l, layer.with(layer.options().with(mode)));
    }
  }

  /**
   * The loss.
   *
   * @param loss which
   */
  record OfLoss(Loss loss) implements ChoiceEdit {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      return new Sentence("loss", before.loss().id(), loss.id());
    }

    @Override
    public Document change(Document before) {
      return before.loss() == loss ? before : before.with(loss);
    }
  }

  /**
   * The optimizer, with all its numbers.
   *
   * @param optimizer which
   */
  record OfOptimizer(Optimizer optimizer) implements ChoiceEdit {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      return new Sentence("optimizer", before.optimizer().optimizer().id(), optimizer.id());
    }

    @Override
    public Document change(Document before) {
      return before.optimizer().optimizer().equals(optimizer)
          ? before
          : OptimizerNumbers.with(before, optimizer);
    }
  }

  /**
   * Whether the step of an optimizer with momentum looks ahead.
   *
   * @param nesterov whether
   */
  record OfNesterov(boolean nesterov) implements ChoiceEdit {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      return new Sentence(
          "Nesterov's look ahead", nesterov ? "off" : "on", nesterov ? "on" : "off");
    }

    @Override
    public Document change(Document before) throws RefusedException {
      Optimizer found = before.optimizer().optimizer();
      if (found instanceof Optimizer.Momentum it) {
        return it.nesterov() == nesterov
            ? before
            : before.with(
                new Optimizer.Momentum(it.learningRate(), it.momentum(), it.dampening(), nesterov)
                    .with(it.weightDecay(), it.schedule()));
      }
      Optimizer other =
          new Optimizer.Momentum(found.learningRate(), USUAL_MOMENTUM, 0, nesterov)
              .with(found.weightDecay(), found.schedule());
      throw new RefusedException(
          "found %s, expected momentum, whose step can look ahead".formatted(found.id()),
          new OfOptimizer(other));
    }
  }

  /**
   * How the learning rate changes.
   *
   * @param schedule how
   */
  record OfSchedule(LearningRateSchedule schedule) implements ChoiceEdit {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      return new Sentence(
          "schedule of " + names.setting("learningRate"),
          said(before.optimizer().optimizer().schedule()),
          said(schedule));
    }

    private static String said(LearningRateSchedule schedule) {
      String id =
          switch (schedule.decay()) {
            case Decay.Constant _ -> "constant";
            case Decay.Step _ -> "step";
            case Decay.Exponential _ -> "exponential";
            case Decay.Inverse _ -> "inverse";
          };
      return schedule.perEpoch() ? id + " per epoch" : id;
    }

    @Override
    public Document change(Document before) {
      Optimizer optimizer = before.optimizer().optimizer();
      return optimizer.schedule().equals(schedule)
          ? before
          : OptimizerNumbers.with(before, optimizer.with(optimizer.weightDecay(), schedule));
    }
  }

  /**
   * How the losses of a batch become one.
   *
   * @param reduction how
   */
  record OfReduction(Reduction reduction) implements ChoiceEdit {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      return new Sentence(
          "loss of a batch", before.training().training().reduction().id(), reduction.id());
    }

    @Override
    public Document change(Document before) {
      Training now = before.training().training();
      return before.with(new Training(now.batchSize(), reduction, now.shuffle(), now.seed()));
    }
  }

  /**
   * How many samples are in a batch.
   *
   * @param size 0 for the whole data set
   */
  record OfBatchSize(int size) implements ChoiceEdit {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      return new Sentence("batch size", said(before.training().training().batchSize()), said(size));
    }

    private static String said(int size) {
      return size == 0 ? "all" : Integer.toString(size);
    }

    @Override
    public Document change(Document before) throws RefusedException {
      if (size < 0) {
        throw new RefusedException(
            "found a batch of %d samples, expected 1 or more, or 0 for all".formatted(size));
      }
      Training now = before.training().training();
      return now.batchSize() == size
          ? before
          : before
              .with(new Training(size, now.reduction(), now.shuffle(), now.seed()))
              .with(
                  before
                      .numbers()
                      .with("training.batchSize", (double) size, Integer.toString(size)));
    }
  }

  /**
   * Whether each epoch takes the samples in an order of its own.
   *
   * @param shuffle whether
   * @param seed of the order
   */
  record OfShuffling(boolean shuffle, long seed) implements ChoiceEdit {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      Training now = before.training().training();
      return new Sentence(
          "order of the samples", said(now.shuffle(), now.seed()), said(shuffle, seed));
    }

    private static String said(boolean shuffle, long seed) {
      return shuffle ? "shuffled with seed " + seed : "as they are";
    }

    @Override
    public Document change(Document before) {
      Training now = before.training().training();
      return now.seed() == seed
          ? before.with(new Training(now.batchSize(), now.reduction(), shuffle, seed))
          : before
              .with(new Training(now.batchSize(), now.reduction(), shuffle, seed))
              .with(before.numbers().with("training.seed", (double) seed, Long.toString(seed)));
    }
  }

  private static void requireLayer(Document before, int l) throws RefusedException {
    RefusedException.requireIndex(l - 1, DocumentTables.depth(before), "layer", "the network");
  }
}

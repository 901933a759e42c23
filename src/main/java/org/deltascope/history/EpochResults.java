package org.deltascope.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.train.Score;
import org.deltascope.nn.train.Scorer;
import org.deltascope.nn.train.Trainer;

/** Evaluates a training now and then: after 0, 1, 2, 5, 10, 20, 50, … epochs, and at its end. */
final class EpochResults {
  private final Trainer trainer;
  private final Scorer trained;
  private final Optional<Scorer> test;
  private final List<EpochResult> results = new ArrayList<>();

  EpochResults(Trainer trainer, Dataset data) {
    this.trainer = trainer;
    this.trained = trainer.scorer(data.test().trained(data.size()));
    int[] held = data.test().held(data.size());
    this.test = held.length == 0 ? Optional.empty() : Optional.of(trainer.scorer(held));
  }

  /** {@return how well the samples that are trained on are learnt by now} */
  Score trained() {
    return trained.score();
  }

  /** Takes up an epoch if it is one of those. */
  void pass(long epoch) {
    if (isRound(epoch)) {
      add(epoch);
    }
  }

  /** Takes up an epoch. */
  void add(long epoch) {
    results.add(new EpochResult(epoch, trainer.updates(), trained(), test.map(Scorer::score)));
  }

  /** {@return those that were taken up, and the last} */
  List<EpochResult> upTo(long epoch) {
    if (results.isEmpty() || results.getLast().updates() != trainer.updates()) {
      add(epoch);
    }
    return List.copyOf(results);
  }

  private static boolean isRound(long epoch) {
    long rest = epoch;
    while (rest >= 10 && rest % 10 == 0) {
      rest /= 10;
    }
    return rest == 0 || rest == 1 || rest == 2 || rest == 5;
  }
}

package org.deltascope.formula.probe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.trace.Trace;

/**
 * Random networks that are like the one of a document. Their seeds are fixed, so that a formula
 * always gets the same answer; each is drawn once.
 */
public final class NetworkFamily {
  private static final long SEED = 20_261_130;
  private static final long OTHER_SIZES = SEED + 1000;
  private static final long EQUAL_SIZES = SEED + 2000;
  private static final long WHOLE = SEED + 3000;
  private static final int MOST_SAMPLES = 5;
  private static final long MOST_WEIGHTS = 20_000;

  private final Trace trace;
  private final Map<Draw, Trial> drawn = new ConcurrentHashMap<>();

  /** All that a network is drawn from, so that it is the same each time. */
  private record Draw(
      long seed, SizePlan plan, int samples, Loss loss, Set<Given> given, NumberPool pool) {}

  /**
   * Makes the family of a document.
   *
   * @param trace of the moment that is looked at
   */
  public NetworkFamily(Trace trace) {
    this.trace = trace;
  }

  /**
   * {@return networks of the document's sizes with other numbers}
   *
   * @param count how many
   * @param exprs the formulas that are to be tried on them
   */
  public List<Trial> sameSizes(int count, List<Expr> exprs) {
    boolean plain = exprs.stream().allMatch(Transfer::hasPlainNumbers);
    SizePlan plan =
        SizePlan.small(network(), loss(), Transfer.named(exprs, network().depth()), plain);
    boolean any = plain && exprs.stream().noneMatch(Transfer::namesSample);
    int samples = any ? few() : trace.batch().size();
    return draw(count, SEED, plan, samples, loss(), Set.of());
  }

  /**
   * {@return networks of the document's sizes with another loss}
   *
   * @param count how many
   * @param exprs the formulas that are to be tried on them
   * @param other the loss; the last layer must be one that it takes
   */
  public List<Trial> otherLoss(int count, List<Expr> exprs, Loss other) {
    SizePlan plan =
        SizePlan.small(network(), other, Transfer.named(exprs, network().depth()), true);
    return draw(count, SEED, plan, few(), other, Set.of());
  }

  /**
   * {@return networks of the document's sizes that have some of its own numbers; none where it is
   * too large for that}
   *
   * @param count how many
   * @param given the document's own
   */
  public List<Trial> with(int count, Given given) {
    SizePlan plan = SizePlan.same(network());
    return network().weightCount() > MOST_WEIGHTS
        ? List.of()
        : draw(count, SEED + 1, plan, trace.batch().size(), loss(), Set.of(given));
  }

  /**
   * {@return networks with all neurons of the document and other numbers; none where it is too
   * large for that}
   *
   * @param count how many
   */
  public List<Trial> allNeurons(int count) {
    return network().weightCount() > MOST_WEIGHTS
        ? List.of()
        : draw(count, SEED + 2, SizePlan.same(network()), few(), loss(), Set.of());
  }

  /**
   * {@return networks of the document's sizes whose biases are 0; none where it is too large for
   * that}
   *
   * @param count how many
   */
  public List<Trial> withoutBiases(int count) {
    SizePlan plan = SizePlan.same(network());
    return allNeurons(count).stream()
        .map(trial -> new Trial(WithoutBiases.of(trial.environment().trace()), plan))
        .toList();
  }

  /**
   * {@return networks of the document's sizes with a batch of another size}
   *
   * @param count how many
   */
  public List<Trial> otherBatch(int count) {
    int samples = trace.batch().size();
    return draw(count, SEED, SizePlan.same(network()), samples + 2, loss(), Set.of());
  }

  /**
   * {@return networks whose layers are all of different widths, and whose batch is of another size
   * if it has more than one sample}
   *
   * @param count how many
   */
  public List<Trial> otherSizes(int count) {
    return otherSizes(count, widths -> widths, true);
  }

  /**
   * {@return networks whose layers are of different widths but for what is asked for}
   *
   * @param count how many
   * @param adjusted changes the widths
   * @param otherBatch whether the batch is of another size, if it has more than one sample
   */
  public List<Trial> otherSizes(
      int count, UnaryOperator<List<Integer>> adjusted, boolean otherBatch) {
    return IntStream.range(0, count)
        .mapToObj(i -> otherSize(OTHER_SIZES + i, adjusted, otherBatch))
        .toList();
  }

  private Trial otherSize(long seed, UnaryOperator<List<Integer>> adjusted, boolean otherBatch) {
    int layers = network().depth() + 1;
    List<Integer> sizes = new ArrayList<>();
    for (int n = 2; sizes.size() < layers + 2; n++) {
      if (n != network().outputs() || !keepsOutputs()) {
        sizes.add(n);
      }
    }
    Collections.shuffle(sizes, generator(seed));
    List<Integer> widths = new ArrayList<>(sizes.subList(0, layers));
    if (keepsOutputs()) {
      widths.set(layers - 1, network().outputs());
    }
    int own = trace.batch().size();
    int other = sizes.get(layers) == own ? own + 3 : sizes.get(layers);
    int samples = own == 1 || !otherBatch ? own : other;
    return trial(
        new Draw(
            seed,
            SizePlan.plain(adjusted.apply(widths)),
            samples,
            loss(),
            Set.of(),
            new NumberPool.Any()));
  }

  /**
   * {@return networks whose layers are all equally wide}
   *
   * @param count how many
   * @param width of all
   */
  public List<Trial> equalSizes(int count, int width) {
    List<Integer> widths = Collections.nCopies(network().depth() + 1, width);
    return draw(count, EQUAL_SIZES, SizePlan.plain(widths), few(), loss(), Set.of());
  }

  /**
   * {@return networks of whole numbers; none where a formula names neurons that they have not}
   *
   * @param count how many
   * @param widths n⁰ … nᴸ
   * @param largest of the numbers
   * @param exprs the formulas that are to be tried on them
   */
  public List<Trial> whole(int count, List<Integer> widths, int largest, List<Expr> exprs) {
    List<SortedSet<Integer>> named = Transfer.named(exprs, network().depth());
    if (keepsOutputs() && widths.getLast() != network().outputs()) {
      return List.of();
    }
    for (int l = 0; l < widths.size(); l++) {
      if (named.get(l).size() > widths.get(l)) {
        return List.of();
      }
    }
    SizePlan plan = new SizePlan(widths, named.stream().map(set -> List.copyOf(set)).toList());
    return IntStream.range(0, count)
        .mapToObj(
            i -> new Draw(WHOLE + i, plan, few(), loss(), Set.of(), new NumberPool.Whole(largest)))
        .map(this::trial)
        .toList();
  }

  private List<Trial> draw(
      int count, long seed, SizePlan plan, int samples, Loss loss, Set<Given> given) {
    return IntStream.range(0, count)
        .mapToObj(i -> trial(new Draw(seed + i, plan, samples, loss, given, new NumberPool.Any())))
        .toList();
  }

  private Trial trial(Draw draw) {
    return drawn.computeIfAbsent(
        draw,
        d -> {
          NetworkDraw network = new NetworkDraw(trace, generator(d.seed), d.loss, d.given, d.pool);
          return new Trial(network.draw(d.plan.widths(), d.samples), d.plan);
        });
  }

  /** A mean over the outputs has their number in its formula. */
  private boolean keepsOutputs() {
    return loss() == Loss.MEAN_SQUARED_ERROR;
  }

  private int few() {
    return Math.min(trace.batch().size(), MOST_SAMPLES);
  }

  private static RandomGenerator generator(long seed) {
    return RandomGeneratorFactory.of(Initializer.GENERATOR).create(seed);
  }

  private Network network() {
    return trace.before().network();
  }

  private Loss loss() {
    return trace.evaluateLoss().loss();
  }
}

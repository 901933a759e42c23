package org.deltascope.figure.loss;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deltascope.formula.number.Digits;
import org.deltascope.history.LossCurve;
import org.deltascope.history.norm.NormSource;

/**
 * What is drawn: the losses on the way to the run in which one stands, and other runs, faded.
 *
 * @param path the losses on that way, and of that run
 * @param label what is written at its end, such as B; nothing if it is the only one
 * @param others from where they are apart from it
 * @param stop where the run in which one stands was stopped last, if it was
 * @param pointed the update that is pointed at, in this plot or another
 * @param span how updates are counted
 * @param held the losses of the samples that are held back, at some updates; empty where none are
 */
public record LossLines(
    LossCurve path,
    String label,
    List<LossLine> others,
    Optional<LossStop> stop,
    OptionalLong pointed,
    LossSpan span,
    List<HeldLoss> held) {

  /** Makes it immutable. */
  public LossLines {
    others = List.copyOf(others);
    held = List.copyOf(held);
  }

  /** {@return the losses of the only run} */
  public static LossLines of(LossCurve only) {
    return new LossLines(
        only, "", List.of(), Optional.empty(), OptionalLong.empty(), LossSpan.all(), List.of());
  }

  /** {@return these with the other runs, faded} */
  public LossLines beside(String letter, List<LossLine> runs) {
    return new LossLines(path, letter, runs, stop, pointed, span, held);
  }

  /** {@return these with a mark where training stopped, if it did} */
  public LossLines stopped(Optional<LossStop> where) {
    return new LossLines(path, label, others, where, pointed, span, held);
  }

  /** {@return these with an update that is pointed at, if one is} */
  public LossLines pointing(OptionalLong update) {
    return new LossLines(path, label, others, stop, update, span, held);
  }

  /** {@return these with updates counted otherwise} */
  public LossLines counted(LossSpan other) {
    return new LossLines(path, label, others, stop, pointed, other, held);
  }

  /** {@return these with the losses of the samples that are held back} */
  public LossLines besidesHeld(List<HeldLoss> losses) {
    return new LossLines(path, label, others, stop, pointed, span, losses);
  }

  /**
   * {@return these with what is measured of the samples that are held back; the same where nothing
   * is} Takes a while.
   */
  public LossLines measured(Optional<NormSource> source) {
    return source.isPresent() ? besidesHeld(HeldLoss.of(source.get())) : this;
  }

  /** {@return how the smoothed line is computed, where there is one} */
  public Optional<String> smoothing() {
    SmoothedLosses smoothed = SmoothedLosses.of(drawn().path(), span.look().smoothed());
    return smoothed.points().isEmpty()
        ? Optional.empty()
        : Optional.of(smoothed.formulas().getFirst());
  }

  /** {@return these from the first update on that is drawn} */
  LossLines drawn() {
    long first = span.first();
    return new LossLines(
        path.since(first),
        label,
        others.stream()
            .map(other -> new LossLine(other.label(), other.losses().since(first)))
            .filter(other -> !other.losses().ranges().isEmpty())
            .toList(),
        stop.filter(mark -> mark.update() >= first),
        pointed,
        span,
        held.stream().filter(loss -> loss.update() >= first).toList());
  }

  /** {@return the losses of the update that is pointed at, or of those it is put together with} */
  Optional<LossCurve.Range> atPointed() {
    return pointed.stream()
        .boxed()
        .flatMap(
            update ->
                path.ranges().stream()
                    .filter(range -> range.from() <= update && update <= range.to()))
        .filter(range -> range.count() > 0)
        .findFirst();
  }

  /** {@return up to where any of them goes, and what is marked} */
  long updates() {
    return Stream.concat(
            others.stream().map(other -> other.losses().updates()),
            Stream.concat(
                stop.stream().map(mark -> mark.update() + 1),
                held.stream().map(loss -> loss.update() + 1)))
        .reduce(path.updates(), Math::max);
  }

  /** {@return what is said of the other runs, and of why training stopped} */
  String said() {
    return saidOfOthers() + saidOfHeld() + stop.map(LossStop::said).orElse("");
  }

  private String saidOfHeld() {
    return held.isEmpty()
        ? ""
        : " A second line is the loss of the samples that are held back, last %s."
            .formatted(Digits.DEFAULT.text(held.getLast().loss()));
  }

  private String saidOfOthers() {
    return others.isEmpty()
        ? ""
        : " This is run %s; beside it, faded: %s."
            .formatted(
                label,
                others.stream()
                    .map(it -> "run %s from update %,d".formatted(it.label(), it.losses().first()))
                    .collect(Collectors.joining(", ")));
  }

  /** {@return these without the last loss of the path, if that is the one of an update} */
  LossLines before(long update) {
    return new LossLines(path.before(update), label, others, stop, pointed, span, held);
  }

  /** {@return what is drawn of all, in as many ranges as there is room for} */
  List<LossCurve.Range> ranges(int atMost) {
    return Stream.concat(Stream.of(path), others.stream().map(LossLine::losses))
        .flatMap(curve -> drawn(curve, atMost).stream())
        .toList();
  }

  /** {@return what is drawn of a curve} */
  static List<LossCurve.Range> drawn(LossCurve curve, int atMost) {
    return curve.inAtMost(atMost).ranges().stream().filter(range -> range.count() > 0).toList();
  }
}

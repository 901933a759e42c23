package org.deltascope.figure.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.BundleMark;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;

/**
 * Finds where in a figure something stands, the other way round from {@link Pointer}.
 *
 * @param text how labels are set
 */
public record SubjectBounds(TextMeasure text) {

  /**
   * {@return the boxes around what stands for a subject; the middles of its lines where it has
   * nothing but lines; none where the figure does not show it}
   *
   * @param figure any
   * @param subject a single thing, such as an edge
   */
  public List<Bounds> of(Figure figure, Subject subject) {
    List<Bounds> areas =
        innermost(
            figure.marks().stream().flatMap(mark -> areas(mark, subject)).distinct().toList());
    return areas.isEmpty()
        ? figure.marks().stream().flatMap(mark -> middle(mark, subject).stream()).toList()
        : areas;
  }

  /**
   * {@return the box around all that stands for a subject, if the figure shows it}
   *
   * @param figure any
   * @param subject a single thing, such as an edge
   */
  public Optional<Bounds> around(Figure figure, Subject subject) {
    List<Bounds> areas = figure.marks().stream().flatMap(mark -> areas(mark, subject)).toList();
    return (areas.isEmpty() ? of(figure, subject) : areas).stream().reduce(Bounds::union);
  }

  /** A label and its ground are one thing. */
  private static List<Bounds> innermost(List<Bounds> boxes) {
    return boxes.stream()
        .filter(
            box ->
                boxes.stream()
                    .noneMatch(other -> !other.equals(box) && box.inflate(1).contains(other)))
        .toList();
  }

  private Stream<Bounds> areas(Mark mark, Subject subject) {
    return switch (mark) {
      case BoxMark box when box.subject().equals(subject) -> Stream.of(box.bounds());
      case TextMark label when label.subject().equals(subject) -> Stream.of(text.bounds(label));
      case DiscMark disc when disc.subject().equals(subject) ->
          Stream.of(Bounds.around(disc.center(), 2 * disc.radius(), 2 * disc.radius()));
      case FormulaMark formula ->
          formula.terms().stream()
              .filter(term -> term.subject().equals(subject))
              .flatMap(term -> formula.boundsOf(term).stream());
      case BoxMark _, TextMark _, DiscMark _, CellsMark _, LineMark _, CurveMark _, BundleMark _ ->
          Stream.empty();
    };
  }

  private static Optional<Bounds> middle(Mark mark, Subject subject) {
    return switch (mark) {
      case LineMark line when line.subject().equals(subject) ->
          Optional.of(Bounds.around(line.from().towards(line.to(), 0.5), 0, 0));
      case BundleMark bundle
          when subject instanceof Subject.Edge(int l, int to, int from)
              && bundle.subject().equals(new Subject.Weights(l))
              && to < bundle.to().size()
              && from < bundle.from().size() ->
          Optional.of(
              Bounds.around(bundle.from().get(from).towards(bundle.to().get(to), 0.5), 0, 0));
      case BoxMark _,
          TextMark _,
          DiscMark _,
          FormulaMark _,
          CellsMark _,
          LineMark _,
          CurveMark _,
          BundleMark _ ->
          Optional.empty();
    };
  }
}

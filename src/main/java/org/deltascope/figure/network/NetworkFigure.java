package org.deltascope.figure.network;

import java.util.List;
import java.util.Optional;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Figure;
import org.deltascope.figure.TextMeasure;

/**
 * Draws the network at a moment. For one thread at a time: it keeps the layout of the last update,
 * so that stepping through it is quick.
 */
public final class NetworkFigure {
  private final Words words;
  private Optional<Remembered> last = Optional.empty();

  private record Remembered(Scene scene, Focus focus, Layout layout) {}

  /** Measures texts with that. */
  public NetworkFigure(TextMeasure text) {
    this.words = new Words(text);
  }

  /** {@return the picture of a scene} */
  public Figure of(Scene scene) {
    Layout layout = layout(scene);
    Known known = new Known(scene.trace(), scene.moment());
    Focus focus = Focus.of(scene);
    Canvas canvas = new Canvas(words);
    new MapMarks(layout, canvas).draw();
    new EdgeMarks(layout, focus, scene.progress(), canvas).draw();
    LabelMarks labels = new LabelMarks(layout, scene.names(), words, known, focus, canvas);
    Obstacles obstacles = Layout.obstacles(layout.arrangement());
    Callouts callouts = new Callouts(layout, scene.names(), known, focus, canvas);
    List<Bounds> taken = callouts.place(obstacles);
    List<Tag> tags = labels.choose(obstacles, taken);
    labels.draw(tags);
    new NeuronMarks(layout, scene.names(), known, focus, canvas).draw();
    callouts.draw();
    new OutputMarks(layout, known, focus, canvas).draw();
    new Captions(layout, canvas).draw(scene.trace(), scene.lens(), labels.note(tags));
    return new Figure(
        scene.width(),
        scene.height(),
        new Scaling(scene.textScale()).apply(canvas.marks()),
        "Network",
        new Alternative(scene, layout.numbers(), known, focus).text());
  }

  private Layout layout(Scene scene) {
    Focus focus = Focus.of(scene);
    Optional<Layout> known =
        last.filter(r -> sameUpdate(r.scene, scene) && sameFocus(r.focus, focus, scene))
            .map(Remembered::layout);
    return known.orElseGet(
        () -> {
          Layout layout = Layout.of(scene, words);
          last = Optional.of(new Remembered(scene, focus, layout));
          return layout;
        });
  }

  /** Compares traces by identity: comparing them by value would cost more than a new layout. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean sameUpdate(Scene a, Scene b) {
    return a.trace() == b.trace()
        && a.names() == b.names()
        && a.lens().equals(b.lens())
        && a.digits().equals(b.digits())
        && a.width() == b.width()
        && a.height() == b.height()
        && a.textScale() == b.textScale();
  }

  /** Only a picture that leaves out neurons or layers depends on what is looked at. */
  private static boolean sameFocus(Focus a, Focus b, Scene scene) {
    int depth = scene.trace().depth();
    if (a.layer() != b.layer() && depth > 3) {
      return false;
    }
    for (int l = 0; l <= depth; l++) {
      if (scene.trace().before().network().width(l) > 40 && !a.unit(l).equals(b.unit(l))) {
        return false;
      }
    }
    return true;
  }
}

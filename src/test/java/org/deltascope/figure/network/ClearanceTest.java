package org.deltascope.figure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels of edges touch neither each other nor anything else, whatever is drawn. */
class ClearanceTest {
  private static final double ROUNDING = 0.01;
  private static final TextMeasure TEXT = new TextMeasure(new Fonts());
  private static final double[][] SIZES = {
    {800, 500}, {850, 620}, {1280, 720}, {1280, 800}, {1600, 900}, {1920, 1080}
  };

  private final NetworkFigure network = new NetworkFigure(TEXT);

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(80);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_label_of_an_edge_touches_another_or_a_neuron_or_the_border(long seed) {
    Random random = new Random(seed);
    for (NetworkScene scene : scenes(random)) {
      Figure figure = network.of(scene);
      assertThat(collisions(figure))
          .as(
              "seed %d, %s at %s, %s×%s, scale %s",
              seed,
              describe(scene),
              scene.moment(),
              scene.width(),
              scene.height(),
              scene.textScale())
          .isEmpty();
    }
  }

  private static String describe(NetworkScene scene) {
    StringBuilder text = new StringBuilder();
    for (int l = 0; l <= scene.trace().depth(); l++) {
      text.append(l == 0 ? "" : "-").append(scene.trace().before().network().width(l));
    }
    return text.toString();
  }

  private static List<NetworkScene> scenes(Random random) {
    int[] widths = new int[2 + random.nextInt(4)];
    int most = random.nextInt(4) == 0 ? 40 : 7;
    for (int k = 0; k < widths.length; k++) {
      widths[k] = 1 + random.nextInt(most);
    }
    double scale = Math.pow(10, random.nextInt(5) - 1);
    Experiment experiment = Networks.random(random, scale, 1 + random.nextInt(2), widths);
    Trace trace = Networks.trace(experiment);
    Names names = Names.of(experiment.network(), inputNames(random, widths[0]));
    double[] size = SIZES[random.nextInt(SIZES.length)];
    Digits digits = new Digits(random.nextInt(4) == 0 ? 2 + random.nextInt(16) : 4);
    List<NetworkScene> scenes = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      int step = random.nextInt(trace.steps().size());
      int part = random.nextInt(trace.steps().get(step).parts().count() + 1) - 1;
      NetworkScene scene =
          NetworkScene.of(trace, new Moment(0, step, part), names, size[0], size[1])
              .writing(Numerals.rounded(digits))
              .scaled(1 + random.nextInt(5) / 2.0)
              .hovering(subject(random, widths));
      scenes.add(random.nextBoolean() ? scene : scene.under(SampleSelection.mean()));
    }
    return scenes;
  }

  /** None, or long ones, of which some cannot be set in formulas. */
  private static List<String> inputNames(Random random, int inputs) {
    return random.nextInt(3) > 0
        ? List.of()
        : IntStream.range(0, inputs)
            .mapToObj(j -> "number %d of the r%soms".formatted(j, j % 2 == 0 ? "o" : "ö"))
            .toList();
  }

  private static Subject subject(Random random, int[] widths) {
    int l = 1 + random.nextInt(widths.length - 1);
    return switch (random.nextInt(3)) {
      case 0 -> Subject.none();
      case 1 -> new Subject.Neuron(l, random.nextInt(widths[l]));
      default -> new Subject.Edge(l, random.nextInt(widths[l]), random.nextInt(widths[l - 1]));
    };
  }

  private static List<String> collisions(Figure figure) {
    List<BoxMark> labels = new ArrayList<>();
    List<Mark> others = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (Mark mark : figure.marks()) {
      switch (mark) {
        case BoxMark box when box.subject() instanceof Subject.Edge -> labels.add(box);
        case BoxMark box when box.fill().visible() -> others.add(box);
        case DiscMark disc -> others.add(disc);
        case TextMark label -> others.add(label);
        case Mark _ -> {}
      }
    }
    for (int a = 0; a < labels.size(); a++) {
      Bounds box = outer(labels.get(a));
      if (!figure.bounds().inflate(ROUNDING).contains(box)) {
        found.add("%s leaves the picture".formatted(labels.get(a).subject()));
      }
      for (int b = a + 1; b < labels.size(); b++) {
        if (outer(labels.get(b)).overlaps(box)) {
          found.add("%s on %s".formatted(labels.get(a).subject(), labels.get(b).subject()));
        }
      }
      for (Mark other : others) {
        if (touches(box, other)) {
          found.add("%s on %s".formatted(labels.get(a).subject(), other));
        }
      }
    }
    for (Mark other : others) {
      if (other instanceof TextMark label
          && !figure.bounds().inflate(1).contains(TEXT.bounds(label))) {
        found.add("%s leaves the picture".formatted(label));
      }
      if (other instanceof BoxMark box && !figure.bounds().inflate(ROUNDING).contains(outer(box))) {
        found.add("%s leaves the picture".formatted(box));
      }
    }
    return found;
  }

  private static boolean touches(Bounds box, Mark other) {
    return switch (other) {
      case BoxMark b -> outer(b).overlaps(box);
      case DiscMark d -> {
        Point near =
            new Point(
                Math.clamp(d.center().x(), box.x(), box.right()),
                Math.clamp(d.center().y(), box.y(), box.bottom()));
        yield near.distance(d.center()) < d.radius() + d.strokeWidth() / 2 - ROUNDING;
      }
      case TextMark l when l.subject() instanceof Subject.Edge -> false;
      case TextMark l -> letters(l).overlaps(box);
      case Mark _ -> false;
    };
  }

  /** {@return the box of the digits: fonts reach further up and down than their letters} */
  private static Bounds letters(TextMark label) {
    Bounds all = TEXT.bounds(label);
    double height = TEXT.capHeight(label.size());
    return Bounds.around(all.center(), Math.max(0, all.width() - ROUNDING), height);
  }

  private static Bounds outer(BoxMark box) {
    return box.bounds().inflate(box.strokeWidth() / 2 - ROUNDING);
  }
}

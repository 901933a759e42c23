package org.deltascope.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Loss;

/** What is to be said of a document that is right, but may not mean what its author thinks. */
final class Notices {
  private static final Place TOP = Place.top("");

  private final List<String> said = new ArrayList<>();

  private Notices() {}

  /** {@return a line for each: the key, and what is to be said of it} */
  static List<String> of(Document document) {
    Notices notices = new Notices();
    document.lesson().ifPresent(notices::lesson);
    notices.network(document.network());
    notices.optimizer(document.optimizer());
    notices.data(document.data());
    if (document.loss() == Loss.CROSS_ENTROPY) {
      notices.sums(document.data());
    }
    notices.keys(
        TOP.key("training"), KnownKeys.TRAINING, document.training().extras(), "this version");
    notices.top(document.extras());
    return List.copyOf(notices.said);
  }

  private void lesson(Lesson lesson) {
    keys(TOP.key("lesson"), KnownKeys.LESSON, lesson.extras(), "a lesson with a text");
  }

  private void network(NetworkPart network) {
    Place place = TOP.key("network");
    for (int k = 0; k < network.layers().size(); k++) {
      Place at = place.key("layers").index(k);
      LayerPart layer = network.layers().get(k);
      layer
          .initializer()
          .ifPresent(
              drawing ->
                  keys(
                      at.key("initializer"),
                      KnownKeys.INITIALIZER,
                      drawing.extras(),
                      drawing.initializer().id()));
      keys(at, KnownKeys.LAYER, layer.extras(), "this version");
    }
    keys(place, KnownKeys.NETWORK, network.extras(), "this version");
  }

  private void optimizer(OptimizerPart part) {
    keys(TOP.key("optimizer"), KnownKeys.OPTIMIZER, part.extras(), part.optimizer().id());
  }

  private void data(DataPart data) {
    Place place = TOP.key("data");
    if (data instanceof DataPart.FromCsv csv) {
      keys(place.key("csv"), KnownKeys.CSV, csv.table().extras(), "this version");
    }
    keys(place, KnownKeys.DATA, data.extras(), "this version");
  }

  /** Targets of cross-entropy are probabilities of classes. */
  private void sums(DataPart data) {
    Matrix targets = data.dataset().targets();
    int[] odd =
        IntStream.range(0, targets.rows())
            .filter(s -> !Loss.addUpToOne(targets.toRow(s)))
            .toArray();
    if (odd.length > 0) {
      double sum = 0;
      for (double target : targets.toRow(odd[0])) {
        sum += target;
      }
      Place place = TOP.key("data");
      say(
          switch (data) {
            case DataPart.Inline inline -> place.key("targets").index(odd[0]);
            case DataPart.FromCsv csv -> place.key("csv");
          },
          "the targets of sample %d add up to %s, where %s expects 1 (%d of the %s)"
              .formatted(
                  odd[0] + 1,
                  Decimals.of(sum),
                  Loss.CROSS_ENTROPY.id(),
                  odd.length,
                  Value.count(targets.rows(), "sample")));
    }
  }

  /** What the view shows and an exercise asks for changes no number. */
  private void top(Extras extras) {
    Map<String, String> left = new LinkedHashMap<>(extras.json());
    Optional.ofNullable(left.remove("view")).ifPresent(this::view);
    Optional.ofNullable(left.remove("exercise"))
        .ifPresent(text -> within(TOP.key("exercise"), KnownKeys.EXERCISE, text));
    keys(TOP, KnownKeys.DOCUMENT, new Extras(left), "this version");
  }

  private void view(String text) {
    Place place = TOP.key("view");
    Extras view = within(place, KnownKeys.VIEW, text);
    Optional.ofNullable(view.json().get("convention"))
        .ifPresent(convention -> within(place.key("convention"), KnownKeys.CONVENTION, convention));
  }

  private Extras within(Place place, KnownKeys known, String text) {
    Extras extras = Extras.within(text);
    extras.json().keySet().stream()
        .filter(key -> !known.isKnown(key))
        .forEach(key -> unknown(place.key(key), known, key));
    return extras;
  }

  /** Says each of the keys that were read but not understood. */
  private void keys(Place place, KnownKeys known, Extras extras, String by) {
    for (String key : extras.json().keySet()) {
      Place at = place.key(key);
      if (known.isKnown(key)) {
        say(at, "not used by %s, kept".formatted(known.isUsed(key) ? by : "this version"));
      } else {
        unknown(at, known, key);
      }
    }
  }

  private void unknown(Place at, KnownKeys known, String key) {
    String meant = known.near(key).map("; did you mean %s?"::formatted).orElse("");
    say(at, "unknown key, kept" + meant);
  }

  private void say(Place place, String what) {
    said.add(place.path() + ": " + what);
  }
}

package org.deltascope.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.document.json.Decimals;
import org.deltascope.document.json.UnknownKeys;
import org.deltascope.document.json.ValueReader;
import org.deltascope.document.lesson.Lesson;
import org.deltascope.document.part.DataPart;
import org.deltascope.document.part.LayerPart;
import org.deltascope.document.part.NetworkPart;
import org.deltascope.document.part.OptimizerPart;
import org.deltascope.document.source.SourceLocation;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Loss;

/** What is to be said of a document that is right, but may not mean what its author thinks. */
final class Notices {
  private static final SourceLocation TOP = SourceLocation.top("");

  private final List<String> said = new ArrayList<>();

  private Notices() {}

  /** {@return a line for each: the key, and what is to be said of it} */
  static List<String> of(Document document) {
    Notices notices = new Notices();
    document.lesson().ifPresent(notices::lesson);
    notices.network(document.network());
    notices.optimizer(document.optimizer());
    notices.data(document);
    if (document.loss() == Loss.CROSS_ENTROPY) {
      notices.sums(document.data());
    }
    notices.keys(
        TOP.key("training").key("stop"),
        KnownKeys.STOP,
        document.training().stopExtras(),
        "this version");
    notices.keys(
        TOP.key("training"), KnownKeys.TRAINING, document.training().extras(), "this version");
    notices.top(document.extras());
    return List.copyOf(notices.said);
  }

  private void lesson(Lesson lesson) {
    keys(TOP.key("lesson"), KnownKeys.LESSON, lesson.extras(), "a lesson with a text");
  }

  private void network(NetworkPart network) {
    SourceLocation place = TOP.key("network");
    for (int k = 0; k < network.layers().size(); k++) {
      SourceLocation at = place.key("layers").index(k);
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
      keys(
          at.key("activation"),
          KnownKeys.ACTIVATION,
          layer.options().activation().extras(),
          layer.activation().id());
      keys(at, KnownKeys.LAYER, layer.extras(), "this version");
    }
    keys(place, KnownKeys.NETWORK, network.extras(), "this version");
  }

  private void optimizer(OptimizerPart part) {
    keys(
        TOP.key("optimizer").key("schedule"),
        KnownKeys.SCHEDULE,
        part.scheduleExtras(),
        "this schedule");
    keys(TOP.key("optimizer"), KnownKeys.OPTIMIZER, part.extras(), part.optimizer().id());
  }

  private void data(Document document) {
    DataPart data = document.data();
    SourceLocation place = TOP.key("data");
    if (data instanceof DataPart.FromCsv csv) {
      keys(place.key("csv"), KnownKeys.CSV, csv.table().extras(), "this version");
    }
    if (!document.loss().hasTargets() && data.dataset().hasTargets()) {
      SourceLocation targets = data instanceof DataPart.FromCsv ? place.key("csv") : place;
      say(targets.key("targets"), "not used by %s, kept".formatted(document.loss().id()));
    }
    keys(place.key("test"), KnownKeys.TEST, data.testExtras(), "this version");
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
      SourceLocation place = TOP.key("data");
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
                  ValueReader.count(targets.rows(), "sample")));
    }
  }

  /** What the view shows and an exercise asks for changes no number. */
  private void top(UnknownKeys extras) {
    Map<String, String> left = new LinkedHashMap<>(extras.json());
    Optional.ofNullable(left.remove("view")).ifPresent(this::view);
    Optional.ofNullable(left.remove("exercise"))
        .ifPresent(text -> within(TOP.key("exercise"), KnownKeys.EXERCISE, text));
    keys(TOP, KnownKeys.DOCUMENT, new UnknownKeys(left), "this version");
  }

  private void view(String text) {
    SourceLocation place = TOP.key("view");
    UnknownKeys view = within(place, KnownKeys.VIEW, text);
    Optional.ofNullable(view.json().get("convention"))
        .ifPresent(convention -> within(place.key("convention"), KnownKeys.CONVENTION, convention));
  }

  private UnknownKeys within(SourceLocation place, KnownKeys known, String text) {
    UnknownKeys extras = UnknownKeys.within(text);
    extras.json().keySet().stream()
        .filter(key -> !known.isKnown(key))
        .forEach(key -> unknown(place.key(key), known, key));
    return extras;
  }

  /** Says each of the keys that were read but not understood. */
  private void keys(SourceLocation place, KnownKeys known, UnknownKeys extras, String by) {
    for (String key : extras.json().keySet()) {
      SourceLocation at = place.key(key);
      if (known.isKnown(key)) {
        say(at, "not used by %s, kept".formatted(known.isUsed(key) ? by : "this version"));
      } else {
        unknown(at, known, key);
      }
    }
  }

  private void unknown(SourceLocation at, KnownKeys known, String key) {
    say(at, "unknown key, kept" + known.spelling().guess(key));
  }

  private void say(SourceLocation place, String what) {
    said.add(place.path() + ": " + what);
  }
}

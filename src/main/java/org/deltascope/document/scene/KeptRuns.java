package org.deltascope.document.scene;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.document.json.UnknownKeys;

/**
 * The key {@code view.runs}: the trainings that branch off each other, of which the document is
 * one.
 *
 * @param all in the order in which they were begun; nothing where one was that is kept no more
 * @param at which of them the document is
 */
public record KeptRuns(List<Optional<KeptRun>> all, int at) {
  private static final String RUNS = "runs";
  private static final String LINE = ",\n    ";

  /** Makes it immutable. */
  public KeptRuns {
    all = List.copyOf(all);
  }

  /** {@return whether a document has runs, whatever is said of them} */
  public static boolean areIn(Document document) {
    return ViewKeys.of(document).json().containsKey(RUNS);
  }

  /**
   * {@return the runs of a document; nothing where there are none, or not said as they ought to be}
   *
   * @param document any
   */
  public static Optional<KeptRuns> of(Document document) {
    UnknownKeys runs = ViewKeys.within(ViewKeys.of(document), RUNS);
    String all = runs.json().getOrDefault("all", "");
    String at = runs.json().getOrDefault("at", "");
    List<String> items = UnknownKeys.itemsOf(all.isEmpty() ? "[]" : all);
    List<Optional<KeptRun>> kept = items.stream().map(KeptRun::of).toList();
    boolean isWhole =
        at.matches("\\d{1,9}")
            && Integer.parseInt(at) < kept.size()
            && kept.getFirst().isPresent()
            && kept.get(Integer.parseInt(at)).isPresent();
    return isWhole ? Optional.of(new KeptRuns(kept, Integer.parseInt(at))) : Optional.empty();
  }

  /** {@return a document without its runs, which is one of them} */
  public static Document without(Document document) {
    return areIn(document)
        ? ViewKeys.in(document, ViewKeys.of(document).without(List.of(RUNS))).orElse(document)
        : document;
  }

  /**
   * {@return the document with these runs, unless its view is no object, which they could be put
   * into}
   *
   * @param document the one of them at which this stands
   */
  public Optional<Document> in(Document document) {
    String items =
        all.stream().map(run -> run.map(KeptRun::json).orElse("null")).collect(joining(LINE));
    UnknownKeys runs =
        UnknownKeys.none().with("at", Integer.toString(at)).with("all", "[" + items + "]");
    return ViewKeys.in(document, ViewKeys.of(document).with(RUNS, runs.source()));
  }
}

package org.deltascope.app.model;

import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.lesson.Lesson;
import org.deltascope.document.lesson.LessonText;
import org.deltascope.figure.Subject;
import org.deltascope.formula.naming.Names;
import org.deltascope.history.Run;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.GivenNumbers;
import org.deltascope.nn.Network;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Navigator;
import org.deltascope.trace.Outline;

/**
 * A document that is open, with what follows from it for every update. It has the numbers that
 * training begins with and none that are computed from them.
 *
 * @param named what was opened, and its name
 * @param experiment what is trained
 * @param names what quantities are called
 * @param given how its numbers were written
 * @param navigator goes from moment to moment
 * @param start where its training begins: before the first update, or where it branches off
 * @param origin what it was changed from, if it was changed
 */
public record OpenDocument(
    DocumentSource named,
    Experiment experiment,
    Names names,
    GivenNumbers given,
    Navigator navigator,
    TrainingState start,
    Optional<Origin> origin) {
  private static final int LONGEST_NAME = 60;

  /**
   * {@return a document, ready to be looked at} Draws the first weights, but makes no update.
   *
   * @param named what was opened, and its name
   */
  public static OpenDocument of(DocumentSource named) {
    Experiment experiment = named.document().experiment();
    return of(named, experiment, TrainingState.initial(experiment), Optional.empty());
  }

  private static OpenDocument of(
      DocumentSource named, Experiment experiment, TrainingState start, Optional<Origin> origin) {
    Document document = named.document();
    return new OpenDocument(
        named,
        experiment,
        Names.of(experiment.network(), document.labels()),
        document.given(),
        new Navigator(Outline.of(experiment.network()), experiment.schedule().updatesPerEpoch()),
        start,
        origin);
  }

  /**
   * {@return what this becomes when its document is changed where it begins}
   *
   * @param changed the document
   */
  public OpenDocument with(Document changed) {
    return changed(start, changed, origin.orElseGet(() -> new Origin(this, document())));
  }

  /**
   * {@return what this becomes when it is changed at an update: a run that branches off there} What
   * comes before the update stays what it is. A change where a run begins changes the run itself.
   *
   * @param state where training stands before the update
   * @param changed its document as it stands there, with the change
   */
  public OpenDocument with(TrainingState state, Document changed) {
    OpenDocument run = holding(state.updates());
    if (run.isAtStart(state)) {
      return run.with(changed).called(named.name());
    }
    return run.changed(state, changed, new Origin(run, run.documentAt(state))).called(named.name());
  }

  private OpenDocument changed(TrainingState state, Document changed, Origin from) {
    Experiment other = changed.experiment();
    return of(
        new DocumentSource(named.name(), changed),
        other,
        state.changed(experiment, other),
        Optional.of(from));
  }

  /**
   * {@return the document as it stands before an update of this: with the parameters of then}
   *
   * @param state where training stands before the update
   */
  public Document documentAt(TrainingState state) {
    OpenDocument run = holding(state.updates());
    return run.isAtStart(state) ? run.document() : run.document().with(state.network());
  }

  private boolean isAtStart(TrainingState state) {
    return state.updates() == start.updates();
  }

  /**
   * {@return the run whose own an update is: this, or what it branches off}
   *
   * @param update from 0
   */
  public OpenDocument holding(long update) {
    return update >= start.updates() || origin.isEmpty()
        ? this
        : origin.get().run().holding(update);
  }

  /** {@return its training, from where it begins} */
  public Run run() {
    return new Run(new Run.Id(0), "", experiment, start, Optional.empty());
  }

  /**
   * {@return this under another name, such as that of the file it was saved in}
   *
   * @param name a file, {@code lesson:ID}, or nothing
   */
  public OpenDocument called(String name) {
    return new OpenDocument(
        new DocumentSource(name, document()), experiment, names, given, navigator, start, origin);
  }

  /** {@return what was opened} */
  public Document document() {
    return named.document();
  }

  /** {@return the steps of every update, without their numbers} */
  public Outline outline() {
    return navigator.outline();
  }

  /** {@return the matrices it keeps, which are most of the memory it takes} */
  Stream<Matrix> matrices() {
    Stream<Matrix> parameters =
        experiment.network().layers().stream()
            .flatMap(layer -> Stream.of(layer.weights(), layer.bias()));
    Dataset data = experiment.data();
    return Stream.concat(parameters, Stream.of(data.inputs(), data.targets()));
  }

  /** {@return what it is called; a document without a title is called by its layers} */
  public String title() {
    if (!document().title().isBlank()) {
      return document().title();
    }
    StringBuilder widths = new StringBuilder(Integer.toString(experiment.network().inputs()));
    experiment.network().layers().forEach(layer -> widths.append('-').append(layer.units()));
    return "A %s network".formatted(widths);
  }

  /** {@return whether the network has that; what is no single neuron, weight or bias it has} */
  boolean has(Subject subject) {
    return switch (subject) {
      case Subject.Neuron(int l, int unit) -> hasUnit(l, unit);
      case Subject.Bias(int l, int unit) -> l > 0 && hasUnit(l, unit);
      case Subject.Edge(int l, int to, int from) -> hasUnit(l, to) && hasUnit(l - 1, from);
      case Subject.Target(int unit) -> hasUnit(experiment.network().depth(), unit);
      case Subject.Layer _, Subject.Weights _, Subject.Biases _, Subject.Symbol _, Subject.None _ ->
          true;
    };
  }

  /** {@return whether every update has such a moment} */
  boolean has(Moment moment) {
    return moment.step() < outline().size()
        && moment.part() < outline().entries().get(moment.step()).parts().count();
  }

  /** {@return whether its updates have the same steps, with the same parts} */
  public boolean hasStepsOf(OpenDocument other) {
    return outline().entries().equals(other.outline().entries());
  }

  private boolean hasUnit(int l, int unit) {
    Network network = experiment.network();
    return l >= 0 && l <= network.depth() && unit < network.width(l);
  }

  /**
   * {@return a name for a file that it may be saved in}
   *
   * @param more comes after its own name; may be empty
   */
  public String fileName(String more) {
    return shortName() + more + Document.EXTENSION;
  }

  /** {@return what names of files made of it begin with, such as two-two-two} */
  String shortName() {
    String name = document().lesson().map(Lesson::id).orElseGet(this::title);
    String plain = name.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return plain
        .codePoints()
        .limit(LONGEST_NAME)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** {@return its lesson's text, if it is a lesson} */
  public Optional<LessonText> lesson() {
    return document().lesson().map(Lesson::text);
  }
}

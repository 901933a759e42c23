package org.deltascope.app.model;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.lesson.Lesson;
import org.deltascope.document.lesson.LessonText;
import org.deltascope.document.naming.DocumentNames;
import org.deltascope.document.scene.InputGradientStep;
import org.deltascope.figure.Subject;
import org.deltascope.formula.naming.Names;
import org.deltascope.history.Run;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.GivenNumbers;
import org.deltascope.nn.Network;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Navigator;
import org.deltascope.trace.Outline;

/**
 * A document that is open, with what follows from it for every update. It has the numbers that
 * training begins with and none that are computed from them.
 *
 * @param named what was opened, and its name
 * @param run what is trained, and from where: before the first update, or where it branches off
 * @param names what quantities are called
 * @param given how its numbers were written
 * @param navigator goes from moment to moment
 * @param origin what it was changed from, if it was changed
 */
public record OpenDocument(
    DocumentSource named,
    Run run,
    Names names,
    GivenNumbers given,
    Navigator navigator,
    Optional<Origin> origin) {
  private static final int LONGEST_NAME = 60;

  /**
   * {@return a document, ready to be looked at} Draws the first weights, but makes no update.
   *
   * @param named what was opened, and its name
   */
  public static OpenDocument of(DocumentSource named) {
    return of(named, Run.of(named.document().experiment()), Optional.empty());
  }

  /**
   * {@return a run of a document}
   *
   * @param named the document, and the name of what was opened
   * @param run what it trains, and from where
   * @param origin what it was changed from, if it was changed
   */
  public static OpenDocument of(DocumentSource named, Run run, Optional<Origin> origin) {
    Document document = named.document();
    Experiment experiment = run.experiment();
    return new OpenDocument(
        named,
        run,
        DocumentNames.of(document, experiment.network()),
        document.given(),
        new Navigator(
            Outline.of(experiment, InputGradientStep.isIn(document)),
            experiment.schedule().updatesPerEpoch()),
        origin);
  }

  /** {@return this run with a document that is trained the same} */
  OpenDocument of(Document changed) {
    return of(new DocumentSource(named.name(), changed), run, origin).sharing(this);
  }

  /** Thousands of changes are kept, and few of them are of what things are called. */
  private OpenDocument sharing(OpenDocument before) {
    return new OpenDocument(
        named,
        run,
        names.equals(before.names) ? before.names : names,
        given,
        navigator.equals(before.navigator) ? before.navigator : navigator,
        origin);
  }

  /** {@return this document as another run that is trained the same, such as under another name} */
  public OpenDocument of(Run other) {
    return other.equals(run)
        ? this
        : new OpenDocument(named, other, names, given, navigator, origin);
  }

  /** {@return this as if it had never been changed} */
  OpenDocument withoutOrigin() {
    return new OpenDocument(named, run, names, given, navigator, Optional.empty());
  }

  /** {@return another run, under this name} */
  OpenDocument changed(Document changed, Run other, Origin from) {
    return of(new DocumentSource(named.name(), changed), other, Optional.of(from)).sharing(this);
  }

  /** {@return what is trained} */
  public Experiment experiment() {
    return run.experiment();
  }

  /**
   * {@return this under another name, such as that of the file it was saved in}
   *
   * @param name a file, {@code lesson:ID}, or nothing
   */
  public OpenDocument called(String name) {
    return new OpenDocument(
        new DocumentSource(name, document()), run, names, given, navigator, origin);
  }

  /** {@return what was opened} */
  public Document document() {
    return named.document();
  }

  /** {@return the steps of every update, without their numbers} */
  public Outline outline() {
    return navigator.outline();
  }

  /**
   * {@return the matrices it keeps, which are most of the memory it takes} The document and what
   * training begins with may share them or not.
   */
  Stream<Matrix> matrices() {
    Experiment written = document().experiment();
    Dataset data = written.data();
    Set<Matrix> all = Collections.newSetFromMap(new IdentityHashMap<>());
    return Stream.of(
            parameters(written.network()), run.matrices(), Stream.of(data.inputs(), data.targets()))
        .flatMap(matrices -> matrices)
        .filter(all::add);
  }

  private static Stream<Matrix> parameters(Network network) {
    return network.layers().stream().flatMap(layer -> Stream.of(layer.weights(), layer.bias()));
  }

  /** {@return what it is called; a document without a title is called by its layers} */
  public String title() {
    if (!document().title().isBlank()) {
      return document().title();
    }
    StringBuilder widths = new StringBuilder(Integer.toString(experiment().network().inputs()));
    experiment().network().layers().forEach(layer -> widths.append('-').append(layer.units()));
    return "A %s network".formatted(widths);
  }

  /** {@return whether the network has that; what is no single neuron, weight or bias it has} */
  boolean has(Subject subject) {
    return switch (subject) {
      case Subject.Neuron(int l, int unit) -> hasUnit(l, unit);
      case Subject.Bias(int l, int unit) -> l > 0 && hasUnit(l, unit);
      case Subject.Edge(int l, int to, int from) -> hasUnit(l, to) && hasUnit(l - 1, from);
      case Subject.Target(int unit) -> hasUnit(experiment().network().depth(), unit);
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
  @SuppressWarnings("ReferenceEquality") // the very same has, without looking
  public boolean hasStepsOf(OpenDocument other) {
    return this == other || outline().entries().equals(other.outline().entries());
  }

  private boolean hasUnit(int l, int unit) {
    Network network = experiment().network();
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
  public String shortName() {
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

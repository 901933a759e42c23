package org.deltascope.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deltascope.figure.Subject;
import org.deltascope.figure.loss.LossLines;
import org.deltascope.figure.loss.LossSpan;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.network.text.ExactNumbers;
import org.deltascope.formula.exact.ExactTrace;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.WrittenMoment;
import org.deltascope.handout.report.StopWords;
import org.deltascope.history.LossCurve;
import org.deltascope.history.Run;
import org.deltascope.history.RunLosses;
import org.deltascope.history.norm.NormSource;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.trace.Divergence;
import org.deltascope.trace.Knowledge;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;
import org.deltascope.trace.TraceView;

/**
 * A session with the numbers that belong to it, which take time to compute.
 *
 * @param session what is shown
 * @param trace the update it stands in
 * @param lens the sample that is looked at
 * @param losses of all updates made so far of the run whose own the update is
 * @param runs the losses of all runs that are shown or that those come from, as far as they were
 *     made
 * @param divergence where numbers ceased to be finite, in this update or before it, if they did
 * @param was the same update as it was before the document was changed, if it was and is known
 * @param norms finds how long errors and gradients are in the updates made so far
 */
public record ViewState(
    Session session,
    Trace trace,
    SampleSelection lens,
    LossCurve losses,
    List<RunLosses> runs,
    Optional<Divergence> divergence,
    Optional<Trace> was,
    Optional<NormSource> norms) {

  /** Makes it immutable. */
  public ViewState {
    runs = List.copyOf(runs);
  }

  /**
   * {@return a session with its numbers}
   *
   * @param session what is shown
   * @param trace the update it stands in
   * @param losses of all updates made so far
   * @param divergence where numbers ceased to be finite, in this update or before it, if they did
   */
  public static ViewState of(
      Session session, Trace trace, LossCurve losses, Optional<Divergence> divergence) {
    SampleSelection lens = session.lensFor(trace.batch().size());
    RunLosses only = new RunLosses(session.opened().run(), losses);
    Trace shown = trace.along(session.opened().outline());
    return new ViewState(
        session,
        shown,
        lens,
        losses,
        List.of(only),
        divergence,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * {@return this with the other runs that are shown}
   *
   * @param all the losses of each, as far as they were made
   */
  public ViewState among(List<RunLosses> all) {
    return new ViewState(session, trace, lens, losses, all, divergence, was, norms);
  }

  /**
   * {@return this beside what it was}
   *
   * @param before the same update before the document was changed, if it was and is known
   */
  public ViewState besides(Optional<Trace> before) {
    return new ViewState(session, trace, lens, losses, runs, divergence, before, norms);
  }

  /**
   * {@return this with what finds how long errors and gradients are}
   *
   * @param source finds it
   */
  public ViewState measured(NormSource source) {
    return new ViewState(session, trace, lens, losses, runs, divergence, was, Optional.of(source));
  }

  /** {@return the same shown otherwise} */
  public ViewState shown(DisplaySettings look) {
    return new ViewState(session.shown(look), trace, lens, losses, runs, divergence, was, norms);
  }

  /** {@return the same as it was before the document was changed, if it was and is known} */
  public Optional<ViewState> asItWas() {
    return was.flatMap(
        before ->
            session
                .origin()
                .filter(origin -> origin.run().has(session.moment()))
                .map(
                    origin ->
                        of(
                                session.in(session.runs().at(origin.run())),
                                before,
                                losses,
                                Optional.empty())
                            .among(runs)));
  }

  /** {@return what a change does here} */
  public Branching branching() {
    return new Branching(session.runs(), trace.before(), losses.updates());
  }

  /** {@return whether a session stands in the same update of the same document} */
  @SuppressWarnings("ReferenceEquality") // Comparing documents would take longer than a step may.
  public boolean isOfUpdate(Session other) {
    return other.opened() == session.opened() && other.moment().update() == trace.update();
  }

  /** {@return the digits to choose from: exact fractions only where all numbers are some} */
  public List<Digits> digits() {
    boolean exact = ExactTrace.of(trace).isPresent();
    return Digits.all().stream().filter(choice -> exact || !choice.fractions()).toList();
  }

  /** {@return the digits chosen, without fractions where it has none} */
  public Digits writtenDigits() {
    return occasion().numerals().digits();
  }

  private Knowledge knowledge(Moment at) {
    return Knowledge.of(trace.outline(), at).withholding(session.quiz().withheld());
  }

  /** {@return what figures of it are made of} */
  public MomentView occasion() {
    return new MomentView(
        session.opened().document().title(),
        new WrittenMoment(
            trace,
            knowledge(moment()),
            lens,
            session.opened().names(),
            Numerals.of(session.look().digits(), session.opened().given(), trace, lens)),
        lossLines(),
        session.selection(),
        Optional.of(session.opened().experiment().data()),
        norms);
  }

  /**
   * {@return the update after the last that was made of a run}
   *
   * @param run which
   */
  public long made(Run run) {
    return losses(run).map(it -> it.losses().updates()).orElse(run.from());
  }

  private Optional<RunLosses> losses(Run run) {
    return runs.stream().filter(it -> it.run().id().equals(run.id())).findFirst();
  }

  /** {@return the losses of the run in which one stands, and where it was stopped last} */
  public LossLines lossLines() {
    StopWords words = new StopWords(session.run().names());
    OpenDocument opened = session.run();
    return LossLines.of(path())
        .counted(
            new LossSpan(
                session.look().losses(), opened.navigator().updatesPerEpoch(), opened.run().from()))
        .stopped(losses(session.run().run()).flatMap(RunLosses::stopped).map(words::mark));
  }

  /** {@return the losses on the way to the run in which one stands, and of that} */
  public LossCurve path() {
    return LossCurve.along(
        session.runs().tree().path(session.runs().at()).stream()
            .flatMap(run -> losses(run).stream())
            .toList());
  }

  /**
   * {@return the numbers of a neuron or an edge that are known by now, with all their digits: one
   * alone, or several with their names, one a line}
   *
   * @param subject such as a neuron
   */
  public String numbers(Subject subject) {
    List<ExactNumbers.Exact> numbers =
        new ExactNumbers(trace, occasion().knowledge(), lens, session.opened().names()).of(subject);
    return numbers.size() == 1
        ? numbers.getFirst().plain()
        : numbers.stream()
            .map(number -> number.name() + " = " + number.plain())
            .collect(Collectors.joining("\n"));
  }

  /**
   * {@return a name for a file, such as two-two-two-delta1-network.svg}
   *
   * @param what it shows
   * @param ending of the name
   */
  public String fileName(Object what, String ending) {
    String step = step().id().inFileName();
    return "%s-%s-%s%s".formatted(session.opened().shortName(), step, what, ending);
  }

  /** {@return the current step, with its numbers} */
  public Step step() {
    return trace.steps().get(session.moment().step());
  }

  /** {@return the network with its weights of this moment: new ones where they are computed} */
  public Network network() {
    Knowledge knowledge = knowledge(session.moment());
    List<Layer> layers = new ArrayList<>();
    for (int l = 1; l <= trace.depth(); l++) {
      Step.ApplyUpdate update = trace.applyUpdate(l);
      int parts = update.parts().count();
      boolean made = parts > 0 && knowledge.shows(update.parts().get(parts - 1));
      layers.add(made ? update.after() : update.before());
    }
    return new Network(session.opened().experiment().network().inputs(), layers);
  }

  /** {@return the numbers under the lens} */
  public TraceView reading() {
    return new TraceView(trace, lens);
  }

  /** {@return the moment, at the part that is shown} */
  public Moment moment() {
    Moment moment = session.moment();
    return new Moment(moment.update(), moment.step(), session.part());
  }

  /**
   * {@return the neuron in focus: the shown part's, else the selected one, else the first of the
   * layer}
   */
  public Subject.Neuron neuron() {
    Moment moment = moment();
    boolean isOfPart =
        new PartFinder(session.entry(), moment.part()).find(session.selection()).isPresent();
    Subject subject =
        !moment.isWhole() && (isOfPart || session.selection() instanceof Subject.None)
            ? Subject.of(step().parts().get(moment.part()))
            : session.selection();
    return subject.neuron().orElseGet(() -> new Subject.Neuron(step().layer(), 0));
  }
}

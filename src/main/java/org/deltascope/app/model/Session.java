package org.deltascope.app.model;

import java.util.Optional;
import java.util.OptionalInt;
import org.deltascope.document.Document;
import org.deltascope.figure.Subject;
import org.deltascope.history.Run;
import org.deltascope.question.FadingPlan;
import org.deltascope.question.Quiz;
import org.deltascope.trace.Granularity;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.SampleSelection;

/**
 * All that the window shows follows from this. What a user does is a function from one session to
 * the next.
 *
 * @param runs what is open
 * @param saved what was open when its file or lesson had all of it; nothing if none has
 * @param moment where in time one stands
 * @param selection what was selected, or {@link Subject#none()}
 * @param lens which sample of the batch is wished for; see {@link #lensFor}
 * @param granularity how far one key press goes
 * @param look how it is shown
 * @param quiz what is asked for before it is shown
 */
public record Session(
    OpenRuns runs,
    Optional<OpenRuns> saved,
    Moment moment,
    Subject selection,
    SampleSelection lens,
    Granularity granularity,
    DisplaySettings look,
    Quiz quiz) {

  /** Wherever one comes, what comes is asked for first if it shall be. */
  public Session {
    OpenDocument opened = runs.holding(moment.update());
    if (opened.has(moment)) {
      Outline.Entry entry = opened.outline().entries().get(moment.step());
      quiz = quiz.at(opened.outline(), moment, part(entry, moment, selection));
    }
  }

  /**
   * {@return a session at the beginning of a document}
   *
   * @param opened the document
   * @param look how it is shown
   */
  public static Session start(OpenDocument opened, DisplaySettings look) {
    OpenRuns runs = OpenRuns.of(opened);
    return new Session(
        runs,
        Optional.of(runs),
        new Moment(0, 0, 0),
        Subject.none(),
        SampleSelection.first(),
        Granularity.PART,
        look,
        Quiz.off());
  }

  /** {@return this session's look and granularity at the beginning of another document} */
  public Session open(OpenDocument other) {
    OpenRuns only = OpenRuns.of(other);
    return new Session(
        only,
        Optional.of(only),
        other.navigator().start(0, granularity),
        Subject.none(),
        SampleSelection.first(),
        granularity,
        look,
        quiz.restarted());
  }

  /** {@return the run in which one stands} */
  public OpenDocument run() {
    return runs.current();
  }

  /**
   * {@return the run whose own the update is in which one stands: that in which one stands or,
   * before it begins, one that it comes from}
   */
  public OpenDocument opened() {
    return runs.holding(moment.update());
  }

  /** {@return what the run whose own the update is was changed from, if it was} */
  public Optional<Origin> origin() {
    return opened().origin();
  }

  /**
   * {@return this session with its document changed where the run begins in which one stands; it
   * stays where it stands if there is such a place}
   *
   * @param document what the document becomes
   */
  public Session with(Document document) {
    Branching start = Branching.atStart(runs);
    return in(
        start.isUntrained(document)
            ? start.untrained(document)
            : start.with(run().run().name(), document));
  }

  /** {@return whether anything was changed since it was opened or saved} */
  public boolean isEdited() {
    return saved.filter(runs::isSame).isEmpty();
  }

  /** {@return whether it was changed, and from something that one can go back to} */
  public boolean canReset() {
    return saved.isPresent() && isEdited();
  }

  /** {@return this session with all taken back that was changed since it was opened or saved} */
  public Session reset() {
    return saved.map(this::in).orElse(this);
  }

  /**
   * {@return this session after its document was saved}
   *
   * @param name the file
   * @param written what was open when it was written, which may have been changed since
   */
  public Session savedAs(String name, OpenRuns written) {
    return having(runs.called(name), Optional.of(written.called(name)));
  }

  /**
   * {@return this session with what its file has by now, where one stands} The updates of what is
   * opened count from 0 until its runs are there.
   */
  public Session reloaded(OpenDocument other) {
    OpenRuns only = OpenRuns.of(other);
    long update = Math.max(0, moment.update() - run().run().from());
    return having(only, Optional.of(only))
        .standing(new Moment(update, moment.step(), moment.part()), selection)
        .settled();
  }

  /** {@return this session at the beginning of a document whose changes no file has} */
  public Session recovered(OpenDocument other) {
    Session begin = open(other);
    return begin.having(begin.runs, Optional.empty()).asking(quiz);
  }

  /**
   * {@return this session with all runs of the document that was opened, which count their updates
   * as they did when they were kept}
   *
   * @param all the runs; one of them is the one that is open
   */
  Session restored(OpenRuns all) {
    Moment there =
        new Moment(moment.update() + all.current().run().from(), moment.step(), moment.part());
    return having(all, saved.map(_ -> all)).standing(there, selection).settled();
  }

  /** {@return this session with other runs, as near to where it stands as there is a place} */
  public Session in(OpenRuns other) {
    return having(other, saved).settled();
  }

  private Session having(OpenRuns open, Optional<OpenRuns> kept) {
    return new Session(open, kept, moment, selection, lens, granularity, look, quiz);
  }

  private Session standing(Moment there, Subject selected) {
    return new Session(runs, saved, there, selected, lens, granularity, look, quiz);
  }

  /** {@return this session in another run that is not deleted, as near to where it stands} */
  public Session in(Run.Id run) {
    return in(runs.at(run));
  }

  /**
   * {@return this session with the runs of another, under its own name} It stays where it stands,
   * so that one sees what is changed; where the steps are others it goes to where the other session
   * stands.
   */
  Session withContentOf(Session other) {
    Session changed = in(other.runs.called(run().named().name()));
    return changed.opened().hasStepsOf(opened()) ? changed : changed.at(Place.of(other));
  }

  /** {@return this session at a place, or as near as there is one} */
  Session at(Place place) {
    return new Session(
            runs.at(place.run()),
            saved,
            place.moment(),
            place.selection(),
            place.lens(),
            granularity,
            look,
            quiz)
        .settled();
  }

  /** {@return this session at a moment and with a selection that its run has} */
  Session settled() {
    OpenDocument opened = opened();
    Moment there =
        opened.has(moment) ? moment : opened.navigator().start(moment.update(), granularity);
    Subject had = opened.has(selection) ? selection : Subject.none();
    return standing(there, had);
  }

  /** {@return one press further} */
  public Session forward() {
    return forward(granularity);
  }

  /**
   * {@return that far further; a look at a neuron that was selected goes along} What is being asked
   * for is shown first.
   */
  public Session forward(Granularity by) {
    if (isAsked()) {
      return asking(quiz.revealed());
    }
    return go(opened().navigator().next(moment, by), by);
  }

  /** {@return one press back} */
  public Session back() {
    return back(granularity);
  }

  /** {@return that far back} */
  public Session back(Granularity by) {
    Moment before = opened().navigator().previous(moment, by);
    OpenDocument there = runs.holding(before.update());
    return go(
        there.hasStepsOf(opened()) || by == Granularity.UPDATE || by == Granularity.EPOCH
            ? before
            : there.navigator().end(before.update()),
        by);
  }

  /** {@return the beginning of the update} */
  public Session home() {
    return go(opened().navigator().start(moment.update(), granularity), granularity);
  }

  /** {@return the end of the update} */
  public Session end() {
    return go(opened().navigator().end(moment.update()), granularity);
  }

  /**
   * {@return the same place in another update}
   *
   * @param update from 0; what is below becomes 0
   */
  public Session toUpdate(long update) {
    return at(new Moment(Math.max(0, update), moment.step(), moment.part()));
  }

  /**
   * {@return a step of this update: its first part, or the whole where one does not go by parts}
   *
   * @param step index, from 0
   */
  public Session toStep(int step) {
    int part = granularity == Granularity.PART ? 0 : Moment.WHOLE;
    return go(new Moment(moment.update(), step, part), granularity);
  }

  /**
   * {@return this session with a neuron, weight or bias selected} Where the step has a part about
   * it, and one stands at parts, one then stands at that part. What the network does not have, such
   * as something pointed at in the picture of the document before, selects nothing.
   */
  public Session select(Subject wanted) {
    Subject subject = opened().has(wanted) ? wanted : Subject.none();
    OptionalInt part = new PartFinder(entry(), moment.part()).find(subject);
    return part.isPresent() && !moment.isWhole()
        ? standing(new Moment(moment.update(), moment.step(), part.getAsInt()), subject)
        : standing(moment, subject);
  }

  /** {@return this session at another moment, or as near as there is one in that update} */
  public Session at(Moment other) {
    return arrived(standing(other, selection));
  }

  /** The update may be that of another run, which has other steps. */
  private Session arrived(Session there) {
    return there.opened().hasStepsOf(opened()) ? there : there.settled();
  }

  /** {@return this session under another lens} */
  public Session under(SampleSelection other) {
    return new Session(runs, saved, moment, selection, other, granularity, look, quiz);
  }

  /** {@return this session going by other steps} */
  public Session by(Granularity other) {
    return new Session(runs, saved, moment, selection, lens, other, look, quiz);
  }

  /** {@return this session shown otherwise} */
  public Session shown(DisplaySettings other) {
    return new Session(runs, saved, moment, selection, lens, granularity, other, quiz);
  }

  /** {@return the current step, without its numbers} */
  public Outline.Entry entry() {
    return opened().outline().entries().get(moment.step());
  }

  /** {@return the part that is shown: the moment's, else the one about what is selected} */
  public int part() {
    return part(entry(), moment, selection);
  }

  private static int part(Outline.Entry entry, Moment moment, Subject selection) {
    return moment.isWhole()
        ? new PartFinder(entry, Moment.WHOLE).find(selection).orElse(Moment.WHOLE)
        : moment.part();
  }

  /** {@return this session with other questions} */
  public Session asking(Quiz other) {
    return new Session(runs, saved, moment, selection, lens, granularity, look, other);
  }

  /** {@return this session at the beginning of an exercise, which is also that of training} */
  public Session exercising(FadingPlan exercise) {
    Moment begin = opened().navigator().start(0, granularity);
    return at(begin).asking(Quiz.exercise(exercise, begin));
  }

  /** {@return whether a number is being asked for, and so is not shown} */
  public boolean isAsked() {
    return quiz.open().isPresent();
  }

  /** {@return this session asking for what comes before it is shown, or not any more} */
  public Session askingFirst() {
    return asking(quiz.toggled(opened().outline(), moment, part()));
  }

  /**
   * {@return this session asking for the number that one stands at, also if it was asked before}
   */
  public Session askingHere() {
    return quiz.isOn() ? askingFirst().askingFirst() : askingFirst();
  }

  /** {@return what attention is on: what is selected, else what the current part is about} */
  public Subject focus() {
    if (!(selection instanceof Subject.None) || moment.isWhole()) {
      return selection;
    }
    return Subject.of(entry().parts().get(moment.part()));
  }

  /**
   * {@return the lens that can be had of a batch: the last sample where it has fewer}
   *
   * @param batchSize samples in the batch, 1 or more
   */
  public SampleSelection lensFor(int batchSize) {
    return switch (lens) {
      case SampleSelection.Sample(int index) ->
          new SampleSelection.Sample(Math.min(index, batchSize - 1));
      case SampleSelection.BatchMean _ -> lens;
    };
  }

  /**
   * Going on by parts lets go of what was selected, because the part is now what one looks at; by
   * larger steps one keeps looking at it.
   */
  private Session go(Moment other, Granularity by) {
    Subject kept = by == Granularity.PART ? Subject.none() : selection;
    return arrived(standing(other, kept));
  }
}

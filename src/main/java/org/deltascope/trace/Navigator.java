package org.deltascope.trace;

/**
 * Goes from moment to moment. Time does not end with an update: after its last step comes the next
 * update's first, and before its first the last of the one before. Nothing comes before the first
 * update.
 *
 * @param outline the steps of every update
 * @param updatesPerEpoch how many updates one pass over the data makes
 */
public record Navigator(Outline outline, int updatesPerEpoch) {

  /**
   * {@return the moment after}
   *
   * @param moment where one stands
   * @param by how far to go
   */
  public Moment next(Moment moment, Granularity by) {
    return switch (by) {
      case PART -> {
        boolean last = moment.isWhole() || moment.part() + 1 >= parts(moment.step());
        yield last
            ? stepAfter(moment, 0)
            : new Moment(moment.update(), moment.step(), moment.part() + 1);
      }
      case STEP ->
          isComplete(moment)
              ? stepAfter(moment, Moment.WHOLE)
              : Moment.whole(moment.update(), moment.step());
      case PHASE -> {
        Moment from =
            isComplete(moment) && isPhaseEnd(moment.step())
                ? stepAfter(moment, Moment.WHOLE)
                : moment;
        yield Moment.whole(from.update(), phaseEnd(from.step()));
      }
      case UPDATE -> new Moment(moment.update() + 1, moment.step(), moment.part());
      case EPOCH -> new Moment(moment.update() + updatesPerEpoch, moment.step(), moment.part());
    };
  }

  /**
   * {@return the moment before, or the first of all}
   *
   * @param moment where one stands
   * @param by how far to go
   */
  public Moment previous(Moment moment, Granularity by) {
    return switch (by) {
      case PART -> {
        int part = moment.isWhole() ? parts(moment.step()) - 1 : moment.part();
        yield part > 0
            ? new Moment(moment.update(), moment.step(), part - 1)
            : stepBefore(new Moment(moment.update(), moment.step(), 0), false);
      }
      case STEP -> stepBefore(moment, true);
      case PHASE -> {
        int start = phaseStart(moment.step());
        boolean within = moment.step() > start;
        yield stepBefore(within ? Moment.whole(moment.update(), start) : moment, true);
      }
      case UPDATE -> back(moment, 1);
      case EPOCH -> back(moment, updatesPerEpoch);
    };
  }

  /**
   * {@return the first moment of an update}
   *
   * @param update from 0
   * @param by whether that is a part or a whole step
   */
  public Moment start(long update, Granularity by) {
    return new Moment(update, 0, by == Granularity.PART ? 0 : Moment.WHOLE);
  }

  /**
   * {@return the last moment of an update}
   *
   * @param update from 0
   */
  public Moment end(long update) {
    return Moment.whole(update, outline.size() - 1);
  }

  private Moment stepAfter(Moment moment, int part) {
    return moment.step() + 1 < outline.size()
        ? new Moment(moment.update(), moment.step() + 1, within(moment.step() + 1, part))
        : new Moment(moment.update() + 1, 0, part);
  }

  /** A step without parts is shown whole. */
  private int within(int step, int part) {
    return parts(step) == 0 ? Moment.WHOLE : part;
  }

  private Moment stepBefore(Moment moment, boolean whole) {
    if (moment.update() == 0 && moment.step() == 0) {
      return moment.isWhole() ? moment : new Moment(0, 0, 0);
    }
    long update = moment.step() > 0 ? moment.update() : moment.update() - 1;
    int step = moment.step() > 0 ? moment.step() - 1 : outline.size() - 1;
    return new Moment(update, step, whole ? Moment.WHOLE : parts(step) - 1);
  }

  private static Moment back(Moment moment, long updates) {
    return new Moment(Math.max(0, moment.update() - updates), moment.step(), moment.part());
  }

  private boolean isComplete(Moment moment) {
    return moment.isWhole() || moment.part() == parts(moment.step()) - 1;
  }

  private boolean isPhaseEnd(int step) {
    return phaseEnd(step) == step;
  }

  private int phaseEnd(int step) {
    int end = step;
    while (end + 1 < outline.size() && phase(end + 1) == phase(step)) {
      end++;
    }
    return end;
  }

  private int phaseStart(int step) {
    int start = step;
    while (start > 0 && phase(start - 1) == phase(step)) {
      start--;
    }
    return start;
  }

  private Phase phase(int step) {
    return outline.entries().get(step).phase();
  }

  private int parts(int step) {
    return outline.entries().get(step).parts().count();
  }
}

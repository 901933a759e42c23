package org.deltascope.app.work;

/** How far a journey through the updates has come. One thread travels while others look. */
public final class SeekProgress {

  /**
   * A place on the way.
   *
   * @param update the updates made so far
   * @param target where the journey goes
   */
  public record Place(long update, long target) {

    /** {@return how much of the way lies behind, from 0 to 1} */
    public double share() {
      return target == 0 ? 1 : Math.min(1, (double) update / target);
    }
  }

  private volatile Place place = new Place(0, 0);

  /** Comes past a place. */
  public void reach(long update, long target) {
    place = new Place(update, target);
  }

  /** {@return the place that was reached last} */
  public Place place() {
    return place;
  }
}

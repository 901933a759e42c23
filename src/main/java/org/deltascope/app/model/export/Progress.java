package org.deltascope.app.model.export;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/** How far a long piece of work is. One thread does it, another looks on and may call it off. */
public final class Progress {

  private final int all;
  private final AtomicInteger done = new AtomicInteger();
  private volatile boolean calledOff;

  /** Begins with nothing done of so many parts. */
  public Progress(int all) {
    this.all = all;
  }

  /**
   * Says that one more part is done.
   *
   * @throws CancellationException if the work was called off
   */
  public void advance() {
    done.incrementAndGet();
    if (calledOff) {
      throw new CancellationException();
    }
  }

  /** Asks the work to end before its next part. */
  public void callOff() {
    calledOff = true;
  }

  /** {@return how many parts are done} */
  public int done() {
    return done.get();
  }

  /** {@return how many parts there are} */
  public int all() {
    return all;
  }

  /** {@return how much is done, from 0 to 1} */
  public double fraction() {
    return done.get() / (double) all;
  }
}

package org.deltascope.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Measures two contenders side by side: both kept warm, in short slices turn by turn, on the CPU
 * time of the thread. What else the machine does hits both alike, so the median of the rounds'
 * ratios stands even where the times waver.
 *
 * @param ours median nanoseconds a time
 * @param theirs median nanoseconds a time
 * @param ratio median of theirs ÷ ours over the rounds
 */
record Duel(double ours, double theirs, double ratio) {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** How long to measure. */
  enum Pace {
    /** Some seconds a contest. */
    FULL(31, 20_000_000, 2_000_000_000),
    /** About a second a contest, for CI. */
    SMOKE(15, 2_000_000, 250_000_000);

    private final int rounds;
    private final long slice;
    private final long warmUp;

    Pace(int rounds, long slice, long warmUp) {
      this.rounds = rounds;
      this.slice = slice;
      this.warmUp = warmUp;
    }
  }

  static Duel of(Contest.Pair pair, Pace pace) {
    int ourTimes = warmUp(pair.ours(), pace);
    int theirTimes = warmUp(pair.theirs(), pace);
    double[] ours = new double[pace.rounds];
    double[] theirs = new double[pace.rounds];
    double[] ratios = new double[pace.rounds];
    for (int round = 0; round < pace.rounds; round++) {
      ours[round] = (double) cpuTime(pair.ours(), ourTimes) / ourTimes;
      theirs[round] = (double) cpuTime(pair.theirs(), theirTimes) / theirTimes;
      ratios[round] = theirs[round] / ours[round];
    }
    return new Duel(median(ours), median(theirs), median(ratios));
  }

  /** {@return how many times fill a slice} */
  private static int warmUp(Contender contender, Pace pace) {
    int times = 1;
    long total = 0;
    long last = 0;
    while (total < pace.warmUp) {
      last = cpuTime(contender, times);
      total += last;
      if (last < pace.slice) {
        times *= 2;
      } else if (last > 2 * pace.slice && times > 1) {
        times /= 2;
      }
    }
    return times;
  }

  private static long cpuTime(Contender contender, int times) {
    long start = THREADS.getCurrentThreadCpuTime();
    contender.run(times);
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}

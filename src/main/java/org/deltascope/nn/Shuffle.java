package org.deltascope.nn;

/**
 * Fisher–Yates shuffling with the numbers of {@code L64X128MixRandom}, the generator of {@link
 * Initializer#GENERATOR}.
 *
 * <p>The JDK's own would be looked up and allocated for each epoch, and with the whole data set in
 * a batch every update is an epoch; here its four words of state are local variables. A test holds
 * the numbers to the JDK's. The algorithm is Steele and Vigna, "LXM: Better Splittable Pseudorandom
 * Number Generators (and Almost as Fast)", 2021.
 */
final class Shuffle {
  private static final long SILVER_RATIO = 0x6A09E667F3BCC909L;
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
  private static final long MULTIPLIER = 0xD1342543DE82EF95L;

  private Shuffle() {}

  /**
   * Brings numbers into another order.
   *
   * @param order the numbers
   * @param seed the same seed always gives the same order
   */
  static void shuffle(int[] order, long seed) {
    long start = seed ^ SILVER_RATIO;
    long addend = murmur(start) | 1;
    long lcg = 1;
    long x0 = stafford(start);
    long x1 = stafford(start + GOLDEN_RATIO);
    for (int i = order.length - 1; i > 0; i--) {
      long random = lea(lcg + x0);
      lcg = MULTIPLIER * lcg + addend;
      x1 ^= x0;
      x0 = Long.rotateLeft(x0, 24) ^ x1 ^ (x1 << 16);
      x1 = Long.rotateLeft(x1, 37);

      int j = (int) (((random >>> 32) * (i + 1)) >>> 32);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  private static long murmur(long z) {
    long y = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
    long x = (y ^ (y >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return x ^ (x >>> 33);
  }

  private static long stafford(long z) {
    long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long x = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  private static long lea(long z) {
    long y = (z ^ (z >>> 32)) * 0xDABA0B6EB09322E3L;
    long x = (y ^ (y >>> 32)) * 0xDABA0B6EB09322E3L;
    return x ^ (x >>> 32);
  }
}

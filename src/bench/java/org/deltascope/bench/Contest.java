package org.deltascope.bench;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A piece of work that Deltascope and a peer both do.
 *
 * @param name what is done
 * @param work how much of it is done at a time, in {@code unit}
 * @param unit what one amount of work a nanosecond is called
 * @param floor the ratio to hold, 0 for none
 * @param pair makes Deltascope's contender and the peer's
 */
record Contest(String name, double work, String unit, double floor, Supplier<Pair> pair) {
  /** Deltascope and a peer. */
  record Pair(Contender ours, Contender theirs) {}

  static List<Contest> all() {
    return Stream.concat(products(), updates()).toList();
  }

  private static Stream<Contest> products() {
    return Stream.of(
        product("2", 5),
        product("4", 3.5),
        product("8", 2.3),
        product("16", 3.3),
        product("32", 4.2),
        product("64", 6),
        product("128", 6),
        product("256", 6),
        product("512", 6),
        product("32x784x128", 0),
        product("1x784x128", 0));
  }

  private static Contest product(String size, double floor) {
    return new Contest(
        "product " + size,
        ProductBenchmark.operations(size),
        "GFLOP/s",
        floor,
        () -> ProductBenchmark.contenders(size));
  }

  private static Stream<Contest> updates() {
    return Stream.of("2-4-4-1/1", "8-64-64-4/1", "8-64-64-4/32", "784-128-10/1", "784-128-10/32")
        .map(
            network ->
                new Contest(
                    "update " + network,
                    1e6 * UpdateBenchmark.batchSize(network),
                    "k samples/s",
                    0,
                    () -> UpdateBenchmark.contenders(network)));
  }
}

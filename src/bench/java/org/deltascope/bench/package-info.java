/**
 * Benchmarks, outside of the program and its tests: {@code mvn -Pbench test-compile exec:exec}. The
 * JMH classes are what is measured; JMH itself runs them with {@code -Dargs="jmh"}. What matters
 * more than a time is the ratio to a peer, and that only holds when both are measured side by side:
 * that is what {@link org.deltascope.bench.Duel} does, and the default.
 */
package org.deltascope.bench;

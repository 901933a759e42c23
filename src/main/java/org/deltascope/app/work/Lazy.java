package org.deltascope.app.work;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that takes time to make, made by whoever needs it first. For one thread at a time.
 *
 * @param <T> what it is
 */
public final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private Optional<T> made = Optional.empty();

  /** Makes nothing yet. */
  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T it = made.orElseGet(maker);
    made = Optional.of(it);
    return it;
  }
}

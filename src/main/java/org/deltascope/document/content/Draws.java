package org.deltascope.document.content;

import org.deltascope.document.json.UnknownKeys;
import org.deltascope.document.part.LayerPart;
import org.deltascope.nn.Initializer;

/** Initializers for weights that come anew. */
public final class Draws {
  private Draws() {}

  /**
   * {@return the same initializer with the next seed, so that it draws other numbers}
   *
   * @param initializer any
   */
  public static Initializer next(Initializer initializer) {
    return switch (initializer) {
      case Initializer.XavierUniform(long seed) -> new Initializer.XavierUniform(seed + 1);
      case Initializer.HeNormal(long seed) -> new Initializer.HeNormal(seed + 1);
      case Initializer.Uniform(double low, double high, long seed) ->
          new Initializer.Uniform(low, high, seed + 1);
      case Initializer.Zeros zeros -> zeros;
    };
  }

  /**
   * {@return what it is called, with its seed where it has one}
   *
   * @param initializer any
   */
  public static String said(Initializer initializer) {
    return switch (initializer) {
      case Initializer.XavierUniform(long seed) -> initializer.id() + ", seed " + seed;
      case Initializer.HeNormal(long seed) -> initializer.id() + ", seed " + seed;
      case Initializer.Uniform(double low, double high, long seed) ->
          "%s from %s to %s, seed %d".formatted(initializer.id(), low, high, seed);
      case Initializer.Zeros _ -> initializer.id();
    };
  }

  /**
   * {@return the key of a document for an initializer that nobody wrote}
   *
   * @param initializer any
   */
  public static LayerPart.Drawing drawing(Initializer initializer) {
    return new LayerPart.Drawing(initializer, UnknownKeys.none());
  }
}

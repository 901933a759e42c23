package org.deltascope.document.source;

/** How large a document may be. */
public final class Limits {
  private Limits() {}

  /** Bytes of a document, and of a file beside it. */
  public static final int FILE_BYTES = 128 << 20;

  /** Arrays and objects within each other; the document itself is one. */
  public static final int NESTING = 32;

  /** Lists, quotes and emphasis within each other in a lesson's text. */
  public static final int TEXT_NESTING = 32;

  /** Characters of a title, and of what an input, a class or a lesson is called. */
  public static final int NAME = 200;

  /** Neurons in a layer. */
  public static final int UNITS = 4_096;

  /** Layers in a network. */
  public static final int LAYERS = 64;

  /** Weights in all layers together, biases not counted. */
  public static final int WEIGHTS = 4_000_000;

  /** Numbers of all inputs and targets together. */
  public static final int DATA_VALUES = 10_000_000;
}

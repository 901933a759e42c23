package org.deltascope.formula.modules;

/** What a module of a network does. */
public enum ModuleKind {
  /** A product with weights, and a bias. */
  LINEAR,
  /** A function of each number, or a softmax of all. */
  ACTIVATION,
  /** The loss. */
  LOSS
}

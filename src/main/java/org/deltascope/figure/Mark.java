package org.deltascope.figure;

/**
 * One thing on a picture. A painter switches over all kinds, without a default, so that a new kind
 * is a compile error wherever it is not yet painted. Later marks lie on earlier ones.
 */
public sealed interface Mark
    permits LineMark, DiscMark, BoxMark, TextMark, FormulaMark, CellsMark, CurveMark, BundleMark {
  /** {@return what it stands for} */
  Subject subject();
}

package org.deltascope.document.data;

import org.deltascope.document.number.TypedNumber;

/** How the targets of samples are written. */
public enum TargetCode {
  /** One output: the number itself. */
  NUMBER,
  /** One output: 0 for the first class, 1 for the second. */
  ZERO_OR_ONE,
  /** One output: −1 for the first class, 1 for the second. */
  SIGN,
  /** An output for each class: 1 for its own, 0 for the others. */
  ONE_HOT;

  /** {@return how many outputs so many classes need} */
  int outputs(int classes) {
    return this == ONE_HOT ? classes : 1;
  }

  /** {@return the target of an output, from 0, for a sample} */
  TypedNumber target(KnownSample sample, int output) {
    return switch (this) {
      case NUMBER -> sample.target();
      case ZERO_OR_ONE -> TypedNumber.of(sample.label());
      case SIGN -> TypedNumber.of(2 * sample.label() - 1);
      case ONE_HOT -> TypedNumber.of(sample.label() == output ? 1 : 0);
    };
  }
}

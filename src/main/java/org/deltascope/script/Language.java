package org.deltascope.script;

import java.util.Locale;
import org.deltascope.script.plan.ScriptPlan;

/** What a script computes with. */
public enum Language {
  /** Backpropagation written out for NumPy. */
  NUMPY,
  /** PyTorch's autograd, which shares nothing with the program. */
  PYTORCH;

  /** {@return the name on the command line, such as {@code numpy}} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  Dialect dialect(ScriptPlan plan) {
    return switch (this) {
      case NUMPY -> new NumPy(plan);
      case PYTORCH -> new PyTorch(plan);
    };
  }
}

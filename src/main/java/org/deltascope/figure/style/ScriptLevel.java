package org.deltascope.figure.style;

/** Where a span stands relative to the baseline. A SUB right after a SUPER is set below it. */
public enum ScriptLevel {
  /** On the baseline, at full size. */
  NORMAL,
  /** Lowered and smaller. */
  SUB,
  /** Raised and smaller. */
  SUPER
}

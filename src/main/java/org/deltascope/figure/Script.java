package org.deltascope.figure;

/** Where a span stands relative to the baseline. A SUB right after a SUPER is set below it. */
public enum Script {
  /** On the baseline, at full size. */
  NORMAL,
  /** Lowered and smaller. */
  SUB,
  /** Raised and smaller. */
  SUPER
}

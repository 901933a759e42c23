package org.deltascope.cli;

/** What the program tells the shell when it ends. */
final class Exit {
  private Exit() {}

  static final int DONE = 0;
  static final int CHECK_FAILED = 1;
  static final int UNUSABLE = 2;
}

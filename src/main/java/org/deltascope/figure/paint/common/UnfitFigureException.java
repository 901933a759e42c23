package org.deltascope.figure.paint.common;

/** A format cannot hold a figure; the message says what was found and what would work. */
public final class UnfitFigureException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public UnfitFigureException(String message) {
    super(message);
  }
}

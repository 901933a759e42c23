package org.deltascope.app.model.data;

/** Samples that there are not; the message says in one line why, and what there would be. */
public final class UnknownSamplesException extends Exception {

  private static final long serialVersionUID = 1L;

  UnknownSamplesException(String message) {
    super(message);
  }
}

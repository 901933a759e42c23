package org.deltascope.app.view.control;

/** A field whose text is taken when one leaves it, or when a key of the window is obeyed. */
public interface Committed {

  /** Takes what was typed, if anything was. */
  void commit();
}

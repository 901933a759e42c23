package org.deltascope.document.sheet;

/** Is told how far an import has come. */
@FunctionalInterface
public interface ImportListener {

  /** Lets it go on to the end. */
  ImportListener NONE = (rows, share) -> true;

  /**
   * Hears how far it has come.
   *
   * @param rows that were read
   * @param share of the table, from 0 to 1
   * @return whether to go on
   */
  boolean reached(long rows, double share);
}

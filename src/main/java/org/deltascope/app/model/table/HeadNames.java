package org.deltascope.app.model.table;

import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.naming.DocumentNames;
import org.deltascope.formula.naming.Names;

/**
 * What inputs and neurons are called in the heads of tables.
 *
 * @param names in formulas
 * @param depth L
 */
public record HeadNames(Names names, int depth) {

  /**
   * {@return the names that a document gives}
   *
   * @param document any
   */
  public static HeadNames of(Document document) {
    return new HeadNames(DocumentNames.of(document), DocumentTables.depth(document));
  }

  /** {@return as in formulas, and as the document calls it where that is something else} */
  String unit(int l, int unit) {
    String name = names.unit(l, unit).text();
    return names.label(l, unit).map(label -> name + " " + label).orElse(name);
  }

  String target(int unit) {
    String name = names.target(unit).text();
    return names.label(depth, unit).map(label -> name + " " + label).orElse(name);
  }
}

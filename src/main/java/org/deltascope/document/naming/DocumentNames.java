package org.deltascope.document.naming;

import org.deltascope.document.Document;
import org.deltascope.document.scene.ViewStyle;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.naming.WritingStyle;
import org.deltascope.nn.Network;

/** What the quantities of a document are called, in the notation that it names. */
public final class DocumentNames {
  private DocumentNames() {}

  /**
   * {@return the names of a document}
   *
   * @param document any
   */
  public static Names of(Document document) {
    return of(document, document.network().network());
  }

  /**
   * {@return the names of a document for a network of the same layers}
   *
   * @param document any
   * @param network its own, before or during training
   */
  public static Names of(Document document, Network network) {
    return Names.of(network, document.labels(), style(document));
  }

  /**
   * {@return how the formulas of a document are written}
   *
   * @param document any
   */
  public static WritingStyle style(Document document) {
    ViewStyle style = ViewStyle.of(document);
    return WritingStyle.of(style.notation(), style.vectors(), style.error(), style.bias());
  }
}

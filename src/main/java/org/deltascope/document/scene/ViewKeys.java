package org.deltascope.document.scene;

import java.util.List;
import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.document.json.UnknownKeys;

/** The keys of the object {@code view}, which a document has for how it is shown. */
final class ViewKeys {
  private static final String VIEW = "view";

  private ViewKeys() {}

  /** {@return the keys of a document's view; none where it is no object} */
  static UnknownKeys of(Document document) {
    return within(document.extras(), VIEW);
  }

  /** {@return whether there is a view to put keys into, or room for one} */
  static boolean hasRoom(Document document) {
    return hasRoom(document.extras(), VIEW);
  }

  /** {@return whether there is an object under a key to put keys into, or room for one} */
  static boolean hasRoom(UnknownKeys keys, String key) {
    String source = keys.json().get(key);
    return source == null || source.startsWith("{");
  }

  /** {@return the keys of the object under a key; none where there is none} */
  static UnknownKeys within(UnknownKeys keys, String key) {
    String source = keys.json().get(key);
    return source == null ? UnknownKeys.none() : UnknownKeys.within(source);
  }

  /**
   * {@return a document whose view has these keys, and which has no view where there are none;
   * empty where its view is no object, which they could be put into}
   */
  static Optional<Document> in(Document document, UnknownKeys changed) {
    return hasRoom(document)
        ? Optional.of(
            document.with(
                changed.json().isEmpty()
                    ? document.extras().without(List.of(VIEW))
                    : document.extras().with(VIEW, changed.source())))
        : Optional.empty();
  }
}

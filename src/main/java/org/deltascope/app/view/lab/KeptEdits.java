package org.deltascope.app.view.lab;

import java.util.function.UnaryOperator;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.document.Document;
import org.deltascope.document.scene.KeptFormulas;

/**
 * Changes what is kept in the document, which can be undone.
 *
 * @param sessions whose document it is
 */
record KeptEdits(Sessions sessions) {

  static KeptFormulas kept(Session session) {
    return KeptFormulas.of(session.opened().document());
  }

  /** Makes a list of formulas another, under a name; nothing where it is the same. */
  void change(String name, UnaryOperator<KeptFormulas> change) {
    KeptFormulas before = kept(sessions.get());
    KeptFormulas after = change.apply(before);
    if (!after.equals(before)) {
      Document document = after.in(sessions.get().opened().document());
      sessions.edit(name, session -> session.with(document));
    }
  }
}

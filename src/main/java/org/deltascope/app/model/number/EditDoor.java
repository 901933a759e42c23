package org.deltascope.app.model.number;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.deltascope.app.edit.FormulaEditNames;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.document.Document;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.EditResult;
import org.deltascope.document.edit.Rename;
import org.deltascope.document.edit.SceneEdit;
import org.deltascope.document.edit.StyleEdit;

/**
 * The door through which whatever is edited in the window changes the document, at the moment that
 * is shown, each edit as one step of undo. What is asked for while another moment is on its way is
 * done as soon as that is shown. For the FX thread.
 */
public final class EditDoor {

  private final Sessions sessions;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private Optional<ViewState> shown = Optional.empty();

  /**
   * Changes nothing yet.
   *
   * @param sessions what is changed
   */
  public EditDoor(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Takes the moment that is shown by now. */
  public void show(ViewState now) {
    shown = Optional.of(now);
    if (isCurrent() && !waiting.isEmpty()) {
      waiting.removeFirst().run();
    }
  }

  /** {@return the moment that is shown, unless another one is on its way} */
  public Optional<ViewState> current() {
    return shown.filter(now -> now.session().equals(sessions.get()));
  }

  /** {@return the document that edits change: as it stands at the moment that is shown} */
  public Document document() {
    return shown
        .map(now -> now.branching().document())
        .orElseGet(() -> sessions.get().run().document());
  }

  /** {@return the document that trains at the moment that is shown, as it begins} */
  public Document recipe() {
    Session session = sessions.get();
    return session.runs().holding(session.moment().update()).document();
  }

  /**
   * Makes an edit.
   *
   * @param edit what is changed
   * @param sink is told what came of it
   */
  public void apply(Edit edit, Consumer<EditResult> sink) {
    if (isOfWords(edit)) {
      sink.accept(applyToWords(edit));
    } else if (isCurrent()) {
      sink.accept(applyNow(edit));
    } else {
      waiting.addLast(() -> apply(edit, sink));
    }
  }

  /**
   * {@return what an edit does, such as {@code w₅ 0.40 → 0.60}}
   *
   * @param edit one that is not refused
   */
  public String name(Edit edit) {
    return edit.sentence(isOfWords(edit) ? sessions.get().run().document() : document(), names())
        .done();
  }

  private boolean isCurrent() {
    return current().isPresent();
  }

  /** Names and notes change no number: no run branches off for them. */
  private static boolean isOfWords(Edit edit) {
    return edit instanceof Rename || edit instanceof SceneEdit || edit instanceof StyleEdit;
  }

  private EditResult applyToWords(Edit edit) {
    Document before = sessions.get().run().document();
    EditResult result = edit.applyTo(before);
    if (result instanceof EditResult.Changed(Document after)) {
      sessions.edit(edit.sentence(before, names()).done(), session -> session.with(after));
    }
    return result;
  }

  private EditResult applyNow(Edit edit) {
    NumberChange change = new NumberChange(shown.orElseThrow(), edit);
    EditResult result = change.result();
    if (result instanceof EditResult.Changed(Document after)) {
      sessions.edit(change.name(), session -> change.session(after));
    }
    return result;
  }

  private FormulaEditNames names() {
    Session session = sessions.get();
    return new FormulaEditNames(session.opened().names(), session.look().digits());
  }
}

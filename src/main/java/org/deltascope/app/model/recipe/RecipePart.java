package org.deltascope.app.model.recipe;

import java.util.List;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.number.UnreadableNumberException;

/** Something that can be changed in a document by itself. */
public sealed interface RecipePart {

  /** {@return what it is called to find it by, such as {@code activation-1}} */
  String id();

  /** {@return what is changed, such as "Layer 1"} */
  String label();

  /**
   * One of several.
   *
   * @param id to find it by
   * @param label what is chosen
   * @param options all that there are to choose from
   */
  record Choices(String id, String label, List<Option> options) implements RecipePart {
    /** Makes it immutable. */
    public Choices {
      options = List.copyOf(options);
    }
  }

  /**
   * One that can be chosen.
   *
   * @param text what it is called
   * @param chosen whether it is what the document has
   * @param edit chooses it
   */
  record Option(String text, boolean chosen, Edit edit) {}

  /**
   * Things that can be done.
   *
   * @param id to find them by
   * @param label what they are about, with what it is now
   * @param actions all that there are
   */
  record Actions(String id, String label, List<Action> actions) implements RecipePart {
    /** Makes it immutable. */
    public Actions {
      actions = List.copyOf(actions);
    }
  }

  /**
   * One thing that can be done.
   *
   * @param text on its button, such as +
   * @param spoken what it does
   * @param edit does it
   */
  record Action(String text, String spoken, Edit edit) {}

  /**
   * Something that is typed.
   *
   * @param id to find it by
   * @param label what is typed
   * @param now what the document has
   * @param typing makes an edit of what is typed
   */
  record Field(String id, String label, String now, Typing typing) implements RecipePart {}

  /**
   * A number that is typed, with one more and one less beside it.
   *
   * @param field where it is typed
   * @param actions what else can be done with it
   */
  record Count(Field field, Actions actions) implements RecipePart {
    @Override
    public String id() {
      return actions.id();
    }

    @Override
    public String label() {
      return actions.label();
    }
  }

  /** Makes an edit of what was typed. */
  @FunctionalInterface
  interface Typing {
    /**
     * {@return the edit}
     *
     * @param typed by a person
     * @throws UnreadableNumberException if it is no number that can be meant
     */
    Edit edit(String typed) throws UnreadableNumberException;
  }
}

package org.deltascope.app.view.command;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** A character, by whatever keys a keyboard has it: a question mark is elsewhere on each. */
final class TypedKey extends KeyCombination {

  private final String character;

  TypedKey(String character) {
    this.character = character;
  }

  @Override
  public boolean match(KeyEvent event) {
    return event.getEventType() == KeyEvent.KEY_TYPED && event.getCharacter().equals(character);
  }

  @Override
  public String getName() {
    return character;
  }

  @Override
  public String getDisplayText() {
    return character;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TypedKey typed && typed.character.equals(character);
  }

  @Override
  public int hashCode() {
    return character.hashCode();
  }
}

package org.deltascope.app.view.ask;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.deltascope.question.Sureness;

/**
 * Takes a number. Its letters say how sure one is of it, which ends the typing; what is empty is
 * left with the keys that go on.
 */
final class AnswerField extends TextField {

  private static final int COLUMNS = 9;

  /** What is done with keys that are no digits. */
  interface Keys {
    /** Ends the typing. */
    void reply(Sureness sureness);

    /** Helps. */
    void help();

    /** Shows the number. */
    void pass();

    /** Leaves the field. */
    void leave();

    /** Asks no more. */
    void end();
  }

  private final Keys keys;

  AnswerField(Keys keys) {
    this.keys = keys;
    setId("ask-field");
    setPrefColumnCount(COLUMNS);
    setOnAction(_ -> keys.reply(Sureness.THINK_SO));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent event) {
    KeyCode code = event.getCode();
    boolean passes = code == KeyCode.PAGE_DOWN || (code == KeyCode.RIGHT && getText().isEmpty());
    if (passes && !event.isShortcutDown()) {
      event.consume();
      keys.pass();
    } else if (code == KeyCode.ESCAPE) {
      event.consume();
      keys.leave();
    }
  }

  private void typed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    letter(event.getCharacter())
        .ifPresent(
            action -> {
              event.consume();
              action.accept(keys);
            });
  }

  private static Optional<Consumer<Keys>> letter(String typed) {
    return Optional.ofNullable(
        switch (typed.toLowerCase(java.util.Locale.ROOT)) {
          case "s" -> keys -> keys.reply(Sureness.SURE);
          case "t" -> keys -> keys.reply(Sureness.THINK_SO);
          case "g" -> keys -> keys.reply(Sureness.GUESS);
          case "h" -> Keys::help;
          case "p" -> Keys::end;
          case String _ -> null;
        });
  }
}

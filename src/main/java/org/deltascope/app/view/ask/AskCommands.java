package org.deltascope.app.view.ask;

import java.util.List;
import org.deltascope.app.view.command.Command;
import org.kordamp.ikonli.feather.Feather;

/**
 * Asks first, and answers by keys.
 *
 * @param asking asks
 * @param summary shows what came of it
 */
public record AskCommands(Asking asking, Runnable summary) {

  /** {@return what is in the menu} */
  public List<Command> section() {
    return List.of(
        Command.of(
                "ask-first",
                () -> asking.sessions().get().quiz().isOn() ? "Do not ask first" : "Ask first",
                asking::toggle)
            .by("P")
            .with(Feather.HELP_CIRCLE),
        Command.of("ask-help", "Help with what is asked", asking::help)
            .by("H")
            .when(asking::isOpen),
        Command.of("exercise", "Begin the exercise", asking::beginExercise)
            .when(asking::hasExercise),
        Command.of("ask-summary", "What came of the questions…", summary).when(asking::hasSummary));
  }

  /** {@return what is done by keys alone} */
  public List<Command> keys() {
    return List.of(
        choice("+", "Answer: positive, or larger", "Plus", "Equals", "Shift+Equals", "Add"),
        choice("-", "Answer: negative, or smaller", "Minus", "Subtract"),
        choice("0", "Answer: zero, or neither", "0", "Numpad 0"));
  }

  private Command choice(String key, String title, String... keys) {
    String id =
        switch (key) {
          case "+" -> "answer-more";
          case "-" -> "answer-less";
          case String other -> "answer-none";
        };
    return Command.of(id, title, () -> asking.choose(key)).by(keys).when(asking::isLooking);
  }
}

package org.deltascope.app.view.recipe;

import java.util.List;
import java.util.function.Consumer;
import org.deltascope.app.view.command.Command;
import org.kordamp.ikonli.feather.Feather;

/**
 * Changes what a network is made of and trained with.
 *
 * @param open opens the card of a word
 */
record RecipeCommands(Consumer<String> open) {

  /** {@return all of them, part by part} */
  List<List<Command>> sections() {
    return List.of(
        List.of(
            word("layers", "Layers and neurons…").by("Shortcut+R").with(Feather.SLIDERS),
            word("activations", "Activations…"),
            word("biases", "Biases…"),
            word("weights", "Initial weights…")),
        List.of(
            word("loss", "Loss…"),
            word("optimizer", "Optimizer…"),
            word("samples", "Batches and samples…"),
            word("stop", "End of training…"),
            word("names", "Title and names…")));
  }

  private Command word(String word, String title) {
    String id = "recipe-" + word;
    return Command.of("change-" + word, title, () -> open.accept(id));
  }
}

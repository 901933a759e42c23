package org.deltascope.app.view.learn;

import java.util.List;
import org.deltascope.app.view.command.Command;
import org.kordamp.ikonli.feather.Feather;

/**
 * Lets the open network learn.
 *
 * @param drawer where one says until when
 */
public record LearnCommands(LearnDrawer drawer) {

  /** {@return what is in the menu} */
  public List<Command> section() {
    return List.of(
        Command.of("learn", "Learn until…", drawer::toggle).by("T").with(Feather.TRENDING_DOWN),
        Command.of("learn-go", "Learn, or stop learning", drawer::toggleLearning)
            .by("Shift+T")
            .when(drawer::isOpen));
  }
}

package org.deltascope.app.view.command;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Commands that belong together.
 *
 * @param title of the menu, and over their keys
 * @param sections what is in the menu by now, part by part
 * @param others what is done by keys alone
 */
public record CommandMenu(
    String title, Supplier<List<List<Command>>> sections, List<Command> others) {

  /** Makes it immutable. */
  public CommandMenu {
    others = List.copyOf(others);
  }

  /** {@return a menu that is always the same} */
  public static CommandMenu of(String title, List<List<Command>> sections, List<Command> others) {
    return new CommandMenu(title, () -> sections, others);
  }

  /** {@return this with more that is done by keys alone} */
  public CommandMenu and(List<Command> keys) {
    return new CommandMenu(title, sections, Stream.concat(others.stream(), keys.stream()).toList());
  }

  /** {@return all that belongs to it by now} */
  public Stream<Command> commands() {
    return Stream.concat(sections.get().stream().flatMap(List::stream), others.stream());
  }
}

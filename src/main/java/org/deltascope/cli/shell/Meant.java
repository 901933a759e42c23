package org.deltascope.cli.shell;

import java.util.List;
import java.util.stream.Stream;
import org.deltascope.document.Spelling;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was meant by a word that there is not. */
public final class Meant {
  private static final String OPTION = "-";

  private Meant() {}

  /** {@return the commands, of which one may have been meant by a word} */
  public static Spelling commands(CommandSpec root) {
    return new Spelling(List.copyOf(root.subcommands().keySet()));
  }

  /**
   * {@return what is to be said of a command line that cannot be used}
   *
   * @param e what was found wrong
   */
  public static String message(ParameterException e) {
    return e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()
        ? message(unmatched)
        : String.valueOf(e.getMessage());
  }

  private static String message(UnmatchedArgumentException e) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    String word = e.getUnmatched().getFirst().replaceFirst("=.*", "");
    if (word.startsWith(OPTION)) {
      return "found no option " + word + options(command).guess(word);
    }
    Stream<String> before =
        e.getCommandLine().getParseResult().matchedPositionals().stream()
            .flatMap(each -> each.originalStringValues().stream());
    return before
        .filter(_ -> command.parent() == null)
        .filter(first -> commands(command).near(first).isPresent())
        .findFirst()
        .map(first -> "found no command " + first + commands(command).guess(first))
        .orElse("found %s, expected nothing more".formatted(word));
  }

  private static Spelling options(CommandSpec command) {
    return new Spelling(command.options().stream().map(OptionSpec::longestName).toList());
  }
}

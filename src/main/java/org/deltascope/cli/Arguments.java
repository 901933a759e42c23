package org.deltascope.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;
import org.deltascope.cli.shell.StandardInput;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.source.DocumentException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Checks what picocli does not.
 *
 * @param spec of the command whose arguments they are
 */
record Arguments(CommandSpec spec) {

  /**
   * {@return the document that the user named} What is to be said of one that is taken as it is, is
   * said on standard error.
   */
  DocumentSource open(String name) throws DocumentException {
    DocumentSource named = StandardInput.is(name) ? piped() : DocumentSource.open(name);
    PrintWriter err = spec.commandLine().getErr();
    named.notices().forEach(notice -> err.println(Program.NAME + ": " + notice));
    err.flush();
    return named;
  }

  private static DocumentSource piped() throws DocumentException {
    return DocumentSource.unsaved(StandardInput.CALLED, StandardInput.read());
  }

  /** Ends the command if an option's value is of no use. */
  void require(boolean right, String option, Object found, String expected) {
    if (!right) {
      throw wrong(option, found, expected).get();
    }
  }

  /** {@return what ends the command} */
  Supplier<ParameterException> wrong(String option, Object found, String expected) {
    return () ->
        new ParameterException(
            spec.commandLine(), "%s: found %s, expected %s".formatted(option, found, expected));
  }
}

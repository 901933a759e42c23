package org.deltascope.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a command line did. */
public record CommandLineRun(int exit, String out, String err) {

  /** Runs in this JVM, with a window that only notes what is asked of it. */
  public static CommandLineRun of(String... args) {
    return of(new WindowStub(), true, args);
  }

  public static CommandLineRun of(CommandWindow window, boolean display, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = new Program(stream(out), stream(err), window, display, () -> false).run(args);
    return new CommandLineRun(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}

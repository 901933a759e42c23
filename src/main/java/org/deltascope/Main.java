package org.deltascope;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.deltascope.cli.Program;

/** Starts Deltascope. */
public final class Main {
  private Main() {}

  /**
   * Runs the program.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    // Java2D makes pictures here and opens no windows: it is not to look for a display.
    System.setProperty("java.awt.headless", "true");
    // Documents, scripts and figures are the same everywhere, so numbers are written the same way.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    PrintStream out =
        stream(new PipeOutput(new FileOutputStream(FileDescriptor.out)), System.out.charset());
    PrintStream err = stream(new FileOutputStream(FileDescriptor.err), System.err.charset());
    System.exit(new Program(out, err, new DesktopWindow()).run(CommandLineBytes.read(args)));
  }

  /** A terminal that says it knows only ASCII, as one without a locale does, is given UTF-8. */
  private static PrintStream stream(OutputStream out, Charset charset) {
    boolean ascii = charset.equals(StandardCharsets.US_ASCII);
    return new PrintStream(out, false, ascii ? StandardCharsets.UTF_8 : charset);
  }
}

package org.deltascope;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the user typed, letter for letter. Where the system's locale knows ASCII alone, as without
 * one, Java reads each byte of another letter as unknown, and writes it as a question mark when it
 * starts a program. On Linux the bytes are still to be had, and are UTF-8.
 */
final class CommandLineBytes {
  private static final String UNKNOWN = "\uFFFD";
  private static final Path OF_THIS_PROCESS = Path.of("/proc/self/cmdline");
  private static final String HANDED_OVER = "deltascope.arguments";
  private static final String BETWEEN = "&";

  private CommandLineBytes() {}

  /**
   * {@return the arguments with their letters}
   *
   * @param args as Java read them
   */
  static String[] read(String[] args) {
    String handedOver = System.getProperty(HANDED_OVER);
    if (handedOver != null) {
      return Arrays.stream(handedOver.split(BETWEEN, -1))
          .map(argument -> URLDecoder.decode(argument, StandardCharsets.UTF_8))
          .toArray(String[]::new);
    }
    boolean known = Arrays.stream(args).noneMatch(argument -> argument.contains(UNKNOWN));
    return known ? args : ofThisProcess(args);
  }

  /**
   * {@return an option for Java in which the arguments of a program get to it letter for letter}
   */
  static String handOver(List<String> arguments) {
    return arguments.stream()
        .map(argument -> URLEncoder.encode(argument, StandardCharsets.UTF_8))
        .collect(Collectors.joining(BETWEEN, "-D" + HANDED_OVER + "=", ""));
  }

  private static String[] ofThisProcess(String[] args) {
    try {
      return last(Files.readAllBytes(OF_THIS_PROCESS), args);
    } catch (IOException e) {
      return args; // another system
    }
  }

  /**
   * {@return the last of a command line's arguments, read as UTF-8}
   *
   * @param line each argument ends with a zero
   * @param args the same as Java read them
   */
  static String[] last(byte[] line, String[] args) {
    String[] all = new String(line, StandardCharsets.UTF_8).split("\0", -1);
    int from = all.length - 1 - args.length;
    return from < 0 ? args : Arrays.copyOfRange(all, from, all.length - 1);
  }
}

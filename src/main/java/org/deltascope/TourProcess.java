package org.deltascope;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deltascope.cli.TourLook;
import org.deltascope.document.file.FileNames;

/**
 * Plays a tour in a process of its own. A toolkit that has failed to open a display cannot be
 * started a second time in the same one.
 */
final class TourProcess {
  private TourProcess() {}

  private static final Pattern COUNT = Pattern.compile("^(\\d+) pictures", Pattern.MULTILINE);
  private static final Pattern FAILURE = Pattern.compile("^deltascope: (.*)", Pattern.MULTILINE);

  /**
   * Plays a tour.
   *
   * @param name of the document
   * @param folder where the pictures go
   * @param look what they look like
   * @return how many pictures there are
   * @throws IOException if it cannot be played
   */
  static int tour(String name, Path folder, TourLook look) throws IOException {
    List<String> tour =
        List.of(
            "tour",
            name,
            "-o",
            FileNames.name(folder),
            "--theme",
            look.ground().toString(),
            "--size",
            look.size().toString(),
            "--scale",
            look.scale().toString());
    Process process = new ProcessBuilder(command(tour)).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher count = COUNT.matcher(said);
    if (count.find()) {
      return Integer.parseInt(count.group(1));
    }
    Matcher failure = FAILURE.matcher(said);
    throw new IOException(
        failure.find()
            ? failure.group(1)
            : "%s: found no tour, expected pictures in %s".formatted(name, FileNames.text(folder)));
  }

  private static List<String> command(List<String> arguments) {
    String modules = System.getProperty("jdk.module.path", "");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.awt.headless=true");
    command.add("-Dstdout.encoding=UTF-8");
    command.add("-Dstderr.encoding=UTF-8");
    command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    command.add(CommandLineBytes.handOver(arguments));
    if (!Main.class.getModule().isNamed()) {
      command.add("--enable-native-access=ALL-UNNAMED");
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
      return command;
    }
    command.add("--enable-native-access=javafx.graphics");
    // An installed program has its modules within its Java.
    if (!modules.isEmpty()) {
      command.addAll(List.of("-p", modules));
    }
    command.addAll(List.of("-m", "org.deltascope/" + Main.class.getName()));
    return command;
  }
}

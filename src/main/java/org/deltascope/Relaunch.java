package org.deltascope;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deltascope.cli.TourLook;

/**
 * Plays a tour in a process of its own. A toolkit that has failed to open a display cannot be
 * started a second time in the same one.
 */
final class Relaunch {
  private Relaunch() {}

  private static final Pattern COUNT = Pattern.compile("^(\\d+) pictures", Pattern.MULTILINE);

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
    List<String> command = command();
    command.addAll(List.of("tour", name, "-o", folder.toString()));
    command.addAll(List.of("--theme", look.ground().toString(), "--size", look.size().toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher count = COUNT.matcher(out);
    if (!count.find()) {
      throw new IOException("%s: found no tour, expected pictures in %s".formatted(name, folder));
    }
    return Integer.parseInt(count.group(1));
  }

  private static List<String> command() {
    String modules = System.getProperty("jdk.module.path", "");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.awt.headless=true");
    command.add("-Dstdout.encoding=UTF-8");
    if (modules.isEmpty()) {
      command.add("--enable-native-access=ALL-UNNAMED");
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    } else {
      command.add("--enable-native-access=javafx.graphics");
      command.addAll(List.of("-p", modules, "-m", "org.deltascope/" + Main.class.getName()));
    }
    return command;
  }
}

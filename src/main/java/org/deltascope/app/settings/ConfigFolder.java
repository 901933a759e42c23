package org.deltascope.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The folder in which programs of this system remember things. */
public final class ConfigFolder {
  private ConfigFolder() {}

  /** The variable that names another folder. */
  static final String VARIABLE = "DELTASCOPE_CONFIG";

  /** {@return the folder of whoever runs the program; it may not be there yet} */
  public static Path ofUser() {
    return of(
        System.getProperty("os.name", ""), System.getenv(), System.getProperty("user.home", ""));
  }

  /**
   * {@return the folder}
   *
   * @param system the name of the operating system
   * @param environment its variables
   * @param home the user's folder
   */
  static Path of(String system, Map<String, String> environment, String home) {
    String name = system.toLowerCase(Locale.ROOT);
    Optional<Path> wished = set(environment, VARIABLE);
    if (wished.isPresent()) {
      return wished.get();
    }
    if (name.startsWith("windows")) {
      return set(environment, "APPDATA")
          .orElse(Path.of(home, "AppData", "Roaming"))
          .resolve("Deltascope");
    }
    if (name.startsWith("mac")) {
      return Path.of(home, "Library", "Application Support", "Deltascope");
    }
    return set(environment, "XDG_CONFIG_HOME")
        .filter(Path::isAbsolute)
        .orElse(Path.of(home, ".config"))
        .resolve("deltascope");
  }

  private static Optional<Path> set(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }
}

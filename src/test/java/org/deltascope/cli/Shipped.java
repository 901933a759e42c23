package org.deltascope.cli;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What the program is shipped as: its module and those that it requires, without the tests'. */
final class Shipped {
  private static final String MODULE = "org.deltascope";

  private Shipped() {}

  /** {@return the paths of all modules, as {@code -p} and {@code -cp} take them} */
  static String path() {
    Path[] entries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toArray(Path[]::new);
    Map<String, ModuleReference> found = new LinkedHashMap<>();
    collect(MODULE, ModuleFinder.of(entries), found);
    return found.values().stream()
        .map(module -> Path.of(module.location().orElseThrow()).toString())
        .collect(joining(File.pathSeparator));
  }

  private static void collect(
      String name, ModuleFinder finder, Map<String, ModuleReference> found) {
    if (found.containsKey(name) || ModuleFinder.ofSystem().find(name).isPresent()) {
      return;
    }
    ModuleReference module = finder.find(name).orElseThrow();
    found.put(name, module);
    for (Requires required : module.descriptor().requires()) {
      if (!required.modifiers().contains(Requires.Modifier.STATIC)) {
        collect(required.name(), finder, found);
      }
    }
  }
}

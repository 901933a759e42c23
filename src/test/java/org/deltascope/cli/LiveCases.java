package org.deltascope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.document.edit.RefusedException;
import org.deltascope.document.edit.SetNumber;
import org.deltascope.document.number.TypedNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes pages that compute, of all lessons and of documents at random, and what they must show
 * once 50 numbers are changed: {@code .ci/live} holds the two against each other in a browser.
 */
final class LiveCases {
  private static final int EDITS = 50;
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private final List<String> cases = new ArrayList<>();

  private LiveCases(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes them.
   *
   * @param args a folder, the first seed and how many documents at random
   */
  public static void main(String[] args) throws Exception {
    LiveCases cases = new LiveCases(Path.of(args[0]));
    for (String lesson : Lessons.ids()) {
      cases.add(lesson, Lessons.open(lesson), new Random(1));
    }
    int first = Integer.parseInt(args[1]);
    for (int seed = first; seed < first + Integer.parseInt(args[2]); seed++) {
      Random random = new Random(seed);
      Path file = cases.folder.resolve("drawn.json");
      Files.writeString(file, new RandomDocument(random).json());
      cases.add("seed-" + seed, Document.open(file), random);
    }
    Files.writeString(
        cases.folder.resolve("cases.json"),
        cases.cases.stream().collect(Collectors.joining(",\n", "[", "]\n")));
  }

  private void add(String name, Document document, Random random) throws Exception {
    Optional<String> page = written(name, document);
    if (page.isEmpty()) {
      return;
    }
    Map<String, String> typed = new LinkedHashMap<>();
    Document edited = document;
    List<JsonNode> editable = editable(page.get());
    for (int i = 0; i < EDITS; i++) {
      JsonNode number = editable.get(random.nextInt(editable.size()));
      String text = String.format(Locale.ROOT, "%.2f", drawn(number, random));
      Optional<Document> changed = changed(edited, number, text);
      if (changed.isPresent()) {
        edited = changed.get();
        typed.put(number.get("key").asString(), text);
      }
    }
    if (written(name + "-edited", edited).isPresent()) {
      cases.add("{\"name\":\"%s\",\"edits\":%s}".formatted(name, JSON.writeValueAsString(typed)));
    }
  }

  private static double drawn(JsonNode number, Random random) {
    String address = number.get("n").asString();
    return address.startsWith("t.") || address.equals("learningRate")
        ? (double) random.nextInt(1, 100) / 100
        : (double) random.nextInt(-150, 150) / 100;
  }

  /** Writes the page and the updates; empty where numbers overflow. */
  private Optional<String> written(String name, Document document) throws IOException {
    Path file = folder.resolve(name + ".json");
    Path page = folder.resolve(name + ".html");
    Path numbers = folder.resolve(name + ".jsonl");
    document.save(file);
    boolean done =
        isDone("trace", file, "--updates", "3", "-o", numbers)
            && isDone("trace", file, "--format", "html", "--live", "-o", page);
    return done ? Optional.of(Files.readString(page)) : Optional.empty();
  }

  private static boolean isDone(Object... arguments) {
    List<String> texts = List.of(arguments).stream().map(Object::toString).toList();
    return CommandLineRun.of(texts.toArray(String[]::new)).exit() == 0;
  }

  private static List<JsonNode> editable(String page) {
    String begin = "<script type=\"application/json\" id=\"model\">";
    int from = page.indexOf(begin) + begin.length();
    JsonNode model = JSON.readTree(page.substring(from, page.indexOf("</script>", from)));
    return model.get("edits").valueStream().toList();
  }

  private static Optional<Document> changed(Document document, JsonNode number, String text) {
    try {
      TypedNumber typed = new TypedNumber(Double.parseDouble(text), text);
      NumberPlace place = place(number.get("n").asString());
      Document changed = new SetNumber(place, typed).change(document);
      if (number.get("whole").asBoolean() && place instanceof NumberPlace.OfBias(int l, int _)) {
        for (int i = 0; i < document.experiment().network().width(l); i++) {
          changed = new SetNumber(new NumberPlace.OfBias(l, i), typed).change(changed);
        }
      }
      return Optional.of(changed);
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  private static NumberPlace place(String address) {
    String[] parts = address.split("[.@]", -1);
    if (parts.length == 1) {
      return new NumberPlace.OfSetting(address);
    }
    int l = Integer.parseInt(parts[1]);
    int row = Integer.parseInt(parts[2]);
    return switch (parts[0]) {
      case "W" -> new NumberPlace.OfWeight(l, row, Integer.parseInt(parts[3]));
      case "b" -> new NumberPlace.OfBias(l, row);
      case "a" -> new NumberPlace.OfInput(Integer.parseInt(parts[4]), row);
      case "t" -> new NumberPlace.OfTarget(Integer.parseInt(parts[4]), row);
      default -> throw new IllegalArgumentException(address);
    };
  }
}

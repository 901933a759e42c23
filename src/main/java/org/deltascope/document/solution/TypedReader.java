package org.deltascope.document.solution;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deltascope.document.Document;
import org.deltascope.document.naming.DocumentNames;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.parse.Vocabulary;
import org.deltascope.formula.solution.SampleRef;
import org.deltascope.formula.solution.StatedNumber;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.Ref;

/**
 * Reads typed lines one after the other, each of the update and sample that was named before it.
 */
final class TypedReader {
  private static final Pattern HEADING =
      Pattern.compile(
          "(?:update\\s*(\\d{1,9}))?\\s*[,;:]?\\s*(?:sample\\s*(\\d{1,9}))?\\s*:?",
          Pattern.CASE_INSENSITIVE);

  private final String name;
  private final Experiment experiment;
  private final Names names;
  private final Map<Long, Numbers> numbers = new TreeMap<>();
  private final Map<Integer, Vocabulary> vocabularies = new HashMap<>();
  private long update;
  private int sample;

  private record Numbers(Map<SampleRef, StatedNumber> stated, Map<SampleRef, Integer> lines) {}

  TypedReader(String name, Document document) {
    this.name = name;
    this.experiment = document.experiment();
    this.names = DocumentNames.of(document);
  }

  void read(TypedLine line) throws DocumentException {
    SourceLocation place = new SourceLocation(name, () -> "line " + line.number());
    Matcher heading = HEADING.matcher(line.text());
    if (heading.matches()) {
      goTo(heading, place);
    } else {
      TypedLine.Statement said =
          line.statement()
              .orElseThrow(
                  () ->
                      place.error(
                          SourceLocation.quote(line.text()),
                          "a name and a number, " + TypedLine.EXAMPLE));
      take(said, line.number(), place);
    }
  }

  private void goTo(Matcher heading, SourceLocation place) throws DocumentException {
    if (heading.group(1) != null) {
      update = Long.parseLong(heading.group(1));
      sample = 0;
    }
    if (heading.group(2) != null) {
      int number = Integer.parseInt(heading.group(2));
      if (number < 1 || number > samples()) {
        throw place.error("sample " + number, "1 to %d, of this batch".formatted(samples()));
      }
      sample = number - 1;
    }
  }

  private int samples() {
    return experiment.schedule().batch(update).samples().size();
  }

  /** What the names of a network stand for takes a look at every weight, so not for each line. */
  private Vocabulary vocabulary() {
    return vocabularies.computeIfAbsent(
        samples(),
        samples -> Vocabulary.of(experiment.network(), experiment.optimizer(), names, samples));
  }

  private void take(TypedLine.Statement said, int line, SourceLocation place)
      throws DocumentException {
    Ref ref = new StatedName(vocabulary(), place).of(said.name());
    boolean isGiven =
        update == 0 && new GivenParameters(experiment.network()).has(ref, said.number());
    if (isGiven) {
      return;
    }
    Numbers of =
        numbers.computeIfAbsent(
            update, _ -> new Numbers(new LinkedHashMap<>(), new LinkedHashMap<>()));
    for (StatedNumber number :
        new TypedNumbers(experiment.network(), samples(), sample, place)
            .of(StatedName.computed(ref, place), said.number())) {
      if (of.stated.containsKey(number.at())) {
        throw place.error(
            said.name() + " once more",
            "it once, as in line %d".formatted(of.lines.get(number.at())));
      }
      of.stated.put(number.at(), number);
      of.lines.put(number.at(), line);
    }
  }

  List<TypedSolution.Update> updates() {
    return numbers.entrySet().stream()
        .filter(entry -> !entry.getValue().stated.isEmpty())
        .map(
            entry ->
                TypedSolution.update(
                    entry.getKey(), entry.getValue().stated, entry.getValue().lines))
        .toList();
  }
}

package org.deltascope.figure.network.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Span;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.network.Networks;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.style.Ink;
import org.deltascope.formula.naming.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitNamesTest {

  private static final SpanFactory WORDS = new SpanFactory(new TextMeasure(Fonts.bundled()));

  @ParameterizedTest
  @ValueSource(strings = {"xy", "long name ", "\uD835\uDEFF", "عمر ", "a   ", "é<_>%"})
  void a_name_is_shortened_to_the_most_that_can_be_read_in_its_room(String word) {
    String name = word.repeat(40);
    for (double room : new double[] {9, 60, 400, 100_000}) {
      List<Span> spans = spans(name);

      assertThat(new UnitNames(names(name), WORDS, 300, 900).within(room, new ArrayList<>(spans)))
          .as("%s in %s", word, room)
          .isEqualTo(oneByOne(room, spans));
    }
  }

  /** Takes a character off the end until the name fits. */
  private static List<Span> oneByOne(double room, List<Span> name) {
    List<Span> shorter = new ArrayList<>(name);
    int at = name.size() - 1;
    String text = name.get(at).text();
    while (WORDS.width(shorter) * 9 > room && text.codePointCount(0, text.length()) > 1) {
      text = text.substring(0, text.offsetByCodePoints(text.length(), -1)).stripTrailing();
      shorter.set(at, Span.of(text + "…", name.get(at).style(), Ink.none()));
    }
    return shorter;
  }

  private static List<Span> spans(String name) {
    return SpanFactory.unit(names(name), 0, 0, Ink.none());
  }

  private static Names names(String name) {
    return Names.of(Networks.published().network(), List.of(name, "other"));
  }

  @Test
  void a_name_of_a_million_characters_takes_no_longer_than_to_read_it() {
    String name = "x?".repeat(500_000);

    List<Span> shortened =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () ->
                new UnitNames(names(name), WORDS, 300, 900)
                    .within(400, new ArrayList<>(spans(name))));

    assertThat(shortened.getLast().text()).endsWith("…").hasSizeLessThan(100);
  }
}

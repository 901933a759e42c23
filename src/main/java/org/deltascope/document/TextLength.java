package org.deltascope.document;

import java.util.Collection;
import java.util.Optional;
import org.deltascope.document.json.UnknownKeys;
import org.deltascope.document.lesson.Lesson;
import org.deltascope.document.part.DataPart;
import org.deltascope.document.part.LayerPart;
import org.deltascope.document.part.NetworkPart;

/** How many characters a document keeps: titles, names, lesson texts, and keys it does not know. */
final class TextLength {
  private TextLength() {}

  static long of(Document document) {
    return document.title().length()
        + document.lesson().map(TextLength::of).orElse(0L)
        + of(document.network())
        + of(document.optimizer().extras())
        + of(document.optimizer().scheduleExtras())
        + of(document.data())
        + of(document.training().extras())
        + of(document.training().stopExtras())
        + of(document.data().testExtras())
        + of(document.extras());
  }

  private static long of(Lesson lesson) {
    long sections =
        lesson.text().sections().stream()
            .mapToLong(part -> of(part.steps()) + part.title().length() + part.body().length())
            .sum();
    return lesson.id().length()
        + lesson.summary().length()
        + lesson.text().introduction().length()
        + sections
        + of(lesson.extras());
  }

  private static long of(NetworkPart network) {
    return of(network.inputNames())
        + of(network.outputNames())
        + of(network.extras())
        + network.layers().stream().mapToLong(TextLength::of).sum();
  }

  private static long of(LayerPart layer) {
    Optional<UnknownKeys> drawing = layer.initializer().map(LayerPart.Drawing::extras);
    return of(layer.extras())
        + of(layer.options().activation().extras())
        + layer.options().labels().name().map(String::length).orElse(0)
        + of(layer.options().labels().units())
        + drawing.map(TextLength::of).orElse(0L);
  }

  private static long of(DataPart data) {
    return switch (data) {
      case DataPart.Inline inline -> of(inline.extras());
      case DataPart.FromCsv csv ->
          of(csv.table().inputs())
              + of(csv.table().targets())
              + of(csv.table().extras())
              + of(csv.extras());
    };
  }

  private static long of(UnknownKeys extras) {
    return of(extras.json().keySet()) + of(extras.json().values());
  }

  private static long of(Collection<String> texts) {
    return texts.stream().mapToLong(String::length).sum();
  }
}

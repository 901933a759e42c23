package org.deltascope.app.view;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.Shown;
import org.deltascope.trace.Lens;

/** Chooses the sample of the batch that is looked at, or the mean of them. */
final class SampleChoice {

  private static final int MOST_LISTED = 100;

  private final Choice<Lens> button;

  SampleChoice(Sessions sessions) {
    button =
        new Choice<>(
            "sample",
            "Which sample of the batch is shown",
            SampleChoice::inList,
            lens -> sessions.act(session -> session.under(lens)));
  }

  Choice<Lens> button() {
    return button;
  }

  void show(Shown shown) {
    int samples = shown.trace().batch().size();
    button.offer(lenses(samples));
    button.show(shown.lens(), onButton(shown.lens(), samples));
    button.setDisable(samples == 1);
  }

  private static List<Lens> lenses(int samples) {
    List<Lens> each =
        IntStream.range(0, Math.min(samples, MOST_LISTED))
            .<Lens>mapToObj(Lens.Sample::new)
            .toList();
    return samples == 1 ? each : Stream.concat(Stream.of(Lens.mean()), each.stream()).toList();
  }

  private static String inList(Lens lens) {
    return switch (lens) {
      case Lens.Sample(int index) -> "Sample %,d of the batch".formatted(index + 1);
      case Lens.BatchMean _ -> "Mean of the batch";
    };
  }

  private static String onButton(Lens lens, int samples) {
    return switch (lens) {
      case Lens.Sample(int index) -> "Sample %,d of %,d".formatted(index + 1, samples);
      case Lens.BatchMean _ when samples == 1 -> "The only sample";
      case Lens.BatchMean _ -> "Mean of %,d samples".formatted(samples);
    };
  }
}

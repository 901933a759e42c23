package org.deltascope.app.view.shell;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.control.Choice;
import org.deltascope.trace.SampleSelection;

/** Chooses the sample of the batch that is looked at, or the mean of them. */
final class SampleChoice {

  private static final int MOST_LISTED = 100;

  private final Choice<SampleSelection> button;

  SampleChoice(Sessions sessions) {
    button =
        new Choice<>(
            "sample",
            "Which sample of the batch is shown",
            SampleChoice::inList,
            lens -> sessions.look(session -> session.under(lens)));
  }

  Choice<SampleSelection> button() {
    return button;
  }

  void show(ViewState shown) {
    int samples = shown.trace().batch().size();
    button.offer(lenses(samples));
    button.show(shown.lens(), onButton(shown.lens(), samples));
    button.setDisable(samples == 1);
  }

  private static List<SampleSelection> lenses(int samples) {
    List<SampleSelection> each =
        IntStream.range(0, Math.min(samples, MOST_LISTED))
            .<SampleSelection>mapToObj(SampleSelection.Sample::new)
            .toList();
    return samples == 1
        ? each
        : Stream.concat(Stream.of(SampleSelection.mean()), each.stream()).toList();
  }

  private static String inList(SampleSelection lens) {
    return switch (lens) {
      case SampleSelection.Sample(int index) -> "Sample %,d of the batch".formatted(index + 1);
      case SampleSelection.BatchMean _ -> "Mean of the batch";
    };
  }

  private static String onButton(SampleSelection lens, int samples) {
    return switch (lens) {
      case SampleSelection.Sample(int index) -> "Sample %,d of %,d".formatted(index + 1, samples);
      case SampleSelection.BatchMean _ when samples == 1 -> "The only sample";
      case SampleSelection.BatchMean _ -> "Mean of %,d samples".formatted(samples);
    };
  }
}

package org.deltascope.app.model.recipe;

import java.util.List;
import java.util.stream.Stream;
import org.deltascope.document.Document;
import org.deltascope.document.edit.ChoiceEdit;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Reduction;

/**
 * The loss of a sample, and how those of a batch become one.
 *
 * @param document any
 */
record LossWord(Document document) {

  RecipeWord word() {
    Loss now = document.loss();
    return new RecipeWord(
        "recipe-loss",
        formula(now),
        "Loss: " + now.id(),
        List.of(
            new RecipePart.Choices(
                "loss",
                "Loss of a sample",
                Stream.of(Loss.values())
                    .map(
                        loss ->
                            new RecipePart.Option(
                                inList(loss), loss == now, new ChoiceEdit.OfLoss(loss)))
                    .toList()),
            reduction()));
  }

  private RecipePart reduction() {
    Reduction now = document.training().training().reduction();
    return new RecipePart.Choices(
        "reduction",
        "Loss of a batch",
        Stream.of(Reduction.values())
            .map(
                each ->
                    new RecipePart.Option(
                        each == Reduction.MEAN ? "mean of its samples" : "sum of its samples",
                        each == now,
                        new ChoiceEdit.OfReduction(each)))
            .toList());
  }

  private static String inList(Loss loss) {
    return loss.id() + "  " + (isNamed(loss) ? terms(loss) : formula(loss));
  }

  private static boolean isNamed(Loss loss) {
    return loss == Loss.BINARY_CROSS_ENTROPY || loss == Loss.CROSS_ENTROPY;
  }

  private static String formula(Loss loss) {
    return isNamed(loss) ? loss.id().replace('-', ' ') : terms(loss);
  }

  private static String terms(Loss loss) {
    return switch (loss) {
      case HALF_SQUARED_ERROR -> "½‖y−t‖²";
      case SQUARED_ERROR -> "‖y−t‖²";
      case MEAN_SQUARED_ERROR -> "‖y−t‖²/n";
      case BINARY_CROSS_ENTROPY -> "−Σ t ln y + (1−t) ln(1−y)";
      case CROSS_ENTROPY -> "−Σ t ln y";
      case ABSOLUTE_ERROR -> "Σ|y−t|";
      case OUTPUT -> "Σ y";
    };
  }
}

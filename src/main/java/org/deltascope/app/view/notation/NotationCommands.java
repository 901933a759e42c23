package org.deltascope.app.view.notation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.number.EditDoor;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.overlay.Overlays;
import org.deltascope.document.Document;
import org.deltascope.document.edit.EditResult;
import org.deltascope.document.edit.StyleEdit;
import org.deltascope.document.scene.ViewStyle;
import org.deltascope.formula.convention.MatrixConvention;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.naming.Notation;

/**
 * Writes the document's formulas in another notation, which can be undone and is saved with it.
 *
 * @param sessions whose document it is
 * @param door through which that comes
 * @param front says why it cannot be
 */
public record NotationCommands(Sessions sessions, EditDoor door, Overlays front) {

  /** {@return a command for each way; the one that is used cannot be chosen} */
  public List<Command> section() {
    return Stream.concat(
            Stream.of(Notation.values()).map(this::of),
            Stream.of(
                vectors("column", "Vectors are columns, z = W x", false),
                vectors("row", "Vectors are rows, z = x W", true),
                error("derivative", "The error is ∂L/∂z, and the update is subtracted", false),
                error("target-minus-output", "The error is t − y, and the update is added", true),
                bias("separate", "The bias stands apart, z = W x + b", false),
                bias("input", "The bias is the weight of an input 1, z = [b W] [1; x]", true)))
        .toList();
  }

  private Command of(Notation notation) {
    return Command.of(
            "notation-" + notation.id().toLowerCase(Locale.ROOT),
            "Notation: " + sample(notation),
            () -> edit(ViewStyle.of(document()).withNotation(notation.id())))
        .when(() -> isOther(notation));
  }

  private Command vectors(String id, String title, boolean rows) {
    return Command.of("vectors-" + id, title, () -> edit(ViewStyle.of(document()).withVectors(id)))
        .when(() -> convention().rows() != rows);
  }

  private Command error(String id, String title, boolean signed) {
    return Command.of("error-" + id, title, () -> edit(ViewStyle.of(document()).withError(id)))
        .when(() -> convention().targetMinusOutput() != signed);
  }

  private Command bias(String id, String title, boolean asInput) {
    return Command.of("bias-" + id, title, () -> edit(ViewStyle.of(document()).withBias(id)))
        .when(() -> convention().biasAsInput() != asInput);
  }

  private MatrixConvention convention() {
    return sessions.get().opened().names().convention();
  }

  private static String sample(Notation notation) {
    return switch (notation) {
      case NUMBERED -> "numbered, w₅ h₁ o₁";
      case INDEXED -> "indexed, W²₁₂ a¹₁";
      case TEXTBOOK -> "textbook, w² z² a² δ²";
      case LAYERS -> "layers below, z₂ = f(W₂ z₁), error k₂";
      case NET_OUTPUT -> "net and output";
    };
  }

  private boolean isOther(Notation notation) {
    boolean possible =
        notation != Notation.NUMBERED
            || Names.isNumberable(sessions.get().opened().experiment().network());
    return possible && sessions.get().opened().names().notation() != notation;
  }

  private Document document() {
    return sessions.get().run().document();
  }

  private void edit(ViewStyle style) {
    door.apply(
        new StyleEdit(style),
        result -> {
          if (result instanceof EditResult.Refused refused) {
            front.say(refused.reason());
          }
        });
  }
}

package org.deltascope.app.model.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.formula.mistake.Model;
import org.deltascope.formula.mistake.SingleEdits;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.probe.Trial;

/**
 * A mistake that one may want to try.
 *
 * @param tag which mistake
 * @param title what it is, such as "W² instead of (W²)ᵀ"
 * @param formula with the mistake in it
 */
public record LabPreset(Tag tag, String title, String formula) {
  private static final int MOST = 8;

  /** Those that people make most, and ask about. */
  private static final List<Tag> WANTED =
      List.of(
          Tag.TRANSPOSE_LEFT_OUT,
          Tag.INVERSE_FOR_TRANSPOSE,
          Tag.SLOPE_LEFT_OUT,
          Tag.SLOPE_CANCELLED,
          Tag.SLOPE_KEPT,
          Tag.SLOPE_INSIDE,
          Tag.SLOPE_AT_A,
          Tag.GRADIENT_TRANSPOSED,
          Tag.KRON_FOR_OUTER,
          Tag.OUTPUTS_FOR_INPUTS,
          Tag.Z_FOR_A,
          Tag.INPUT_LEFT_OUT,
          Tag.BATCH_MEAN_MISSING,
          Tag.BIAS_MULTIPLIED,
          Tag.BIAS_FORGOTTEN,
          Tag.UPDATED_WEIGHTS,
          Tag.UPDATE_ADDED,
          Tag.READING_ORDER,
          Tag.SIGN);

  /**
   * {@return the mistakes of a step that change something there}
   *
   * @param moment at which they are tried
   */
  public static List<LabPreset> of(LabMoment moment) {
    Optional<Expr> truth = moment.truth();
    if (truth.isEmpty()) {
      return List.of();
    }
    Trial here = Trial.of(moment.trace());
    Map<Tag, FormulaEdit> edits = new LinkedHashMap<>();
    new SingleEdits(Model.of(moment.trace()), moment.quantity())
        .of(truth.get())
        .forEach(edit -> edits.putIfAbsent(edit.tag(), edit));
    List<LabPreset> presets = new ArrayList<>();
    for (Tag tag : WANTED) {
      FormulaEdit edit = edits.get(tag);
      if (edit != null && presets.size() < MOST && !here.agrees(truth.get(), edit.tree())) {
        presets.add(new LabPreset(tag, new PresetTitle(moment).of(edit), moment.text(edit.tree())));
      }
    }
    return presets;
  }
}

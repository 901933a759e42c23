package org.deltascope.figure.modules;

import java.util.List;
import java.util.Optional;
import org.deltascope.figure.Figure;
import org.deltascope.figure.FormulaMeasure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.equation.setting.CardLayout;
import org.deltascope.figure.equation.setting.EquationScene;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.figure.network.text.ShownQuantities;
import org.deltascope.formula.modules.NetworkModule;

/**
 * A network as modules, the loss at the top: up goes what each makes of its input, down goes the
 * gradient that each is handed from above. The Jacobian of the module that is selected, or else of
 * the one that the gradient goes through, stands in it.
 */
public final class ModulesFigure {
  private final TextMeasure text;
  private final FormulaMeasure formulas;

  /**
   * Sets with those.
   *
   * @param text measures labels
   * @param formulas typesets formulas
   */
  public ModulesFigure(TextMeasure text, FormulaMeasure formulas) {
    this.text = text;
    this.formulas = formulas;
  }

  /**
   * {@return the modules, as high as it takes}
   *
   * @param page how wide, and how formulas are written
   * @param scene the same moment, for its numbers
   * @param modules from the inputs on
   */
  public Figure of(EquationScene page, NetworkScene scene, List<NetworkModule> modules) {
    CardLayout sheet = CardLayout.of(page, formulas, page.phase());
    ShownQuantities numbers = ShownQuantities.of(scene);
    ActiveModules active = ActiveModules.of(scene);
    ModuleWires wires = new ModuleWires(sheet, text, numbers);
    ModuleCard card = new ModuleCard(sheet, text, numbers, active);
    List<NetworkModule> down = modules.reversed();
    Optional<NetworkModule> open = active.open(down);
    for (NetworkModule module : down) {
      module.handed().ifPresent(handed -> wires.draw(module.output(), handed, active, module));
      card.draw(module, open.filter(module::equals).isPresent());
    }
    wires.inputs(modules.getFirst());
    return sheet.figure("Modules", new ModulesText(numbers, active).of(down));
  }

  /** {@return what a module is pointed at by} */
  static Subject subject(NetworkModule module) {
    return switch (module.kind()) {
      case LINEAR -> new Subject.Weights(module.layer());
      case ACTIVATION -> new Subject.Layer(module.layer());
      case LOSS -> Subject.of(module.output().all());
    };
  }
}

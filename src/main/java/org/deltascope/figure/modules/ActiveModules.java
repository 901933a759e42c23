package org.deltascope.figure.modules;

import java.util.List;
import java.util.Optional;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.formula.modules.ModuleKind;
import org.deltascope.formula.modules.NetworkModule;
import org.deltascope.trace.Phase;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.StepId;

/**
 * Which modules a step, or its part, goes through.
 *
 * @param scene what is shown
 * @param step which
 * @param part of it, if one is shown
 */
record ActiveModules(NetworkScene scene, StepId step, Optional<Ref.One> part) {

  static ActiveModules of(NetworkScene scene) {
    return new ActiveModules(scene, scene.step().id(), scene.part());
  }

  Phase phase() {
    return step.phase();
  }

  boolean isActive(NetworkModule module) {
    int l = module.layer();
    return switch (step.kind()) {
      case WEIGHTED_INPUT, GRADIENT, UPDATE -> isAt(module, ModuleKind.LINEAR) && l == step.layer();
      case ACTIVATION -> isAt(module, ModuleKind.ACTIVATION) && l == step.layer();
      case LOSS -> isAt(module, ModuleKind.LOSS);
      case INPUT_GRADIENT -> isAt(module, ModuleKind.LINEAR) && l == 1;
      case ERROR -> isErrorOf(module);
    };
  }

  /** An error comes down through a linear module, or the loss, and then through an activation. */
  private boolean isErrorOf(NetworkModule module) {
    boolean carrying = part.map(one -> one.kind() == Kind.CARRIED).orElse(true);
    boolean sloping = part.map(one -> one.kind() == Kind.ERROR).orElse(true);
    return switch (module.kind()) {
      case ACTIVATION -> sloping && module.layer() == step.layer();
      case LINEAR -> carrying && module.layer() == step.layer() + 1;
      case LOSS -> step.layer() == scene.trace().depth();
    };
  }

  /** {@return the module whose Jacobian is shown: the selected one, or the one at work} */
  Optional<NetworkModule> open(List<NetworkModule> modules) {
    Optional<NetworkModule> selected =
        modules.stream()
            .filter(module -> ModulesFigure.subject(module).equals(scene.selected()))
            .findFirst();
    return selected.or(
        () ->
            modules.stream()
                .filter(module -> phase() == Phase.BACKWARD && isActive(module))
                .filter(module -> module.jacobian().isPresent())
                .reduce((_, last) -> last));
  }

  private static boolean isAt(NetworkModule module, ModuleKind kind) {
    return module.kind() == kind;
  }
}

package org.deltascope.formula.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.convention.Augmented;
import org.deltascope.formula.equation.EquationContext;
import org.deltascope.formula.equation.StepEquation;
import org.deltascope.formula.mistake.Model;
import org.deltascope.formula.mistake.TrueEquations;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.prose.RichText;
import org.deltascope.formula.prose.RichTextBuilder;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Softmax;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/** Takes a network apart into its modules. */
public final class NetworkModules {
  private final Trace trace;
  private final Names names;
  private final EquationContext scope;
  private final TrueEquations equations;

  /**
   * Looks at an update.
   *
   * @param trace the update
   * @param lens which sample of the batch
   * @param names what quantities are called
   */
  public NetworkModules(Trace trace, SampleSelection lens, Names names) {
    this.trace = trace;
    this.names = names;
    this.scope = new EquationContext(trace, lens, names);
    this.equations = new TrueEquations(Model.of(trace));
  }

  /**
   * {@return a linear module and an activation for each layer, and the loss, from the inputs on}
   */
  public List<NetworkModule> all() {
    List<NetworkModule> modules = new ArrayList<>();
    for (int l = 1; l <= trace.depth(); l++) {
      modules.add(linear(l));
      modules.add(activation(l));
    }
    modules.add(loss());
    return modules;
  }

  private NetworkModule linear(int l) {
    Statement back = gradient(Kind.CARRIED, l - 1);
    List<Statement> kept = kept(l);
    RichText why =
        new RichTextBuilder(names)
            .say("Its Jacobian ∂z/∂a is ")
            .name(new Quantity(Kind.WEIGHTS, l).all())
            .say(
                " itself: row i has the weights into neuron i. The gradient goes through it from the other side, so what comes back to one input is a column: the transpose carries it.")
            .end();
    return new NetworkModule(
        ModuleKind.LINEAR,
        l,
        name("Linear " + l),
        new Quantity(Kind.ACTIVATION, l - 1),
        new Quantity(Kind.WEIGHTED_INPUT, l),
        Optional.of(new Quantity(Kind.ERROR, l)),
        new Quantity(Kind.CARRIED, l - 1),
        told(StepEquation.of(scope, trace.weightedSum(l)).formula(Optional.empty())),
        told(back),
        kept.stream().map(this::told).toList(),
        Optional.of(new ModuleJacobian(why, told(back), scope.matrices(back, Optional.empty()))));
  }

  /** Of W̃ at once where that is what is told of it, and else of the weights and of the biases. */
  private List<Statement> kept(int l) {
    Statement told = StepEquation.of(scope, trace.weightGradient(l)).formula(Optional.empty());
    if (Augmented.letter(told.left()).isPresent()) {
      return List.of(Statement.equal(told.left(), told.computed()));
    }
    List<Statement> kept = new ArrayList<>(List.of(gradient(Kind.WEIGHT_GRADIENT, l)));
    if (trace.before().network().layer(l).biasMode() != BiasMode.NONE) {
      kept.add(gradient(Kind.BIAS_GRADIENT, l));
    }
    return kept;
  }

  private Statement gradient(Kind kind, int l) {
    return Statement.equal(Exprs.all(kind, l), equations.of(new Quantity(kind, l)).orElseThrow());
  }

  private Statement told(Statement statement) {
    return names.convention().told(statement);
  }

  private NetworkModule activation(int l) {
    Activation activation = trace.activate(l).activation();
    Expr handed = Exprs.all(Kind.CARRIED, l);
    Statement through = Statement.equal(Exprs.all(Kind.ERROR, l), jacobian(activation, l, handed));
    Statement back =
        switch (activation) {
          case Elementwise _ ->
              Statement.equal(
                  Exprs.all(Kind.ERROR, l), new Expr.Hadamard(handed, Exprs.all(Kind.SLOPE, l)));
          case Softmax _ -> through;
        };
    return new NetworkModule(
        ModuleKind.ACTIVATION,
        l,
        name("Activation %d: %s".formatted(l, Names.inWords(activation))),
        new Quantity(Kind.WEIGHTED_INPUT, l),
        new Quantity(Kind.ACTIVATION, l),
        Optional.of(new Quantity(Kind.CARRIED, l)),
        new Quantity(Kind.ERROR, l),
        told(StepEquation.of(scope, trace.activate(l)).formula(Optional.empty())),
        told(back),
        List.of(),
        scope.isMean()
            ? Optional.empty() // each sample has its own
            : Optional.of(
                new ModuleJacobian(
                    why(activation), told(through), scope.matrices(through, Optional.empty()))));
  }

  private static Expr jacobian(Activation activation, int l, Expr handed) {
    return switch (activation) {
      case Elementwise _ ->
          new Expr.Product(
              Exprs.call(new MathFunction.Diagonal(), Exprs.all(Kind.SLOPE, l)), handed);
      case Softmax _ -> {
        Expr p = Exprs.all(Kind.ACTIVATION, l);
        yield new Expr.Product(
            Exprs.minus(
                Exprs.call(new MathFunction.Diagonal(), p),
                new Expr.Product(p, new Expr.Transpose(p))),
            handed);
      }
    };
  }

  private RichText why(Activation activation) {
    return name(
        switch (activation) {
          case Elementwise _ ->
              "zᵢ reaches no output but aᵢ, so its Jacobian is diagonal; a product with it multiplies entry by entry, which is what ⊙ says.";
          case Softmax _ ->
              "Every z reaches every output, so its Jacobian diag(p) − p pᵀ is full, and no ⊙ can stand for it. It is its own transpose.";
        });
  }

  private NetworkModule loss() {
    int l = trace.depth();
    return new NetworkModule(
        ModuleKind.LOSS,
        l,
        name("Loss"),
        new Quantity(Kind.ACTIVATION, l),
        Quantity.of(Kind.LOSS),
        Optional.empty(),
        new Quantity(Kind.CARRIED, l),
        told(StepEquation.of(scope, trace.evaluateLoss()).formula(Optional.empty())),
        told(gradient(Kind.CARRIED, l)),
        List.of(),
        Optional.empty());
  }

  private RichText name(String words) {
    return new RichTextBuilder(names).say(words).end();
  }
}

package org.deltascope.script;

import java.util.List;
import java.util.Set;
import org.deltascope.document.json.Decimals;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Softmax;
import org.deltascope.script.plan.BiasGroup;
import org.deltascope.script.plan.FunctionNames;
import org.deltascope.script.plan.LayerLines;
import org.deltascope.script.plan.ScriptPlan;
import org.deltascope.script.plan.UsedFunctions;
import org.deltascope.script.python.PythonLists;
import org.deltascope.script.python.PythonWriter;

/** Leaves every derivative to autograd, and the update to {@code torch.optim}. */
record PyTorch(ScriptPlan plan) implements Dialect {

  @Override
  public String title() {
    return "Backpropagation by PyTorch's autograd.";
  }

  @Override
  public void imports(PythonWriter listing) {
    listing.code("import json");
    listing.blank();
    listing.code("import torch");
    if (usesFunctional()) {
      listing.code("from torch.nn import functional as F");
    }
    listing.blank();
    listing.code("torch.set_default_dtype(torch.float64)");
  }

  private boolean usesFunctional() {
    return plan.experiment().loss() == Loss.BINARY_CROSS_ENTROPY
        || new UsedFunctions(plan).activations().stream().anyMatch(PyTorch::isFunctional);
  }

  private static boolean isFunctional(Activation activation) {
    return switch (activation) {
      case Elementwise elementwise ->
          switch (elementwise.function()) {
            case LEAKY_RELU, ELU, SOFTPLUS -> true;
            case IDENTITY, SIGMOID, TANH, RELU, STEP, SIGN -> false;
          };
      case Softmax _ -> false;
    };
  }

  @Override
  public void functions(PythonWriter listing) {
    Set<Activation> called = new UsedFunctions(plan).activations();
    if (called.contains(Elementwise.IDENTITY)) {
      listing.define("identity(z)", () -> listing.code("return z"));
    }
    if (called.contains(Elementwise.SOFTPLUS)) {
      listing.define(
          "softplus(z)",
          () ->
              listing.code(
                  "return F.softplus(z, threshold=40)",
                  "ln(1 + eᶻ), which is z in float64 above 40"));
    }
    if (called.contains(Elementwise.STEP)) {
      listing.define("step(z)", () -> jump(listing, "0.0"));
    }
    if (called.contains(Elementwise.SIGN)) {
      listing.define("sign(z)", () -> jump(listing, "-1.0"));
    }
    if (called.contains(Softmax.SOFTMAX)) {
      listing.define("softmax(z)", () -> listing.code("return torch.softmax(z, dim=1)"));
    }
    for (Activation activation : new FunctionNames(plan.network()).counted()) {
      if (activation instanceof Elementwise elementwise && called.contains(activation)) {
        listing.define(
            function(activation) + "(z)", () -> listing.code("return " + body(elementwise)));
      }
    }
  }

  private static void jump(PythonWriter listing, String below) {
    listing.code(
        "return torch.where(z >= 0, 1.0, %s) + 0 * z".formatted(below),
        "the 0 is the derivative, everywhere");
  }

  private String body(Elementwise activation) {
    String alpha = Decimals.of(activation.alpha());
    return activation.isShaped()
        ? ShapedCall.of(activation, function(activation.unshaped()))
        : switch (activation.function()) {
          case LEAKY_RELU -> "F.leaky_relu(z, %s)".formatted(alpha);
          case ELU -> "F.elu(z, %s)".formatted(alpha);
          case IDENTITY, SIGMOID, TANH, RELU, SOFTPLUS, STEP, SIGN ->
              throw new IllegalArgumentException(activation + " has no alpha");
        };
  }

  @Override
  public String array() {
    return "torch.tensor(";
  }

  @Override
  public String endOfParameters() {
    return ", requires_grad=True)";
  }

  @Override
  public String zeros(int size) {
    return "torch.zeros(%d)".formatted(size);
  }

  @Override
  public void sharedBias(PythonWriter listing, String name, Layer layer) {
    listing.code(
        "%s = torch.tensor(%s, requires_grad=True)"
            .formatted(name, Decimals.of(layer.bias().get(0, 0))),
        "shared: one number for the whole layer");
  }

  @Override
  public void prepare(PythonWriter listing) {
    new PyTorchUpdate(plan, listing).prepare();
  }

  @Override
  public void activations(PythonWriter listing, List<Activation> hidden) {
    listing.remark("The activations σ of the hidden layers");
    PythonLists.ofFunctions(hidden.stream().map(this::function)).write(listing, "sigma = ", "");
  }

  @Override
  public List<BiasGroup> groups() {
    return plan.isLoop()
        ? List.of(BiasGroup.TRAINED, BiasGroup.SHARED, BiasGroup.FROZEN, BiasGroup.NONE)
        : List.of(BiasGroup.TRAINED, BiasGroup.SHARED, BiasGroup.NONE);
  }

  @Override
  public List<String> lists() {
    return List.of("z", "a", "dW", "db");
  }

  @Override
  public String function(Activation activation) {
    String word = new FunctionNames(plan.network()).of(activation);
    if (!FunctionNames.isUsual(activation) || !(activation instanceof Elementwise elementwise)) {
      return word;
    }
    return switch (elementwise.function()) {
      case SIGMOID, TANH, RELU -> "torch." + word;
      case LEAKY_RELU, ELU -> "F." + word;
      case IDENTITY, SOFTPLUS, STEP, SIGN -> word;
    };
  }

  @Override
  public boolean usesOutputs() {
    return plan.experiment().loss().requires().isEmpty();
  }

  @Override
  public String losses(String z) {
    return switch (plan.experiment().loss()) {
      case HALF_SQUARED_ERROR -> "0.5 * ((y - t) ** 2).sum(dim=1)";
      case SQUARED_ERROR -> "((y - t) ** 2).sum(dim=1)";
      case MEAN_SQUARED_ERROR -> "((y - t) ** 2).mean(dim=1)";
      case ABSOLUTE_ERROR -> "(y - t).abs().sum(dim=1)";
      case OUTPUT -> "y.sum(dim=1)";
      case BINARY_CROSS_ENTROPY ->
          "F.binary_cross_entropy_with_logits(%s, t, reduction=\"none\").sum(dim=1)".formatted(z);
      case CROSS_ENTROPY ->
          "-(t * torch.where(t > 0, torch.log_softmax(%s, dim=1), 0.0)).sum(dim=1)".formatted(z);
    };
  }

  @Override
  public void rate(PythonWriter listing) {
    new PyTorchUpdate(plan, listing).rate();
  }

  @Override
  public void begin(PythonWriter listing) {
    listing.code("x.requires_grad_()", "∂L/∂x is printed too");
  }

  @Override
  public void backward(PythonWriter listing) {
    new PyTorchBackward(plan, listing).write();
  }

  @Override
  public void update(PythonWriter listing) {
    new PyTorchUpdate(plan, listing).write();
  }

  @Override
  public String printedBias(LayerLines layers) {
    String b = layers.names().of("b");
    return layers.all(mode -> mode != BiasMode.SHARED)
        ? b
        : "%s.expand(len(%s))".formatted(b, layers.names().of("W"));
  }
}

package org.deltascope.figure.moment;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.deltascope.figure.Subject;
import org.deltascope.figure.boundary.BoundaryScene;
import org.deltascope.figure.confusion.ConfusionScene;
import org.deltascope.figure.equation.setting.EquationScene;
import org.deltascope.figure.histogram.HistogramScene;
import org.deltascope.figure.histogram.LayerNumbers;
import org.deltascope.figure.loss.LossLines;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.figure.network.state.PictureSize;
import org.deltascope.figure.norms.NormsScene;
import org.deltascope.figure.slice.LossSlice;
import org.deltascope.figure.slice.SliceScene;
import org.deltascope.formula.Equation;
import org.deltascope.formula.Equations;
import org.deltascope.formula.graph.ScalarGraph;
import org.deltascope.formula.graph.ScalarGraphBuilder;
import org.deltascope.formula.modules.NetworkModule;
import org.deltascope.formula.modules.NetworkModules;
import org.deltascope.formula.paths.PathFinder;
import org.deltascope.formula.paths.WeightPaths;
import org.deltascope.formula.writing.AtMoment;
import org.deltascope.formula.writing.WrittenMoment;
import org.deltascope.history.LossCurve;
import org.deltascope.history.norm.NormSource;
import org.deltascope.history.norm.UpdateNorms;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Dataset;
import org.deltascope.trace.Knowledge;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;

/**
 * The moment that figures are made of, and how it is told.
 *
 * @param title of the document; may be empty
 * @param written the moment and how it is written
 * @param losses of the updates so far, this one included, and where training stopped
 * @param selected what is pointed out, or {@link Subject#none()}
 * @param data all samples of the document; empty where only the update is known
 * @param norms of the updates so far; empty where only the update is known
 */
public record MomentView(
    String title,
    WrittenMoment written,
    LossLines losses,
    Subject selected,
    Optional<Dataset> data,
    Optional<NormSource> norms)
    implements AtMoment {

  /** A moment of which only the update is known. */
  public MomentView(String title, WrittenMoment written, LossCurve losses, Subject selected) {
    this(title, written, LossLines.of(losses), selected);
  }

  /** A moment of which only the update is known, and where training stopped. */
  public MomentView(String title, WrittenMoment written, LossLines losses, Subject selected) {
    this(title, written, losses, selected, Optional.empty(), Optional.empty());
  }

  /** A moment of a document of which no other update is known. */
  public MomentView(
      String title,
      WrittenMoment written,
      LossLines losses,
      Subject selected,
      Optional<Dataset> data) {
    this(title, written, losses, selected, data, Optional.empty());
  }

  /** More ways than that are not shown one by one. */
  public static final int MOST_PATHS = 4;

  /** {@return the same at another moment of the update} */
  public MomentView at(Moment other) {
    return with(written.at(other));
  }

  /** {@return the same with that withheld} */
  public MomentView withholding(Knowledge.Withheld withheld) {
    return with(written.withholding(withheld));
  }

  /** {@return the same with an update that is pointed at in a plot, if one is} */
  public MomentView pointing(OptionalLong update) {
    return new MomentView(title, written, losses.pointing(update), selected, data, norms);
  }

  private MomentView with(WrittenMoment other) {
    return new MomentView(title, other, losses, selected, data, norms);
  }

  /** {@return the batch's loss, if it has been computed by now} */
  public OptionalDouble loss() {
    return knowledge().shows(Quantity.of(Kind.LOSS).all())
        ? OptionalDouble.of(trace().loss())
        : OptionalDouble.empty();
  }

  /** {@return what is said about the step, or its part} Made anew, which takes a moment. */
  public Equation equation() {
    return knowledge().withholdsMoment()
        ? Equations.asking(trace(), moment().step(), moment().part(), lens(), names())
        : Equations.of(trace(), moment().step(), moment().part(), lens(), names());
  }

  /**
   * {@return the ways from a weight to the loss, without numbers until its gradient is known} Made
   * anew, which takes a moment.
   */
  public WeightPaths paths() {
    Ref.One weight = SelectedWeight.of(this);
    Ref gradient = weight.of(new Quantity(Kind.WEIGHT_GRADIENT, weight.layer()));
    WeightPaths paths = new PathFinder(trace(), lens(), names()).of(weight, MOST_PATHS);
    return knowledge().shows(gradient) ? paths : paths.withoutNumbers();
  }

  /** {@return how many ways are shown one by one, without working them out} */
  public int ways() {
    Ref.One weight = SelectedWeight.of(this);
    return PathFinder.count(trace().before().network(), weight)
        .min(BigInteger.valueOf(MOST_PATHS))
        .intValue();
  }

  /**
   * {@return the computation in single numbers: of the network, or of the neuron that the moment is
   * about where that has too many} Made anew, which takes a moment.
   */
  public ScalarGraph graph() {
    Subject subject =
        selected instanceof Subject.None ? part().map(Subject::of).orElse(selected) : selected;
    Subject.Neuron neuron = subject.neuron().orElseGet(() -> new Subject.Neuron(step().layer(), 0));
    return ScalarGraphBuilder.of(
        trace(),
        lens().sampleOrFirst(),
        names(),
        Math.clamp(neuron.layer(), 1, trace().depth()),
        neuron.unit());
  }

  /**
   * {@return the picture of one sample, since means of products are no products of means}
   *
   * @param width of the picture, in units, greater than 0
   * @param height of the picture, in units, greater than 0
   */
  public NetworkScene graphScene(double width, double height) {
    int sample = lens().sampleOrFirst();
    return network(width, height).under(new SampleSelection.Sample(sample));
  }

  /** {@return the network as modules, from the inputs on} Made anew, which takes a moment. */
  public List<NetworkModule> modules() {
    return new NetworkModules(trace(), lens(), names()).all();
  }

  /**
   * {@return what the network has learnt before this update, over its inputs}
   *
   * @param width of the picture, in units
   */
  public BoundaryScene boundary(double width) {
    OptionalInt shown =
        lens() instanceof SampleSelection.Sample(int index)
            ? OptionalInt.of(trace().batch().samples().get(index))
            : OptionalInt.empty();
    return new BoundaryScene(
        trace().before().network(),
        data,
        names(),
        data.isPresent() ? shown : OptionalInt.empty(),
        !knowledge().withholdsMoment(),
        width);
  }

  /**
   * {@return the loss over a weight, as far as it is known by now}
   *
   * @param width of the picture, in units
   */
  public SliceScene slice(double width) {
    Ref.One weight = SelectedWeight.of(this);
    return new SliceScene(
        new LossSlice(trace(), weight), names(), numerals(), known(weight), width);
  }

  private SliceScene.Known known(Ref.One weight) {
    if (loss().isEmpty()) {
      return SliceScene.Known.NOTHING;
    }
    if (!shows(weight, Kind.WEIGHT_GRADIENT)) {
      return SliceScene.Known.LOSS;
    }
    return shows(weight, Kind.NEW_WEIGHTS) ? SliceScene.Known.STEP : SliceScene.Known.GRADIENT;
  }

  private boolean shows(Ref.One weight, Kind kind) {
    return knowledge().shows(weight.of(new Quantity(kind, weight.layer())));
  }

  /**
   * {@return the weights before this update, and the activations of all samples, counted; those of
   * a layer as soon as they are known}
   *
   * @param width of the picture, in units
   */
  public HistogramScene histogram(double width) {
    Matrix inputs = data.map(Dataset::inputs).orElseGet(() -> trace().weightedSum(1).input());
    return new HistogramScene(
        LayerNumbers.of(trace().before().network(), inputs, this::showsActivations),
        names(),
        numerals().digits(),
        width);
  }

  /**
   * {@return which classes the network takes for which before this update, as soon as the outputs
   * are known}
   *
   * @param width of the picture, in units
   */
  public ConfusionScene confusion(double width) {
    return new ConfusionScene(
        trace().before().network(), data, names(), showsActivations(trace().depth()), width);
  }

  /**
   * {@return how long errors and gradients are over the updates so far; those of this one as soon
   * as they are known} Found anew, which takes a moment.
   *
   * @param width of the picture, in units
   */
  public NormsScene norms(double width) {
    long update = trace().update();
    boolean known = knowledge().shows(new Quantity(Kind.WEIGHT_GRADIENT, 1).all());
    List<UpdateNorms> all =
        norms.map(NormSource::all).orElse(List.of()).stream()
            .filter(each -> known || each.update() != update)
            .toList();
    return new NormsScene(
        all, trace().depth(), update, losses.pointed(), numerals().digits(), width);
  }

  private boolean showsActivations(int layer) {
    return knowledge().shows(new Quantity(Kind.ACTIVATION, layer).all());
  }

  /**
   * {@return the picture of the network, nothing hovered, the transition into the moment over}
   *
   * @param width of the picture, in units, greater than 0
   * @param height of the picture, in units, greater than 0
   */
  public NetworkScene network(double width, double height) {
    return NetworkScene.of(written, selected, PictureSize.of(width, height));
  }

  /**
   * {@return the page of the equation, nothing hovered} Its equation is made anew.
   *
   * @param width of the page, in units; at least {@link EquationScene#LEAST_WIDTH} is taken
   */
  public EquationScene page(double width) {
    return EquationScene.of(written, equation(), Math.max(EquationScene.LEAST_WIDTH, width));
  }

  /** {@return which moment it is, such as {@code delta[1] of update 0}} */
  public String when() {
    return step().name() + " of update " + trace().update();
  }
}

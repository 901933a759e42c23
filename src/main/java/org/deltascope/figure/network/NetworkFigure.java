package org.deltascope.figure.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Figure;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.network.draw.Callouts;
import org.deltascope.figure.network.draw.EdgeMarks;
import org.deltascope.figure.network.draw.LabelMarks;
import org.deltascope.figure.network.draw.MapMarks;
import org.deltascope.figure.network.draw.MarkLayers;
import org.deltascope.figure.network.draw.NetworkCaptions;
import org.deltascope.figure.network.draw.NeuronMarks;
import org.deltascope.figure.network.draw.OutputMarks;
import org.deltascope.figure.network.draw.SampleProducts;
import org.deltascope.figure.network.draw.Scaling;
import org.deltascope.figure.network.labels.EdgeFacts;
import org.deltascope.figure.network.labels.LabelChoice;
import org.deltascope.figure.network.labels.Labeller;
import org.deltascope.figure.network.labels.LitEdges;
import org.deltascope.figure.network.labels.NetworkLayout;
import org.deltascope.figure.network.labels.Obstacles;
import org.deltascope.figure.network.labels.PartialLabels;
import org.deltascope.figure.network.labels.PlacedLabel;
import org.deltascope.figure.network.labels.Placements;
import org.deltascope.figure.network.layout.Arrangement;
import org.deltascope.figure.network.layout.Column;
import org.deltascope.figure.network.state.Edge;
import org.deltascope.figure.network.state.Focus;
import org.deltascope.figure.network.state.KnownNumbers;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.figure.network.text.AltText;
import org.deltascope.figure.network.text.EdgeText;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.network.text.UpdateTexts;
import org.deltascope.nn.Network;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;

/**
 * Draws the network at a moment. For one thread at a time: it keeps the layout of the last update,
 * so that stepping through it is quick.
 */
public final class NetworkFigure {
  private static final double COMFORTABLE_WIDTH = 850;
  private static final double COMFORTABLE_HEIGHT = 600;

  /** As many layers and neurons are comfortable in that. */
  private static final int LAYERS = 3;

  private static final int NEURONS = 4;

  private static final double MOST_ENLARGED = 1.6;

  private final SpanFactory words;
  private final Purpose purpose;
  private final Placements placements = new Placements();
  private Optional<Remembered> last = Optional.empty();

  /** The last picture that was laid out as a whole, and what stood in it where. */
  private record Remembered(
      NetworkScene scene,
      Focus focus,
      double scale,
      NetworkLayout layout,
      List<PlacedLabel> tags) {}

  /** What a picture is for. */
  private enum Purpose {
    SCREEN,
    PAPER
  }

  /** Draws for the screen, where one can point at edges; measures texts with that. */
  public NetworkFigure(TextMeasure text) {
    this(text, Purpose.SCREEN);
  }

  private NetworkFigure(TextMeasure text, Purpose purpose) {
    this.words = new SpanFactory(text);
    this.purpose = purpose;
  }

  /** {@return one that draws for paper, where nothing more comes to light by pointing at it} */
  public static NetworkFigure onPaper(TextMeasure text) {
    return new NetworkFigure(text, Purpose.PAPER);
  }

  /**
   * {@return the picture of a scene} An update is of the whole batch, whichever sample is looked
   * at.
   */
  public Figure of(NetworkScene asked) {
    boolean update = asked.step() instanceof Step.ApplyUpdate;
    NetworkScene scene =
        update && asked.trace().batch().size() > 1 ? asked.under(SampleSelection.mean()) : asked;
    double scale = scale(scene);
    Focus focus = Focus.of(scene);
    Optional<Remembered> still =
        last.filter(r -> scene.held() && r.scale == scale && r.scene.standsAs(scene));
    NetworkLayout layout =
        still.map(r -> r.layout.with(numbers(scene))).orElseGet(() -> layout(scene, focus, scale));
    KnownNumbers known =
        new KnownNumbers(scene.trace(), scene.knowledge(), layout.numbers().isMean());
    MarkLayers canvas = new MarkLayers(words);
    new MapMarks(layout, focus, canvas).draw();
    LitEdges finder = new LitEdges(layout, focus);
    Map<Integer, List<Edge>> lit = finder.find();
    EdgeMarks edges = new EdgeMarks(layout, focus, finder, lit, scene.progress(), canvas);
    edges.draw();
    MarkLayers over = new MarkLayers(words);
    EdgeText text = new EdgeText(layout.numbers(), scene.names());
    EdgeFacts facts = new EdgeFacts(known, finder);
    PartialLabels partial =
        new PartialLabels(
            new Labeller(text, words, placements),
            facts,
            finder,
            lit,
            scene.size().labelScale() * scene.textScale() / scale);
    LabelChoice labels = new LabelChoice(layout, facts, partial);
    Obstacles obstacles = layout.obstacles();
    Callouts callouts = new Callouts(layout, scene.names(), known, focus, over);
    List<Bounds> taken = callouts.place(obstacles);
    List<PlacedLabel> tags =
        still.map(r -> layout.again(r.tags)).orElseGet(() -> labels.choose(obstacles, taken));
    if (still.isEmpty()) {
      last = Optional.of(new Remembered(scene, focus, scale, layout, tags));
    }
    SampleProducts products = new SampleProducts(layout.numbers(), known, finder, over);
    Optional<SampleProducts.Placed> placed =
        products.place(tags, layout.arrangement().areas().content());
    List<PlacedLabel> seen =
        tags.stream().filter(tag -> placed.stream().noneMatch(p -> p.covers(tag))).toList();
    MarkLayers labelled = new MarkLayers(words);
    new LabelMarks(text, facts, finder, labelled).draw(seen);
    new NeuronMarks(layout, scene.names(), known, focus, over).draw();
    callouts.draw();
    new OutputMarks(layout, known, focus, over).draw();
    placed.ifPresent(products::draw);
    new NetworkCaptions(layout, scene.names(), over)
        .draw(scene.trace(), scene.lens(), labels.note(tags, purpose == Purpose.SCREEN));
    if (scene.progress() < 1) {
      canvas.addAll(labelled);
      edges.drawFlow(List.of());
    } else {
      edges.drawFlow(List.of(labelled, over));
      canvas.addAll(labelled);
    }
    canvas.addAll(over);
    return new Figure(
        scene.width(),
        scene.height(),
        new Scaling(scale).apply(canvas.marks()),
        "Network",
        new AltText(scene, layout.numbers(), known, focus).text());
  }

  private NetworkLayout layout(NetworkScene scene, Focus focus, double scale) {
    Optional<Remembered> before = last.filter(r -> sameUpdate(r.scene, scene));
    Optional<NetworkLayout> known =
        before.filter(r -> r.scale == scale && samePlaces(r, focus, scene)).map(Remembered::layout);
    return known.orElseGet(
        () ->
            NetworkLayout.of(
                scene,
                focus,
                scale,
                before.map(r -> r.layout.numbers()).orElseGet(() -> numbers(scene)),
                words));
  }

  private static UpdateTexts numbers(NetworkScene scene) {
    return new UpdateTexts(
        scene.trace(), scene.lens(), scene.numerals(), scene.names().convention());
  }

  /** Compares traces by identity: comparing them by value would cost more than a new layout. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean sameUpdate(NetworkScene a, NetworkScene b) {
    return a.trace() == b.trace()
        && a.names() == b.names()
        && a.lens().equals(b.lens())
        && a.numerals().equals(b.numerals());
  }

  /** Only a picture that leaves out neurons or layers depends on what is looked at. */
  private static boolean samePlaces(Remembered before, Focus focus, NetworkScene scene) {
    Arrangement places = before.layout.arrangement();
    boolean allLayers = places.columns().size() == places.depth() + 1;
    return before.scene.width() == scene.width()
        && before.scene.height() == scene.height()
        && (allLayers || before.focus.layer() == focus.layer())
        && places.columns().stream()
            .filter(Column::isElided)
            .allMatch(c -> before.focus.unit(c.layer()).equals(focus.unit(c.layer())));
  }

  /**
   * A network in a picture larger than it needs is enlarged, so that it can be read from the last
   * row.
   */
  private static double scale(NetworkScene scene) {
    Network network = scene.trace().before().network();
    int neurons = IntStream.rangeClosed(0, network.depth()).map(network::width).max().orElse(1);
    double width = COMFORTABLE_WIDTH * Math.max(LAYERS, network.depth() + 1) / LAYERS;
    double height = COMFORTABLE_HEIGHT * Math.max(NEURONS, neurons) / NEURONS;
    double room = Math.min(scene.width() / width, scene.height() / height) / scene.textScale();
    return scene.textScale() * Math.clamp(room, 1.0, MOST_ENLARGED);
  }
}

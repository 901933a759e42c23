package org.deltascope.app.view.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import org.deltascope.app.view.ask.Asking;
import org.deltascope.app.view.lab.FormulaPane;
import org.deltascope.app.view.number.HeldNumbers;
import org.deltascope.app.view.recipe.NetworkEditor;
import org.deltascope.app.view.side.PathsPane;
import org.deltascope.app.view.side.SidePanel;
import org.deltascope.app.view.solution.SolutionPane;
import org.deltascope.app.view.stage.BoundaryPane;
import org.deltascope.app.view.stage.GraphPane;
import org.deltascope.app.view.stage.MatricesPane;
import org.deltascope.app.view.stage.ModulesPane;
import org.deltascope.app.view.stage.NetworkPane;
import org.deltascope.app.view.stage.NormsPane;
import org.deltascope.app.view.stage.PlotPane;
import org.deltascope.app.view.stage.StageTabs;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.state.FormulaLights;

/**
 * The network and what stands beside it.
 *
 * @param network the picture of it
 * @param stage it, and what can stand in its place
 * @param side explains beside it
 * @param tabs the explanation and what can stand in its place
 * @param numbers those of both that can be taken hold of
 * @param editor changes what the network is made of
 * @param split divides them
 */
record Centre(
    NetworkPane network,
    StageTabs stage,
    SidePanel side,
    SideTabs tabs,
    HeldNumbers numbers,
    NetworkEditor editor,
    SplitPane split) {

  /**
   * {@return the centre of a window}
   *
   * @param work what it works with
   * @param cards change the document in tables
   * @param asking asks for numbers
   * @param pointed what the pointer is on
   * @param update which update it is on, in any plot
   * @param stillness whether nothing shall move
   * @param refresh shows all anew
   * @param reset takes all changes back
   * @param say tells why something cannot be done
   * @param chooser asks for a file
   */
  static Centre of(
      WindowWork work,
      Cards cards,
      Asking asking,
      ObjectProperty<Subject> pointed,
      ObjectProperty<OptionalLong> update,
      BooleanSupplier stillness,
      Runnable refresh,
      Runnable reset,
      Consumer<String> say,
      Supplier<Optional<Path>> chooser) {
    Moves moves = work.moves();
    NetworkPane network = new NetworkPane(work.easel(), work.background(), pointed, stillness);
    SidePanel side =
        new SidePanel(work.easel(), work.background(), pointed, asking, moves::toUpdate);
    IntegerProperty way = new SimpleIntegerProperty();
    PathsPane paths = new PathsPane(work.easel(), work.background(), pointed, way);
    ObjectProperty<Optional<FormulaLights>> lights = new SimpleObjectProperty<>(Optional.empty());
    network.light(lights);
    network.onChosen(moves::select);
    side.onChosen(moves::select);
    paths.onChosen(moves::select);
    MatricesPane matrices = new MatricesPane(work.easel(), work.background(), pointed, lights);
    ModulesPane modules = new ModulesPane(work.easel(), work.background(), pointed);
    GraphPane graph = new GraphPane(work.easel(), work.background(), pointed);
    BoundaryPane boundary =
        new BoundaryPane(
            work.easel(), work.background(), pointed, work.sessions(), cards.door(), say);
    PlotPane slice = PlotPane.slice(work.easel(), work.background(), pointed);
    PlotPane histogram = PlotPane.histogram(work.easel(), work.background(), pointed);
    NormsPane norms =
        new NormsPane(work.easel(), work.background(), pointed, update, moves::toUpdate);
    PlotPane confusion = PlotPane.confusion(work.easel(), work.background(), pointed);
    StageTabs stage =
        new StageTabs(
            network,
            List.of(
                new StageTabs.Other("Matrices", matrices),
                new StageTabs.Other("Modules", modules),
                new StageTabs.Other("Graph", graph),
                new StageTabs.Other("Boundary", boundary),
                new StageTabs.Other("Slice", slice),
                new StageTabs.Other("Histogram", histogram),
                new StageTabs.Other("Confusion", confusion),
                new StageTabs.Other("Norms", norms)));
    stage.onChosen(moves::select);
    HeldNumbers numbers =
        new HeldNumbers(
            work.sessions(),
            cards.door(),
            cards.exporter(),
            network.picture(),
            Stream.concat(side.pictures().stream(), Stream.of(matrices.picture())).toList(),
            work.player()::pause,
            refresh);
    NetworkEditor editor =
        new NetworkEditor(cards.door(), network.picture(), cards.tables(), cards.data(), reset);
    network.lay(editor.captions());
    network.lay(numbers.card());
    network.lay(numbers.badge());
    network.standStill(numbers.dragged());
    StackPane.setAlignment(numbers.badge(), Pos.BOTTOM_LEFT);
    FormulaPane lab = new FormulaPane(work.sessions(), work.easel(), work.background(), pointed);
    lab.onLights(lights::set);
    SolutionPane solution = new SolutionPane(work.sessions(), work.projector(), chooser);
    SideTabs tabs = new SideTabs(side, lab, paths, solution);
    numbers.onWays(tabs::openWays);
    network.drawWays(tabs.seesWays(), way);
    SplitPane split = new SplitPane(stage, tabs);
    return new Centre(network, stage, side, tabs, numbers, editor, split);
  }
}

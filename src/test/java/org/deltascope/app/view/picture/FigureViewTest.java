package org.deltascope.app.view.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.deltascope.app.OnScreen;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.FigureTools;
import org.deltascope.app.work.Fx;
import org.deltascope.figure.Figure;
import org.deltascope.figure.style.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@OnScreen
class FigureViewTest {

  private static final FigureResources EASEL =
      new FigureResources(CompletableFuture.supplyAsync(FigureTools::load));

  private final AtomicInteger painted = new AtomicInteger();
  private final List<Throwable> faults = new CopyOnWriteArrayList<>();
  private final Background background = new Background(faults::add);

  /** An empty figure that counts how often it is laid out. */
  private record Counted(AtomicInteger count, String title) implements FigureSource {
    @Override
    public Figure lay(double width, double height) {
      count.incrementAndGet();
      return new Figure(width, 100, List.of(), title, "");
    }
  }

  @BeforeAll
  static void startToolkit() throws Exception {
    Fx.start();
  }

  @AfterEach
  void nothing_went_wrong() {
    assertThat(faults).isEmpty();
  }

  @Test
  void the_same_picture_is_not_painted_again() {
    FigureView view = view(Fit.FILL);

    settle(() -> view.show(new Counted(painted, "one"), Theme.LIGHT, 1));
    settle(() -> view.show(new Counted(painted, "one"), Theme.LIGHT, 1));

    assertThat(painted).hasValue(1);
  }

  @Test
  void another_figure_other_colours_another_size_and_more_room_are_painted() {
    FigureView view = view(Fit.FILL);

    settle(() -> view.show(new Counted(painted, "one"), Theme.LIGHT, 1));
    settle(() -> view.show(new Counted(painted, "two"), Theme.LIGHT, 1));
    settle(() -> view.show(new Counted(painted, "two"), Theme.DARK, 1));
    settle(() -> view.show(new Counted(painted, "two"), Theme.DARK, 1.25));
    settle(() -> view.resize(400, 310));

    assertThat(painted).hasValue(5);
    assertThat(view.getAccessibleText()).startsWith("two");
  }

  @Test
  void a_figure_that_decides_how_high_it_is_is_not_painted_again_when_there_is_more_room() {
    FigureView view = view(Fit.HEIGHT);

    settle(() -> view.show(new Counted(painted, "one"), Theme.LIGHT, 1));
    settle(() -> view.resize(400, 500));

    assertThat(painted).hasValue(1);
    assertThat(view.getPrefHeight()).isEqualTo(100);
  }

  @Test
  void what_is_shown_while_another_is_painted_comes_after_it() {
    FigureView view = view(Fit.FILL);

    settle(
        () -> {
          view.show(new Counted(painted, "first"), Theme.LIGHT, 1);
          view.show(new Counted(painted, "skipped"), Theme.LIGHT, 1);
          view.show(new Counted(painted, "last"), Theme.LIGHT, 1);
        });

    assertThat(painted).hasValue(2);
    assertThat(view.getAccessibleText()).startsWith("last");
  }

  private FigureView view(Fit fit) {
    return Fx.call(
        () -> {
          FigureView view = new FigureView(fit, EASEL, background, Background.Rank.FIRST);
          view.resize(400, 300);
          return view;
        });
  }

  private void settle(Runnable action) {
    Fx.run(action);
    Fx.settle(background);
  }
}

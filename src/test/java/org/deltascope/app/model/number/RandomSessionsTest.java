package org.deltascope.app.model.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.run.KeptTree;
import org.deltascope.app.model.run.RunChart;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.Lessons;
import org.deltascope.document.ReadDocument;
import org.deltascope.document.edit.EditResult;
import org.deltascope.document.edit.RandomEdits;
import org.deltascope.figure.Figure;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.moment.Figures;
import org.deltascope.figure.paint.Samples;
import org.deltascope.history.Histories;
import org.deltascope.history.History;
import org.deltascope.history.Run;
import org.deltascope.trace.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thousand edits in a session, at any update of any of its runs, undone and done again. */
class RandomSessionsTest {

  private static final int EDITS = 1000;
  private static final int DRAWN_EVERY = 50;
  private static final int FARTHEST = 9;

  private final Figures figures = new Figures(Samples.TEXT, Samples.FORMULAS);
  private final Histories histories = new Histories();
  private final Map<Action, Integer> done = new EnumMap<>(Action.class);

  private enum Action {
    EDIT,
    REFUSED,
    UNCHANGED,
    GO,
    STEP,
    RUN,
    UNDO,
    REDO,
    RENAME,
    PIN,
    DELETE
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatever_is_edited_can_be_drawn_saved_and_opened_again(long seed) throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    RandomEdits edits = new RandomEdits(seed);
    Document lesson = Document.of("start", Lessons.open("two-two-two").experiment());
    Sessions sessions =
        new Sessions(
            Session.start(
                OpenDocument.of(DocumentSource.unsaved(lesson)), DisplaySettings.initial()));
    for (int k = 0; done.getOrDefault(Action.EDIT, 0) < EDITS; k++) {
      String when = "seed %d, action %d, %s".formatted(seed, k, done);
      act(sessions, edits, random);
      requireWhole(sessions.get(), k % DRAWN_EVERY == 0, when);
    }
    assertThat(done.keySet()).as("seed %d", seed).containsExactly(Action.values());

    while (sessions.undoable().isPresent()) {
      sessions.undo();
    }
    assertThat(sessions.get().run().document()).as("seed %d", seed).isSameAs(lesson);
    assertThat(sessions.get().runs().all()).hasSize(1);
  }

  private void act(Sessions sessions, RandomEdits edits, RandomGenerator random) {
    List<Run.Id> runs = sessions.get().runs().tree().shown().stream().map(Run::id).toList();
    Run.Id any = runs.get(random.nextInt(runs.size()));
    switch (random.nextInt(12)) {
      case 0 -> look(Action.GO, sessions, session -> session.toUpdate(random.nextInt(FARTHEST)));
      case 1 -> look(Action.STEP, sessions, Session::forward);
      case 2 -> look(Action.RUN, sessions, session -> session.in(any));
      case 3 -> {
        count(Action.UNDO);
        sessions.undo();
      }
      case 4 -> {
        count(Action.REDO);
        sessions.redo();
      }
      case 5 -> {
        if (runs.size() > 4) {
          count(Action.DELETE);
          sessions.edit("delete", it -> it.in(it.runs().with(tree -> tree.delete(any))));
        } else {
          count(Action.RENAME);
          sessions.edit("name", it -> it.in(it.runs().with(tree -> tree.rename(any, "x"))));
          count(Action.PIN);
          sessions.edit("pin", it -> it.in(it.runs().with(tree -> tree.pin(any))));
        }
      }
      default -> edit(sessions, edits);
    }
  }

  private void look(
      Action action, Sessions sessions, java.util.function.UnaryOperator<Session> change) {
    count(action);
    sessions.look(change);
  }

  private void count(Action action) {
    done.merge(action, 1, Integer::sum);
  }

  private void edit(Sessions sessions, RandomEdits edits) {
    ViewState shown = shown(sessions.get());
    NumberChange change = new NumberChange(shown, edits.next(shown.branching().document()));
    switch (change.result()) {
      case EditResult.Changed(Document after) -> {
        count(Action.EDIT);
        sessions.edit(change.name(), session -> change.session(after));
      }
      case EditResult.Unchanged _ -> count(Action.UNCHANGED);
      case EditResult.Refused _ -> count(Action.REFUSED);
    }
  }

  private ViewState shown(Session session) {
    histories.keepOnly(session.runs().needed().toList());
    History history = histories.of(session.opened().run());
    Trace trace = history.trace(session.moment().update());
    return ViewState.of(session, trace, history.losses(), history.divergenceUpTo(trace))
        .among(session.runs().tree().all().stream().map(histories::losses).toList());
  }

  private void requireWhole(Session session, boolean draws, String when) throws Exception {
    assertThat(session.moment().part()).as(when).isLessThan(session.entry().parts().count());
    Document document = session.run().document();
    String json = document.toJson();
    Document read = ReadDocument.of(json);
    assertThat(read.toJson()).as(when).isEqualTo(json);
    assertThat(read.experiment()).as(when).isEqualTo(document.experiment());
    ViewState shown = shown(session);
    assertThat(shown.step()).as(when).isNotNull();
    if (draws) {
      KeptTree.requireKept(session.runs(), histories::updates, when);
      for (FigureKind kind : FigureKind.values()) {
        Figure figure = figures.of(kind, shown.occasion(), kind.defaultWidth());
        assertThat(figure.marks()).as(when).isNotEmpty();
      }
      assertThat(new RunChart(shown).lines().label()).as(when).isNotEmpty();
      assertThat(new ChangedNumbers(shown).list()).as(when).isNotNull();
    }
  }
}

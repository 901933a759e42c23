package org.deltascope.app.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.deltascope.app.model.Branching;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.OpenRuns;
import org.deltascope.app.model.Session;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.Lessons;
import org.deltascope.document.scene.KeptRuns;
import org.deltascope.history.Histories;
import org.deltascope.history.History;
import org.deltascope.history.Run;
import org.deltascope.nn.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document keeps the runs that branch off each other, which are the same when it is opened. */
class RunFileTest {
  private static final Run.Id A = new Run.Id(0);
  private static final Run.Id B = new Run.Id(1);
  private static final Run.Id C = new Run.Id(2);

  private final Histories histories = new Histories();

  private static Document xor() throws Exception {
    return Document.of("XOR", Lessons.open("xor").experiment());
  }

  private static Session begun(Document document) {
    return Session.start(
        OpenDocument.of(DocumentSource.unsaved(document)), DisplaySettings.initial());
  }

  /** Another run that branches off one at an update, and in which one stands then. */
  private Session branch(Session session, Run.Id off, long at, UnaryOperator<Document> change) {
    Session there = session.in(off).toUpdate(at);
    History history = histories.of(there.opened().run());
    Branching branching = new Branching(there.runs(), history.stateBefore(at), at + 2);
    return there.in(branching.with("η at update " + at, change.apply(branching.document())));
  }

  private static UnaryOperator<Document> rate(double rate) {
    return document ->
        document.with(
            switch (document.experiment().optimizer()) {
              case Optimizer.Sgd _ -> new Optimizer.Sgd(rate);
              case Optimizer.Momentum _ -> new Optimizer.Momentum(rate, 0.9);
              case Optimizer.RmsProp _ -> new Optimizer.RmsProp(rate, 0.99, 1e-8);
              case Optimizer.Adam _ -> new Optimizer.Adam(rate, 0.9, 0.999, 1e-8);
            });
  }

  private Session threeRuns(Document document) {
    Session two = branch(begun(document), A, 12, rate(0.25));
    return branch(two, B, 30, rate(0.125));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sgd", "momentum", "rmsprop", "adam"})
  void runs_are_the_same_to_the_last_bit_when_they_are_opened_again(String optimizer)
      throws Exception {
    Optimizer kind =
        switch (optimizer) {
          case "momentum" -> new Optimizer.Momentum(0.5, 0.9);
          case "rmsprop" -> new Optimizer.RmsProp(0.5, 0.99, 1e-8);
          case "adam" -> new Optimizer.Adam(0.5, 0.9, 0.999, 1e-8);
          default -> new Optimizer.Sgd(0.5);
        };
    Session three = threeRuns(xor().with(kind));

    for (Run.Id at : new Run.Id[] {A, B, C}) {
      KeptTree.requireKept(three.in(at).runs(), histories::updates, optimizer + " at " + at);
    }
  }

  @Test
  void what_was_changed_is_all_that_a_run_takes_in_a_file() throws Exception {
    Session three = threeRuns(xor()).in(A);

    String json = new RunFile(three.runs(), histories::updates).document().toJson();

    assertThat(json)
        .contains("\"from\": 12")
        .contains("\"changes\": {\"/optimizer/learningRate\": 0.25}")
        .contains("\"changes\": {\"/optimizer/learningRate\": 0.125}");
    assertThat(json.length()).isLessThan(three.run().document().toJson().length() + 500);
  }

  @Test
  void a_document_without_branches_is_written_as_ever() throws Exception {
    Document document = xor();

    assertThat(new RunFile(begun(document).runs(), run -> 50).document()).isSameAs(document);
  }

  @Test
  void names_pins_and_letters_of_runs_stay() throws Exception {
    Session three = threeRuns(xor());
    OpenRuns runs =
        branch(three, A, 5, rate(1)).runs().with(tree -> tree.rename(B, "half").pin(B).delete(C));

    OpenRuns again = KeptTree.read(new RunFile(runs, histories::updates).document().toJson());

    assertThat(again.tree().shown())
        .extracting(run -> run.id().letter())
        .containsExactly("A", "B", "D");
    assertThat(again.get(B).run().name()).isEqualTo("half");
    assertThat(again.pinned()).containsExactly(B);
    KeptTree.requireKept(runs, histories::updates, "C deleted");
    KeptTree.requireKept(
        three.runs().with(tree -> tree.delete(B)), histories::updates, "what C comes from deleted");
  }

  @Test
  void an_optimizer_that_began_anew_does_so_again() throws Exception {
    Document adam = xor().with(new Optimizer.Adam(0.5, 0.9, 0.999, 1e-8));
    Session changed = branch(begun(adam), A, 7, it -> it.with(new Optimizer.Sgd(0.5)));
    Branching back = new Branching(changed.runs(), changed.run().run().start(), 8);
    Session anew =
        changed.in(
            back.with("adam", back.document().with(new Optimizer.Adam(0.25, 0.9, 0.999, 1e-8))));

    assertThat(anew.runs().all()).hasSize(2);
    assertThat(anew.run().run().start().steps()).isZero();
    KeptTree.requireKept(anew.runs(), histories::updates, "adam, sgd, adam");
  }

  @Test
  void the_document_of_the_file_is_that_of_the_run_in_which_one_stands() throws Exception {
    Session three = threeRuns(xor());

    for (Run.Id at : new Run.Id[] {A, B, C}) {
      Document file = new RunFile(three.in(at).runs(), histories::updates).document();
      assertThat(KeptRuns.without(file).toJson())
          .isEqualTo(three.runs().get(at).document().toJson());
    }
  }

  @Test
  void whoever_does_not_wait_for_the_runs_does_not_get_them() throws Exception {
    Session three = threeRuns(xor());
    DocumentSource file =
        DocumentSource.unsaved(new RunFile(three.runs(), histories::updates).document());
    RunRestoring restoring =
        new RunRestoring(file, KeptRuns.of(file.document()).orElseThrow(), History::new);

    assertThatThrownBy(() -> restoring.runs((update, target) -> update < 3))
        .isInstanceOf(CancellationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"\", \"parent\": 7, \"from\": 12, \"made\": 20}",
        "{\"name\": \"\", \"parent\": 0, \"from\": 12, \"made\": 20,"
            + " \"changes\": {\"/no/such\": 1}}",
        "{\"name\": \"\", \"parent\": 0, \"from\": 12, \"made\": 20,"
            + " \"changes\": {\"title\": 1}}",
        "{\"name\": \"\", \"from\": 12, \"made\": 20}",
      })
  void what_makes_no_run_is_refused_in_one_sentence(String run) throws Exception {
    String json =
        xor()
            .toJson()
            .replaceFirst(
                "(?s)\\n}\\s*$",
                ",\"view\": {\"runs\": {\"at\": 0, \"all\": [{\"name\": \"\", \"from\": 0,"
                    + " \"made\": 20}, "
                    + run
                    + "]}}}");

    assertThatThrownBy(() -> KeptTree.read(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("found [^\n]*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "{}", "{\"at\": 3, \"all\": []}", "{\"at\": 0, \"all\": [null]}"})
  void what_does_not_say_which_runs_there_are_keeps_none(String runs) throws Exception {
    String json =
        xor().toJson().replaceFirst("(?s)\\n}\\s*$", ",\"view\": {\"runs\": " + runs + "}}");

    Document document = DocumentSource.kept("", json).document();

    assertThat(KeptRuns.of(document)).isEmpty();
    assertThat(document.toJson()).contains("\"runs\": " + runs);
  }
}

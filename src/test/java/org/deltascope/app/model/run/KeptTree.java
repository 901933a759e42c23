package org.deltascope.app.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToLongFunction;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.OpenRuns;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.scene.KeptRuns;
import org.deltascope.history.Histories;
import org.deltascope.history.ProgressListener;
import org.deltascope.history.Run;

/** Writes runs into a text, reads them again and asks for the same. */
public final class KeptTree {
  private static final int FURTHER = 3;

  private KeptTree() {}

  /** {@return the runs that a text keeps} */
  static OpenRuns read(String json) throws Exception {
    DocumentSource source = DocumentSource.kept("", json);
    KeptRuns kept = KeptRuns.of(source.document()).orElseThrow();
    return new RunRestoring(source, kept, new Histories()::of).runs(ProgressListener.NONE);
  }

  /** Runs that are saved and opened again are the same, to the last bit of each number. */
  public static void requireKept(OpenRuns runs, ToLongFunction<Run> made, String when)
      throws Exception {
    Document document = new RunFile(runs, made).document();
    if (runs.all().size() == 1) {
      assertThat(document).as(when).isSameAs(runs.current().document());
      return;
    }
    String json = document.toJson();
    OpenRuns again = read(json);
    assertThat(again.at()).as(when).isEqualTo(runs.at());
    assertThat(again.pinned()).as(when).isEqualTo(runs.pinned());
    assertThat(again.tree().shown().stream().map(Run::id))
        .as(when)
        .isEqualTo(runs.tree().shown().stream().map(Run::id).toList());
    for (Run.Id id : runs.tree().needed()) {
      requireSame(again.get(id), runs.get(id), when + ", run " + id.letter());
    }
    assertThat(new RunFile(again, run -> made.applyAsLong(runs.get(run.id()).run())).document())
        .as(when)
        .extracting(Document::toJson)
        .isEqualTo(json);
  }

  private static void requireSame(OpenDocument again, OpenDocument opened, String when) {
    Run run = opened.run();
    assertThat(again.run().name()).as(when).isEqualTo(run.name());
    assertThat(again.run().parent()).as(when).isEqualTo(run.parent());
    assertThat(again.run().start()).as(when).isEqualTo(run.start());
    assertThat(again.experiment()).as(when).isEqualTo(run.experiment());
    assertThat(again.document().toJson()).as(when).isEqualTo(opened.document().toJson());
    long later = run.from() + FURTHER;
    assertThat(new Histories().of(again.run()).trace(later).loss())
        .as(when)
        .isEqualTo(new Histories().of(run).trace(later).loss());
  }
}

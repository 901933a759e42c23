package org.deltascope.app.view.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.overlay.Overlays;
import org.deltascope.document.Document;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.EditNames;
import org.deltascope.document.edit.EditResult;
import org.deltascope.document.edit.SceneEdit;
import org.deltascope.document.scene.Scene;
import org.deltascope.document.scene.Scenes;
import org.deltascope.trace.Moment;
import org.deltascope.trace.MomentNotation;

/**
 * A lecture's places: keeps where one stands in the document, and goes there again.
 *
 * @param sessions whose document has them
 * @param front says why one cannot be kept
 */
record SceneCommands(Sessions sessions, Overlays front) {

  private static final int MOST = 9;

  List<Command> section() {
    List<Command> all = new ArrayList<>();
    all.add(Command.of("scene-add", "Keep this place as a scene", this::keep).by("Shortcut+D"));
    all.add(
        Command.of("scene-remove", "Remove the scene of this place", this::remove)
            .when(() -> here().isPresent()));
    all.add(
        Command.of("scene-note", "Note of the scene of this place…", this::note)
            .when(() -> here().isPresent()));
    int kept = Scenes.of(document()).items().size();
    for (int k = 0; k < Math.min(MOST, kept); k++) {
      all.add(go(k));
    }
    return all;
  }

  private Command go(int k) {
    return Command.of(
            "scene-" + (k + 1),
            () -> "Scene %d%s".formatted(k + 1, said(k)),
            () -> moment(k).ifPresent(there -> sessions.look(session -> session.at(there))))
        .by("Shortcut+" + (k + 1), "Shortcut+Numpad " + (k + 1))
        .when(() -> moment(k).isPresent());
  }

  private String said(int k) {
    return scene(k)
        .map(scene -> scene.note().isEmpty() ? scene.at() : scene.at() + " " + scene.note())
        .map(text -> ": " + text)
        .orElse("");
  }

  private Document document() {
    return sessions.get().run().document();
  }

  private Optional<Scene> scene(int k) {
    List<Optional<Scene>> scenes = Scenes.of(document()).scenes();
    return k < scenes.size() ? scenes.get(k) : Optional.empty();
  }

  /** A scene of another network may be no place of this one. */
  private Optional<Moment> moment(int k) {
    MomentNotation notation = new MomentNotation(sessions.get().opened().outline());
    return scene(k).map(Scene::at).flatMap(notation::moment);
  }

  private OptionalInt here() {
    Moment now = sessions.get().moment();
    return IntStream.range(0, Scenes.of(document()).items().size())
        .filter(k -> moment(k).filter(now::equals).isPresent())
        .findFirst();
  }

  private void keep() {
    int next = Scenes.of(document()).items().size();
    String at = MomentNotation.text(sessions.get().moment());
    edit(new SceneEdit.Add(next, new Scene(at, "")));
  }

  private void remove() {
    here().ifPresent(k -> edit(new SceneEdit.Remove(k)));
  }

  /** What the lecturer wants to be reminded of there. */
  private void note() {
    here()
        .ifPresent(
            k ->
                scene(k)
                    .ifPresent(
                        scene ->
                            front
                                .prompt()
                                .ask(
                                    "Note of scene " + (k + 1),
                                    "What to say at " + scene.at(),
                                    scene.note(),
                                    text ->
                                        edit(new SceneEdit.Set(k, scene.noted(text.strip()))))));
  }

  private void edit(Edit edit) {
    Document before = document();
    String done = edit.sentence(before, EditNames.plain()).done();
    switch (edit.applyTo(before)) {
      case EditResult.Changed(Document after) -> {
        sessions.edit(done, session -> session.with(after));
        front.note(List.of(done));
      }
      case EditResult.Unchanged _ -> {}
      case EditResult.Refused refused -> front.say(refused.reason());
    }
  }
}

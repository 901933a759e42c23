package org.deltascope.document.edit;

import org.deltascope.document.Document;
import org.deltascope.document.scene.Scene;
import org.deltascope.document.scene.Scenes;
import org.deltascope.document.source.SourceLocation;

/** A change of the lecture's places. */
public sealed interface SceneEdit extends Edit {

  /**
   * A place more.
   *
   * @param at which it becomes, from 0
   * @param scene the place
   */
  record Add(int at, Scene scene) implements SceneEdit {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      return Sentence.of("scene %d added (%s)".formatted(at + 1, scene.at()));
    }

    @Override
    public Document change(Document before) throws RefusedException {
      Scenes scenes = Scenes.of(before);
      RefusedException.requireIndex(at, scenes.items().size() + 1, "place", "the scenes");
      requirePlace(scene);
      return in(before, scenes.with(at, scene));
    }
  }

  /**
   * A place less.
   *
   * @param at which, from 0
   */
  record Remove(int at) implements SceneEdit {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      return Sentence.of("scene %d removed".formatted(at + 1));
    }

    @Override
    public Document change(Document before) throws RefusedException {
      Scenes scenes = Scenes.of(before);
      RefusedException.requireIndex(at, scenes.items().size(), "scene", "the document");
      return in(before, scenes.without(at));
    }
  }

  /**
   * A place changed, such as its note.
   *
   * @param at which, from 0
   * @param scene what it is then
   */
  record Set(int at, Scene scene) implements SceneEdit {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      return Sentence.of("scene %d changed".formatted(at + 1));
    }

    @Override
    public Document change(Document before) throws RefusedException {
      Scenes scenes = Scenes.of(before);
      RefusedException.requireIndex(at, scenes.items().size(), "scene", "the document");
      requirePlace(scene);
      boolean same = scenes.scenes().get(at).filter(scene::equals).isPresent();
      return same ? before : in(before, scenes.without(at).with(at, scene));
    }
  }

  private static Document in(Document before, Scenes scenes) throws RefusedException {
    return scenes
        .in(before)
        .orElseThrow(
            () ->
                new RefusedException(
                    "found a view that is no object, expected one to put scenes into"));
  }

  private static void requirePlace(Scene scene) throws RefusedException {
    if (!scene.isPlace()) {
      throw new RefusedException(
          "found %s, expected a place such as 12:delta[1]:2"
              .formatted(SourceLocation.quote(scene.at())));
    }
  }
}

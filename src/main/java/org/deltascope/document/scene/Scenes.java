package org.deltascope.document.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.document.json.UnknownKeys;

/**
 * The key {@code view.scenes}: a lecture's places, in order.
 *
 * @param items their source texts; what is no scene is kept and stands for none
 */
public record Scenes(List<String> items) {
  private static final String SCENES = "scenes";

  /** Makes it immutable. */
  public Scenes {
    items = List.copyOf(items);
  }

  /**
   * {@return the scenes of a document}
   *
   * @param document any
   */
  public static Scenes of(Document document) {
    String scenes = ViewKeys.of(document).json().get(SCENES);
    return new Scenes(scenes == null ? List.of() : UnknownKeys.itemsOf(scenes));
  }

  /** {@return for each item the scene that it is, if it is one} */
  public List<Optional<Scene>> scenes() {
    return items.stream().map(Scene::of).toList();
  }

  /**
   * {@return these scenes and one more}
   *
   * @param at which it becomes, from 0
   * @param scene the new one
   */
  public Scenes with(int at, Scene scene) {
    List<String> changed = new ArrayList<>(items);
    changed.add(at, scene.json());
    return new Scenes(changed);
  }

  /**
   * {@return these scenes but for one}
   *
   * @param at which, from 0
   */
  public Scenes without(int at) {
    List<String> changed = new ArrayList<>(items);
    changed.remove(at);
    return new Scenes(changed);
  }

  /**
   * {@return the document with these scenes, unless its view is no object, which they could be put
   * into}
   *
   * @param document any
   */
  public Optional<Document> in(Document document) {
    return ViewKeys.in(
        document, ViewKeys.of(document).with(SCENES, "[" + String.join(", ", items) + "]"));
  }
}

package org.deltascope.document.content;

import java.util.List;
import java.util.Optional;
import org.deltascope.document.json.WrittenNumbers;

/** Where the texts of numbers go when what they belong to moves or goes. */
public final class NumberPaths {
  private static final String LAYERS = "network.layers[";

  private NumberPaths() {}

  /** {@return the texts but for those of some numbers} */
  public static WrittenNumbers without(WrittenNumbers numbers, List<String> paths) {
    return numbers.moved(path -> paths.contains(path) ? Optional.empty() : Optional.of(path));
  }

  /** {@return the texts when a layer has come before layer l} */
  public static WrittenNumbers layerAdded(WrittenNumbers numbers, int l) {
    return numbers.moved(path -> Optional.of(moved(path, l, 1)));
  }

  /** {@return the texts when layer l has gone} */
  public static WrittenNumbers layerRemoved(WrittenNumbers numbers, int l) {
    String gone = DocumentTables.layerPath(l);
    return numbers.moved(
        path -> path.startsWith(gone) ? Optional.empty() : Optional.of(moved(path, l, -1)));
  }

  private static String moved(String path, int from, int by) {
    if (!path.startsWith(LAYERS)) {
      return path;
    }
    int end = path.indexOf(']');
    int l = Integer.parseInt(path.substring(LAYERS.length(), end)) + 1;
    return l < from ? path : DocumentTables.layerPath(l + by) + path.substring(end + 2);
  }
}

package org.deltascope.app.model.recipe;

import java.util.ArrayList;
import java.util.List;

/** Words of which several in a row may be the same. */
final class Repeated {
  private Repeated() {}

  /** More in a row are counted. */
  private static final int MOST_WRITTEN = 2;

  /** {@return such as "relu ×3, softmax"} */
  static String text(List<String> words) {
    List<String> written = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size() || !words.get(i).equals(words.get(begin))) {
        int times = i - begin;
        String word = words.get(begin);
        if (times > MOST_WRITTEN) {
          written.add(word + " ×" + times);
        } else {
          written.addAll(words.subList(begin, i));
        }
        begin = i;
      }
    }
    return String.join(", ", written);
  }
}

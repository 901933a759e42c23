package org.deltascope.document.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.source.Limits;

/** Another name. */
public sealed interface Rename extends Edit {

  /**
   * Another title.
   *
   * @param title may be empty
   */
  record OfTitle(String title) implements Rename {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      return new Sentence("title", quoted(before.title()), quoted(title));
    }

    @Override
    public Document change(Document before) throws RefusedException {
      requireShort(title);
      return before.titled(title);
    }
  }

  /**
   * Another name of an input. Where none has one yet, the others are called x1, x2 and so on.
   *
   * @param index of the input, from 0
   * @param name not empty
   */
  record OfInput(int index, String name) implements Rename {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      return new Sentence("input", quoted(names(before).get(index)), quoted(name));
    }

    @Override
    public Document change(Document before) throws RefusedException {
      RefusedException.requireIndex(index, DocumentTables.width(before, 0), "input", "the network");
      requireShort(name);
      if (name.isBlank()) {
        throw new RefusedException("found no name, expected one or more characters");
      }
      List<String> names = new ArrayList<>(names(before));
      if (names.get(index).equals(name)) {
        return before;
      }
      names.set(index, name);
      return before.with(before.network().with(names, names.size()));
    }

    private static List<String> names(Document before) {
      return before.inputNames().isEmpty()
          ? IntStream.rangeClosed(1, DocumentTables.width(before, 0))
              .mapToObj(i -> "x" + i)
              .toList()
          : before.inputNames();
    }
  }

  private static void requireShort(String name) throws RefusedException {
    int length = name.codePointCount(0, name.length());
    if (length > Limits.NAME) {
      throw new RefusedException(
          String.format(
              Locale.ROOT,
              "found a name of %,d characters, expected at most %d",
              length,
              Limits.NAME));
    }
  }

  private static String quoted(String name) {
    return "“" + name + "”";
  }
}

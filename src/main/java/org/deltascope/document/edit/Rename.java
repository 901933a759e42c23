package org.deltascope.document.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.part.LayerLabels;
import org.deltascope.document.part.LayerPart;
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

  /**
   * Another name of a layer.
   *
   * @param l layer, from 1
   * @param name empty for none
   */
  record OfLayer(int l, String name) implements Rename {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      String was = DocumentTables.layer(before, l).options().labels().name().orElse("");
      return new Sentence("layer " + l, quoted(was), quoted(name));
    }

    @Override
    public Document change(Document before) throws RefusedException {
      RefusedException.requireIndex(l - 1, DocumentTables.depth(before), "layer", "the network");
      requireShort(name);
      LayerPart layer = DocumentTables.layer(before, l);
      LayerLabels labels = layer.options().labels();
      if (labels.name().orElse("").equals(name)) {
        return before;
      }
      Optional<String> changed = Optional.of(name).filter(each -> !each.isBlank());
      return withLabels(before, l, new LayerLabels(changed, labels.units()));
    }
  }

  /**
   * Another name of a neuron, which is an output in the last layer.
   *
   * @param l layer, from 1
   * @param unit neuron, from 0
   * @param name empty for none
   */
  record OfUnit(int l, int unit, String name) implements Rename {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      List<String> now = names(before);
      return new Sentence(
          names.unit(l, unit), quoted(now.isEmpty() ? "" : now.get(unit)), quoted(name));
    }

    @Override
    public Document change(Document before) throws RefusedException {
      RefusedException.requireIndex(l - 1, DocumentTables.depth(before), "layer", "the network");
      RefusedException.requireIndex(unit, DocumentTables.width(before, l), "neuron", "layer " + l);
      requireShort(name);
      List<String> changed = new ArrayList<>(names(before));
      if (changed.isEmpty()) {
        changed.addAll(Collections.nCopies(DocumentTables.width(before, l), ""));
      }
      if (changed.get(unit).equals(name)) {
        return before;
      }
      changed.set(unit, name);
      List<String> kept = changed.stream().allMatch(String::isBlank) ? List.of() : changed;
      return areOutputs(before)
          ? before.with(before.network().withOutputNames(kept))
          : withLabels(before, l, new LayerLabels(labels(before).name(), kept));
    }

    private List<String> names(Document before) {
      return areOutputs(before) ? before.outputNames() : labels(before).units();
    }

    private boolean areOutputs(Document before) {
      return l == DocumentTables.depth(before) && labels(before).units().isEmpty();
    }

    private LayerLabels labels(Document before) {
      return DocumentTables.layer(before, l).options().labels();
    }
  }

  private static Document withLabels(Document before, int l, LayerLabels labels) {
    LayerPart layer = DocumentTables.layer(before, l);
    return DocumentTables.withLayer(before, l, layer.with(layer.options().with(labels)));
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

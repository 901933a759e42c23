package org.deltascope.document.edit;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.document.Document;

/**
 * Several edits at once, none of which need make a document that fits on its own.
 *
 * @param edits 1 or more, in order
 */
public record Together(List<Edit> edits) implements Edit {

  /** Makes it immutable. */
  public Together {
    edits = List.copyOf(edits);
  }

  @Override
  public Sentence sentence(Document before, EditNames names) {
    List<String> parts = new ArrayList<>();
    Document document = before;
    try {
      for (Edit edit : edits) {
        Document next = edit.change(document);
        Sentence sentence = edit.sentence(document, names);
        if (!next.equals(document)) {
          parts.add(sentence.done());
        }
        document = next;
      }
    } catch (RefusedException e) {
      parts.add(String.valueOf(e.getMessage()));
    }
    return Sentence.of(parts.stream().collect(joining(", ")));
  }

  @Override
  public Document change(Document before) throws RefusedException {
    Document document = before;
    for (Edit edit : edits) {
      document = edit.change(document);
    }
    return document;
  }
}

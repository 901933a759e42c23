package org.deltascope.document.solution;

import java.util.List;

/** An update was made from other samples than the document's. */
public final class OtherSamplesException extends Exception {
  private static final long serialVersionUID = 1L;

  OtherSamplesException(long update, List<Long> found, List<Integer> expected) {
    super(
        "update %d, samples: found %s, expected %s, the batch of that update"
            .formatted(update, found, expected));
  }
}

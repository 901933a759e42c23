package org.deltascope.handout.exercise;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.deltascope.exercise.ExerciseSet;
import org.deltascope.handout.HandoutFormat;
import org.deltascope.handout.manuscript.ExerciseManuscript;
import org.deltascope.nn.NetworkLabels;

/** What an exercise can be written as. */
public enum ExerciseFormat {
  /** Markdown: a sheet for each variant, and a key. */
  MARKDOWN,
  /** A LaTeX article: a page for each variant, and a key. */
  LATEX;

  /** The names of all, for help. */
  public static final String NAMES = "markdown, latex";

  /**
   * {@return why an exercise cannot be written, if it cannot}
   *
   * @param title of the document
   * @param labels what its inputs, layers and neurons are called
   */
  public Optional<String> refusal(String title, NetworkLabels labels) {
    return switch (this) {
      case MARKDOWN -> Optional.empty();
      case LATEX -> HandoutFormat.LATEX.refusal(title, labels);
    };
  }

  /** {@return what names of its files end with, such as {@code .md}} */
  public String ending() {
    return switch (this) {
      case MARKDOWN -> ".md";
      case LATEX -> ".tex";
    };
  }

  /**
   * Writes an exercise.
   *
   * @param set with all its variants
   * @param out where to
   */
  public void write(ExerciseSet set, Appendable out) throws IOException {
    switch (this) {
      case MARKDOWN -> ExerciseManuscript.markdown(set).write(out);
      case LATEX -> ExerciseManuscript.latex(set).write(out);
    }
  }

  /** {@return its name on the command line} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

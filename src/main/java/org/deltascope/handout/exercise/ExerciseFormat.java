package org.deltascope.handout.exercise;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.deltascope.exercise.ExerciseSet;
import org.deltascope.handout.HandoutFormat;
import org.deltascope.handout.html.ExerciseHtml;
import org.deltascope.handout.manuscript.ExerciseManuscript;
import org.deltascope.nn.NetworkLabels;

/** What an exercise can be written as. */
public enum ExerciseFormat {
  /** Questions for Moodle. */
  MOODLE,
  /** A file for R/exams. */
  REXAMS,
  /** Markdown: a sheet for each variant, and a key. */
  MARKDOWN,
  /** A LaTeX article: a page for each variant, and a key. */
  LATEX,
  /** One HTML page: a sheet for each variant, and a key. */
  HTML;

  /** The names of all, for help. */
  public static final String NAMES = "moodle, rexams, markdown, latex, html";

  /**
   * {@return why an exercise cannot be written, if it cannot}
   *
   * @param title of the document
   * @param labels what its inputs, layers and neurons are called
   */
  public Optional<String> refusal(String title, NetworkLabels labels) {
    return switch (this) {
      case MOODLE, REXAMS, MARKDOWN, HTML -> Optional.empty();
      case LATEX -> HandoutFormat.LATEX.refusal(title, labels);
    };
  }

  /** {@return what names of its files end with, such as {@code .md}} */
  public String ending() {
    return switch (this) {
      case MOODLE -> ".xml";
      case REXAMS -> ".Rmd";
      case MARKDOWN -> ".md";
      case LATEX -> ".tex";
      case HTML -> ".html";
    };
  }

  /** {@return whether it has sheets to write on, where steps with gaps may stand} */
  public boolean hasSheets() {
    return switch (this) {
      case MOODLE, REXAMS -> false;
      case MARKDOWN, LATEX, HTML -> true;
    };
  }

  /**
   * Writes an exercise.
   *
   * @param set with all its variants
   * @param out where to
   */
  public void write(ExerciseSet set, Appendable out) throws IOException {
    write(set, false, out);
  }

  /**
   * Writes an exercise.
   *
   * @param set with all its variants
   * @param withSteps whether every step stands on the sheets, if there are any, with gaps to be
   *     filled in
   * @param out where to
   */
  public void write(ExerciseSet set, boolean withSteps, Appendable out) throws IOException {
    switch (this) {
      case MOODLE -> new MoodleXml(set).write(out);
      case REXAMS -> new RExams(set).write(out);
      case MARKDOWN -> ExerciseManuscript.markdown(set).write(withSteps, out);
      case LATEX -> ExerciseManuscript.latex(set).write(withSteps, out);
      case HTML -> new ExerciseHtml(set, withSteps).write(out);
    }
  }

  /** {@return its name on the command line} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

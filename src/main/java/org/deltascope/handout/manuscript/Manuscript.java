package org.deltascope.handout.manuscript;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.prose.RichText;
import org.deltascope.handout.work.HandoutBlock;

/** How the pieces of a handout look where formulas are LaTeX. */
interface Manuscript {

  /** {@return what stands before everything} */
  String begin();

  /** {@return what stands after everything} */
  String end();

  /** {@return the document's title as a heading} */
  String title(String title);

  /** {@return a line with a student's name, or for one to be written on it} */
  String name(Optional<String> student);

  /** {@return a heading below the title, of an update for one} */
  String heading(String heading);

  /** {@return what begins a new page, where there are pages} */
  String newPage();

  /** {@return the heading of a step, such as "Step 2 of 11: …"} */
  String step(String heading);

  /** {@return what stands before the answers} */
  String answers();

  /** {@return a paragraph} */
  default String prose(RichText prose) {
    return paragraph(line(prose));
  }

  /** {@return a sentence within something else} */
  String line(RichText prose);

  /** {@return a paragraph of what is written as this writes it} */
  String paragraph(String line);

  /** {@return what is given, as a list} */
  String facts(List<HandoutBlock.Fact> facts);

  /** {@return mathematics within a line} */
  String inline(String latex);

  /** {@return an equation on a line of its own} */
  String display(String latex);

  /** {@return the shapes of a formula, written in LaTeX} */
  String shapes(String latex);

  /** {@return answers under their title} */
  String answers(String title, String latex);
}

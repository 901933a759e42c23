package org.deltascope.figure.equation;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.FormulaMeasure;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Role;
import org.deltascope.figure.Term;
import org.deltascope.formula.Latex;
import org.deltascope.formula.Ref;
import org.deltascope.formula.Unicode;

/** Sets formulas, each term with its subject and colour. */
record Compositor(Page page, FormulaMeasure measure, Inks inks) {

  /** {@return a formula in the ordinary colours} */
  Setting set(Phrase phrase, double size) {
    return set(phrase, size, Ink.of(Role.TEXT), true);
  }

  /** {@return a formula all in one colour, whose terms can still be pointed at} */
  Setting plain(Phrase phrase, double size, Ink ink) {
    return set(phrase, size, ink, false);
  }

  private Setting set(Phrase phrase, double size, Ink ink, boolean coloured) {
    List<Ref> refs = new ArrayList<>();
    Latex latex =
        new Latex(
            page.names(),
            page.digits(),
            ref -> {
              refs.add(ref);
              return refs.size() - 1;
            });
    String written = phrase.latex().apply(latex);
    String text = phrase.plain().apply(new Unicode(page.names(), page.digits()));
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < refs.size(); i++) {
      Ref ref = refs.get(i);
      terms.add(new Term(i, Subjects.of(ref), coloured ? inks.of(ref) : ink));
    }
    return new Setting(written, text, terms, measure.measure(written, size), size, ink);
  }

  /** {@return the same, smaller if it is wider than the room} */
  Setting fitted(Setting setting, double room) {
    if (setting.width() <= room) {
      return setting;
    }
    double size = setting.size() * room / setting.width();
    return new Setting(
        setting.latex(),
        setting.text(),
        setting.terms(),
        measure.measure(setting.latex(), size),
        size,
        setting.ink());
  }
}

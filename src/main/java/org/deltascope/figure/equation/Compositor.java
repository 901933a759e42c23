package org.deltascope.figure.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.deltascope.figure.FormulaMeasure;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Role;
import org.deltascope.figure.Term;
import org.deltascope.formula.Latex;
import org.deltascope.formula.Ref;

/** Sets formulas, each term with its subject and colour. */
record Compositor(Page page, FormulaMeasure measure, Inks inks) {

  /** {@return a formula in the ordinary colours} */
  Setting set(Function<Latex, String> written, double size) {
    return set(written, size, Ink.of(Role.TEXT), true);
  }

  /** {@return a formula all in one colour, whose terms can still be pointed at} */
  Setting plain(Function<Latex, String> written, double size, Ink ink) {
    return set(written, size, ink, false);
  }

  private Setting set(Function<Latex, String> written, double size, Ink ink, boolean coloured) {
    List<Ref> refs = new ArrayList<>();
    Latex latex =
        new Latex(
            page.names(),
            page.digits(),
            ref -> {
              refs.add(ref);
              return refs.size() - 1;
            });
    String text = written.apply(latex);
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < refs.size(); i++) {
      Ref ref = refs.get(i);
      terms.add(new Term(i, Subjects.of(ref), coloured ? inks.of(ref) : ink));
    }
    return new Setting(text, terms, measure.measure(text, size), size, ink);
  }

  /** {@return the same, smaller if it is wider than the room} */
  Setting fitted(Setting setting, double room) {
    if (setting.width() <= room) {
      return setting;
    }
    double size = setting.size() * room / setting.width();
    return new Setting(
        setting.latex(),
        setting.terms(),
        measure.measure(setting.latex(), size),
        size,
        setting.ink());
  }
}

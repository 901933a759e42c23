package org.deltascope.figure.equation;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.FormulaMeasure;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Role;
import org.deltascope.figure.Term;
import org.deltascope.formula.Latex;
import org.deltascope.formula.Numerals;
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

  /** {@return the same with numbers written otherwise} */
  Compositor writing(Numerals numerals) {
    return new Compositor(page.writing(numerals), measure, inks);
  }

  /** {@return what the terms of a formula stand for, from left to right} */
  List<Ref> refs(Phrase phrase) {
    return write(phrase).refs();
  }

  /** LaTeX, and what its terms stand for. */
  private record Marked(String latex, List<Ref> refs) {}

  private Marked write(Phrase phrase) {
    List<Ref> refs = new ArrayList<>();
    Latex latex =
        new Latex(
            page.names(),
            page.numerals(),
            ref -> {
              refs.add(ref);
              return refs.size() - 1;
            });
    return new Marked(phrase.latex().apply(latex), refs);
  }

  private Setting set(Phrase phrase, double size, Ink ink, boolean coloured) {
    Marked marked = write(phrase);
    List<Ref> refs = marked.refs();
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < refs.size(); i++) {
      Ref ref = refs.get(i);
      terms.add(new Term(i, Subjects.of(ref), coloured ? inks.of(ref) : ink));
    }
    String plain = phrase.plain().apply(new Unicode(page.names(), page.numerals()));
    return new Setting(
        marked.latex(), plain, terms, measure.measure(marked.latex(), size), size, ink);
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

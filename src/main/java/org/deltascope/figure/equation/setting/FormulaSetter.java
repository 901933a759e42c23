package org.deltascope.figure.equation.setting;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.FormulaMeasure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.Term;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.writing.BlankPolicy;
import org.deltascope.formula.writing.Latex;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.trace.Ref;

/** Sets formulas, each term with its subject and colour. */
public record FormulaSetter(EquationScene page, FormulaMeasure measure, TermColors inks) {

  /** {@return a formula in the ordinary colours} */
  public TypesetFormula set(FormulaText phrase, double size) {
    return set(phrase, size, Ink.of(Role.TEXT), true);
  }

  /** {@return a formula all in one colour, whose terms can still be pointed at} */
  public TypesetFormula plain(FormulaText phrase, double size, Ink ink) {
    return set(phrase, size, ink, false);
  }

  /** {@return the same with numbers written otherwise} */
  public FormulaSetter writing(Numerals numerals) {
    return new FormulaSetter(page.writing(numerals), measure, inks);
  }

  /** {@return what the terms of a formula stand for, from left to right} */
  public List<Ref> refs(FormulaText phrase) {
    return write(phrase).refs();
  }

  /** LaTeX, and what its terms stand for. */
  private record Marked(String latex, List<Ref> refs) {}

  private Marked write(FormulaText phrase) {
    List<Ref> refs = new ArrayList<>();
    Latex latex =
        new Latex(
            page.names(),
            page.numerals(),
            ref -> {
              refs.add(ref);
              return refs.size() - 1;
            },
            gaps());
    return new Marked(phrase.latex().apply(latex), refs);
  }

  private BlankPolicy gaps() {
    return BlankPolicy.asking(page.knowledge());
  }

  private TypesetFormula set(FormulaText phrase, double size, Ink ink, boolean coloured) {
    Marked marked = write(phrase);
    List<Ref> refs = marked.refs();
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < refs.size(); i++) {
      Ref ref = refs.get(i);
      terms.add(new Term(i, Subject.of(ref), coloured ? inks.of(ref) : ink));
    }
    String plain = phrase.plain().apply(new Unicode(page.names(), page.numerals(), gaps()));
    return new TypesetFormula(
        marked.latex(), plain, terms, measure.measure(marked.latex(), size), size, ink);
  }

  /** {@return the same, smaller if it is wider than the room} */
  public TypesetFormula fitted(TypesetFormula setting, double room) {
    if (setting.width() <= room) {
      return setting;
    }
    double size = setting.size() * room / setting.width();
    return new TypesetFormula(
        setting.latex(),
        setting.text(),
        setting.terms(),
        measure.measure(setting.latex(), size),
        size,
        setting.ink());
  }
}

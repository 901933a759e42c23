package org.deltascope.figure.paint.tex;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deltascope.figure.FormulaLayout;
import org.deltascope.figure.FormulaMeasure;
import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/** Typesets formulas and keeps the outlines of those used last. May be used from any thread. */
public final class Typesetter implements FormulaMeasure {
  /** Guards JLaTeXMath, which keeps its fonts and macros in static maps. */
  private static final Object ENGINE = new Object();

  /** In points: the half point TeX puts after a script is meant for letters of this size. */
  private static final float DESIGN_SIZE = 10;

  private final Map<String, Outlines> cache;
  private final FormulaFonts fonts;

  /**
   * Makes an empty cache.
   *
   * @param capacity how many formulas to keep; one is about 20 kB
   */
  public Typesetter(int capacity) {
    synchronized (ENGINE) {
      this.fonts = new FormulaFonts();
    }
    this.cache =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Outlines> eldest) {
            return size() > capacity;
          }
        };
  }

  /**
   * Typesets one formula of every kind, because the first takes about a second; call it on a
   * background thread as soon as the program starts.
   */
  public void warmUp() {
    typeset(
        "\\frac{\\partial L}{\\partial w_{1}} = \\left(\\begin{pmatrix} 1 \\end{pmatrix}^{\\mathsf{T}}"
            + "\\delta^{2}\\right) \\odot \\sigma'(z^{1}) = \\mathbf{0.5} + \\sum_{i=1}^{n} \\sqrt{x}");
  }

  @Override
  public FormulaLayout measure(String latex, double size) {
    return outlines(latex).at(size);
  }

  /**
   * {@return the outlines of a formula}
   *
   * @throws IllegalArgumentException if the LaTeX cannot be read; the message holds it
   */
  public Outlines outlines(String latex) {
    synchronized (cache) {
      Outlines known = cache.get(latex);
      if (known != null) {
        return known;
      }
    }
    Outlines made = typeset(latex);
    synchronized (cache) {
      cache.put(latex, made);
    }
    return made;
  }

  private Outlines typeset(String latex) {
    TermMarkup markup = TermMarkup.of(latex);
    OutlineRecorder recorder = new OutlineRecorder(fonts);
    recorder.setColor(Color.BLACK);
    synchronized (ENGINE) {
      try {
        Box box =
            new TeXFormula(markup.latex())
                .createTeXIcon(TeXConstants.STYLE_DISPLAY, DESIGN_SIZE)
                .getBox();
        box.draw(recorder, 0, 0);
        return new Outlines(
            box.getWidth(),
            box.getHeight(),
            box.getDepth(),
            recorder.shapes(),
            recorder.boxes(markup.parents()));
      } catch (ParseException e) {
        throw new IllegalArgumentException("cannot typeset " + latex + ": " + e.getMessage(), e);
      }
    }
  }
}

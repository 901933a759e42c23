package org.deltascope.formula.text;

import java.util.HashMap;
import java.util.Map;
import org.deltascope.formula.text.LatexGlyph.Kind;

/**
 * The LaTeX of signs and of letters outside ASCII, as far as LaTeX needs no package for them. Signs
 * that are in the text fonts of some encodings only, such as the dollar, are taken from
 * mathematics.
 */
final class LatexSigns {
  private static final int NO_BREAK_SPACE = 0xA0;

  /** Spaces other than a word's, which text and mathematics take alike; widths are in em. */
  private static final Map<Integer, String> SPACES =
      Map.ofEntries(
          Map.entry(0x2002, "\\hspace{.5em}"),
          Map.entry(0x2003, "\\hspace{1em}"),
          Map.entry(0x2004, "\\hspace{.333em}"),
          Map.entry(0x2005, "\\hspace{.25em}"),
          Map.entry(0x2006, "\\hspace{.167em}"),
          Map.entry(0x2007, "\\hspace{.5em}"),
          Map.entry(0x2008, "\\hspace{.25em}"),
          Map.entry(0x2009, "\\hspace{.2em}"),
          Map.entry(0x200A, "\\hspace{.1em}"),
          Map.entry(0x202F, "\\hspace{.2em}"),
          Map.entry(0x205F, "\\hspace{.222em}"),
          Map.entry(0x3000, "\\hspace{1em}"));

  private static final String TEXT =
      """
      # \\#
      % \\%
      & \\&
      _ \\_
      { \\{
      } \\}
      - -
      \\ \\textbackslash{}
      ^ \\textasciicircum{}
      ~ \\textasciitilde{}
      ` \\`{}
      " \\symbol{34}
      ' \\textquoteright{}
      ß \\ss{}
      æ \\ae{}
      Æ \\AE{}
      œ \\oe{}
      Œ \\OE{}
      ø \\o{}
      Ø \\O{}
      ł \\l{}
      Ł \\L{}
      ı \\i{}
      – \\textendash{}
      — \\textemdash{}
      ‘ \\textquoteleft{}
      ’ \\textquoteright{}
      “ \\textquotedblleft{}
      ” \\textquotedblright{}
      ‚ ,
      „ ,{},
      ¡ \\textexclamdown{}
      ¿ \\textquestiondown{}
      … \\dots{}
      ‐ -
      ‹ \\raisebox{.2ex}{$\\scriptscriptstyle<$}
      › \\raisebox{.2ex}{$\\scriptscriptstyle>$}
      « \\raisebox{.2ex}{$\\scriptscriptstyle\\ll$}
      » \\raisebox{.2ex}{$\\scriptscriptstyle\\gg$}
      """;

  private static final String LETTERS =
      """
      α \\alpha
      β \\beta
      γ \\gamma
      δ \\delta
      ε \\varepsilon
      ζ \\zeta
      η \\eta
      θ \\theta
      ι \\iota
      κ \\kappa
      λ \\lambda
      μ \\mu
      ν \\nu
      ξ \\xi
      ο o
      π \\pi
      ρ \\rho
      ς \\varsigma
      σ \\sigma
      τ \\tau
      υ \\upsilon
      φ \\varphi
      χ \\chi
      ψ \\psi
      ω \\omega
      ϑ \\vartheta
      ϕ \\phi
      ϵ \\epsilon
      ϱ \\varrho
      ϖ \\varpi
      µ \\mu
      Α \\mathrm{A}
      Β \\mathrm{B}
      Γ \\Gamma
      Δ \\Delta
      Ε \\mathrm{E}
      Ζ \\mathrm{Z}
      Η \\mathrm{H}
      Θ \\Theta
      Ι \\mathrm{I}
      Κ \\mathrm{K}
      Λ \\Lambda
      Μ \\mathrm{M}
      Ν \\mathrm{N}
      Ξ \\Xi
      Ο \\mathrm{O}
      Π \\Pi
      Ρ \\mathrm{P}
      Σ \\Sigma
      Τ \\mathrm{T}
      Υ \\Upsilon
      Φ \\Phi
      Χ \\mathrm{X}
      Ψ \\Psi
      Ω \\Omega
      $ \\mathdollar
      • \\bullet
      § \\mathsection
      ¶ \\mathparagraph
      † \\dagger
      ‡ \\ddagger
      ∂ \\partial
      ∇ \\nabla
      ∞ \\infty
      ∅ \\emptyset
      ∀ \\forall
      ∃ \\exists
      ℓ \\ell
      √ \\surd
      ½ \\frac{1}{2}
      ⅓ \\frac{1}{3}
      ⅔ \\frac{2}{3}
      ¼ \\frac{1}{4}
      ¾ \\frac{3}{4}
      """;

  private static final String OPERATORS =
      """
      < <
      > >
      | \\vert
      ‖ \\Vert
      ¬ \\neg
      · \\cdot
      ⋅ \\cdot
      × \\times
      ÷ \\div
      − -
      ± \\pm
      ∓ \\mp
      ∗ *
      ∘ \\circ
      ⊙ \\odot
      ⊗ \\otimes
      ⊕ \\oplus
      ∑ \\sum
      ∏ \\prod
      ∫ \\int
      ≤ \\leq
      ≥ \\geq
      ≠ \\neq
      ≈ \\approx
      ≡ \\equiv
      ∼ \\sim
      ∝ \\propto
      ≪ \\ll
      ≫ \\gg
      ∈ \\in
      ∉ \\notin
      ⊂ \\subset
      ⊆ \\subseteq
      ∪ \\cup
      ∩ \\cap
      ∧ \\wedge
      ∨ \\vee
      → \\rightarrow
      ← \\leftarrow
      ↔ \\leftrightarrow
      ↑ \\uparrow
      ↓ \\downarrow
      ↦ \\mapsto
      ⇒ \\Rightarrow
      ⇐ \\Leftarrow
      ⇔ \\Leftrightarrow
      ⟨ \\langle
      ⟩ \\rangle
      ⌊ \\lfloor
      ⌋ \\rfloor
      ⌈ \\lceil
      ⌉ \\rceil
      ⋮ \\vdots
      ⋯ \\cdots
      ⋱ \\ddots
      """;

  private static final String RAISED =
      """
      ′ \\prime
      ″ \\prime\\prime
      ° \\circ
      ᵀ \\mathsf{T}
      ᴸ L
      """;

  /** By code point. */
  static final Map<Integer, LatexGlyph> ALL = all();

  private LatexSigns() {}

  private static Map<Integer, LatexGlyph> all() {
    Map<Integer, LatexGlyph> all = new HashMap<>();
    all.put(NO_BREAK_SPACE, new LatexGlyph(Kind.TEXT, "~"));
    SPACES.forEach((from, to) -> all.put(from, new LatexGlyph(Kind.EITHER, to)));
    read(all, TEXT, Kind.TEXT);
    read(all, LETTERS, Kind.MATHEMATICS);
    read(all, OPERATORS, Kind.OPERATOR);
    read(all, RAISED, Kind.SUPER);
    Scripts.raised().forEach((from, to) -> all.put(from, new LatexGlyph(Kind.SUPER, to)));
    Scripts.lowered().forEach((from, to) -> all.put(from, new LatexGlyph(Kind.SUB, to)));
    return Map.copyOf(all);
  }

  private static void read(Map<Integer, LatexGlyph> all, String table, Kind kind) {
    for (String row : table.lines().toList()) {
      int space = row.indexOf(' ');
      all.put(row.codePointAt(0), new LatexGlyph(kind, row.substring(space + 1)));
    }
  }
}

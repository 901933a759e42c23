package org.deltascope.formula.naming;

import org.deltascope.formula.text.Scripts;

/**
 * What a quantity is called on screen: a base with something above and below, as in W²₁₂ or z with
 * h₁ below. A figure sets the three as spans.
 *
 * @param base such as {@code w}, {@code δ} or {@code age}
 * @param sub what stands below, such as {@code 5}, {@code 1,12} or {@code h₁}; may be empty
 * @param sup what stands above, such as {@code 2}; may be empty
 */
public record Name(String base, String sub, String sup) {
  /** The combining tilde. */
  public static final String TILDE = "\u0303";

  /** The combining circumflex, a hat. */
  public static final String HAT = "\u0302";

  /**
   * {@return a name with nothing above}
   *
   * @param base the letter
   * @param sub what stands below
   */
  static Name of(String base, String sub) {
    return new Name(base, sub, "");
  }

  /**
   * {@return this name with more above it}
   *
   * @param more such as {@code +} for a new value
   */
  public Name raised(String more) {
    return new Name(base, sub, sup + more);
  }

  /**
   * {@return this name with a tilde above its base, which follows the last letter as Unicode has
   * it}
   */
  public Name withTilde() {
    return new Name(base + TILDE, sub, sup);
  }

  /** {@return this name with a hat above its base} */
  Name withHat() {
    return new Name(base + HAT, sub, sup);
  }

  /** {@return this name with a sign before it, such as ∂W² } */
  Name after(String sign) {
    return new Name(sign + base, sub, sup);
  }

  /**
   * {@return plain text, such as w₅, W²₁₂, zₕ₁, w₅⁺; what cannot be lowered follows a low line, and
   * a tilde its letter, as few fonts can put it above}
   */
  public String text() {
    String below = Scripts.subscript(sub);
    String lowered = Scripts.isLowered(below) ? below : "_" + sub;
    String raised = Scripts.superscript(sup);
    boolean layerFirst = !sup.isEmpty() && Character.isDigit(sup.charAt(0));
    return base.replace(TILDE, "~") + (layerFirst ? raised + lowered : lowered + raised);
  }

  /** {@return LaTeX, such as w_{5}, W^{2}_{12}, z_{h_{1}}} */
  public String latex() {
    return latexBase() + script("^", sup) + script("_", sub);
  }

  @Override
  public String toString() {
    return text();
  }

  private String latexBase() {
    return latex(base);
  }

  private static String latex(String base) {
    return switch (base) {
      case "δ" -> "\\delta";
      case "η" -> "\\eta";
      case "λ" -> "\\lambda";
      case "Σw²" -> "\\Sigma w^{2}";
      case "μ" -> "\\mu";
      case "ρ" -> "\\rho";
      case "ε" -> "\\epsilon";
      case "β" -> "\\beta";
      case "σ" -> "\\sigma";
      case String change when change.startsWith("∂") && !change.contains("/") ->
          "\\partial " + latex(change.substring(1));
      case String change when change.startsWith("Δ") -> "\\Delta " + latex(change.substring(1));
      case String accented when accented.endsWith(TILDE) -> tilde(accented);
      case String hat when hat.endsWith(HAT) ->
          "\\hat{" + latex(hat.substring(0, hat.length() - 1)) + "}";
      case String single when single.length() == 1 -> single;
      case String word -> "\\textit{" + word.replace(" ", "\\ ") + "}";
    };
  }

  private static String tilde(String base) {
    String below = base.substring(0, base.length() - 1);
    return (below.length() == 1 ? "\\tilde{" : "\\widetilde{") + latex(below) + "}";
  }

  private static String script(String mark, String text) {
    return text.isEmpty() ? "" : mark + "{" + Scripts.latex(text) + "}";
  }
}

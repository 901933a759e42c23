package org.deltascope.formula.parse;

import java.util.random.RandomGenerator;

/** Random texts: pieces of formulas in any order, and any characters among them. */
final class RandomTexts {
  private static final String[] QUANTITIES = {
    "W[2]",
    "delta[1]",
    "x",
    "y",
    "t",
    "(y-t)",
    "f'(z[1])",
    "a[1]",
    "dW[2]",
    "dL/dw1",
    "2",
    "0.5",
    "b[1]",
    "L",
    "eta",
    "w₅",
    "h1",
    "δ²",
    "W²₁₂",
    "∂L/∂W²",
    "dx",
    "m",
    "W[9]",
    "z[3]",
    "\\delta^{2}",
    "\\frac{1}{2}",
    "dw7/dh1",
    "1"
  };
  private static final String[] SIGNS = {
    " * ", " .* ", " + ", " - ", " ⊙ ", " ⊗ ", " / ", " ", "' * ", "ᵀ ", "^2 * ", "^-1 "
  };
  private static final String[] OTHERS = {
    "(",
    ")",
    "'",
    "^",
    "^{",
    "}",
    "=",
    "f(",
    "f[2]'(",
    "sum(",
    "kron(",
    ",",
    "inv(",
    "ones(",
    "\\left(",
    "\\right)",
    "‖",
    "‖²",
    "√",
    "Σₛ ",
    "e^",
    "[",
    "]",
    "_",
    "¹",
    "ₕ₁",
    "d",
    "∂",
    "\n",
    "\\",
    "{",
    "é",
    "😀",
    "ln(",
    "diag(",
    "-",
    "−"
  };

  private final RandomGenerator random;

  RandomTexts(RandomGenerator random) {
    this.random = random;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(1, 12);
    int wildness = random.nextInt(1, 12);
    for (int i = 0; i < pieces; i++) {
      boolean wild = random.nextInt(wildness) > 8;
      text.append(wild ? any(OTHERS) : any(QUANTITIES));
      if (i + 1 < pieces) {
        text.append(random.nextInt(wildness) > 8 ? any(OTHERS) : any(SIGNS));
      }
    }
    return text.toString();
  }

  private String any(String[] pieces) {
    return pieces[random.nextInt(pieces.length)];
  }
}

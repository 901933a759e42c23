package org.deltascope.figure.matrices;

/** What a matrix of a layer is shown for. */
enum PanelKind {
  /** Wˡ with aˡ⁻¹ along its top: what goes forward. */
  FORWARD,
  /** (Wˡ)ᵀ with δˡ along its top: what is carried back. */
  BACK,
  /** ∂L/∂Wˡ with δˡ down its side and aˡ⁻¹ along its top. */
  GRADIENT,
  /** Wˡ after the update. */
  UPDATED
}

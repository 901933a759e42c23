package org.deltascope.figure.paint;

import java.awt.Graphics2D;
import org.deltascope.figure.Bundle;
import org.deltascope.figure.Theme;

final class BundlePainter {
  void paint(Bundle bundle, Graphics2D g, Theme theme, double scale) {}
}

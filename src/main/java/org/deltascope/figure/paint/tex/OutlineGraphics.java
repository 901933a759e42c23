package org.deltascope.figure.paint.tex;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a {@link Graphics2D} that typesetting a formula needs: transform, colour, font and
 * stroke. Everything else refuses, so that a formula that would come out incomplete does not come
 * out at all.
 */
abstract class OutlineGraphics extends Graphics2D {
  private AffineTransform transform = new AffineTransform();
  private Color color = Color.BLACK;
  private Font font = new Font(Font.SERIF, Font.PLAIN, 1);
  private Stroke stroke = new BasicStroke(1);
  private RenderingHints hints = new RenderingHints(new HashMap<>());

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public void setTransform(AffineTransform t) {
    transform = new AffineTransform(t);
  }

  @Override
  public void transform(AffineTransform t) {
    transform.concatenate(t);
  }

  @Override
  public void translate(double x, double y) {
    transform.translate(x, y);
  }

  @Override
  public void translate(int x, int y) {
    transform.translate(x, y);
  }

  @Override
  public void rotate(double theta) {
    transform.rotate(theta);
  }

  @Override
  public void rotate(double theta, double x, double y) {
    transform.rotate(theta, x, y);
  }

  @Override
  public void scale(double x, double y) {
    transform.scale(x, y);
  }

  @Override
  public void shear(double x, double y) {
    transform.shear(x, y);
  }

  @Override
  public Color getColor() {
    return color;
  }

  @Override
  public void setColor(@Nullable Color c) {
    color = c == null ? Color.BLACK : c;
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public void setFont(Font f) {
    font = f;
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public void setStroke(Stroke s) {
    stroke = s;
  }

  @Override
  public RenderingHints getRenderingHints() {
    return hints;
  }

  @Override
  public void setRenderingHints(Map<?, ?> h) {
    hints = new RenderingHints(new HashMap<>());
    hints.putAll(h);
  }

  @Override
  public void addRenderingHints(Map<?, ?> h) {
    hints.putAll(h);
  }

  @Override
  public @Nullable Object getRenderingHint(RenderingHints.Key key) {
    return hints.get(key);
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, Object value) {
    hints.put(key, value);
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return new FontRenderContext(null, true, true);
  }

  @Override
  public void dispose() {
    // Nothing is held.
  }

  @Override
  public void drawString(String s, int x, int y) {
    throw refused();
  }

  @Override
  public void drawString(String s, float x, float y) {
    throw refused();
  }

  @Override
  public void drawString(AttributedCharacterIterator s, int x, int y) {
    throw refused();
  }

  @Override
  public void drawString(AttributedCharacterIterator s, float x, float y) {
    throw refused();
  }

  @Override
  public void drawGlyphVector(GlyphVector g, float x, float y) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image i, AffineTransform t, ImageObserver o) {
    throw refused();
  }

  @Override
  public void drawImage(BufferedImage i, BufferedImageOp op, int x, int y) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image i, int x, int y, ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image i, int x, int y, int w, int h, ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image i, int x, int y, Color c, ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image i, int x, int y, int w, int h, Color c, ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(
      Image i, int a, int b, int c, int d, int e, int f, int g, int h, ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(
      Image i, int a, int b, int c, int d, int e, int f, int g, int h, Color k, ImageObserver o) {
    throw refused();
  }

  @Override
  public void drawRenderedImage(RenderedImage i, AffineTransform t) {
    throw refused();
  }

  @Override
  public void drawRenderableImage(RenderableImage i, AffineTransform t) {
    throw refused();
  }

  @Override
  public boolean hit(Rectangle r, Shape s, boolean onStroke) {
    throw refused();
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    throw refused();
  }

  @Override
  public void setComposite(Composite c) {
    throw refused();
  }

  @Override
  public Composite getComposite() {
    throw refused();
  }

  @Override
  public void setPaint(Paint p) {
    throw refused();
  }

  @Override
  public Paint getPaint() {
    throw refused();
  }

  @Override
  public void setBackground(Color c) {
    throw refused();
  }

  @Override
  public Color getBackground() {
    throw refused();
  }

  @Override
  public void clip(Shape s) {
    throw refused();
  }

  @Override
  public Graphics create() {
    throw refused();
  }

  @Override
  public void setPaintMode() {
    throw refused();
  }

  @Override
  public void setXORMode(Color c) {
    throw refused();
  }

  @Override
  public FontMetrics getFontMetrics(Font f) {
    throw refused();
  }

  @Override
  public Rectangle getClipBounds() {
    throw refused();
  }

  @Override
  public void clipRect(int x, int y, int w, int h) {
    throw refused();
  }

  @Override
  public void setClip(int x, int y, int w, int h) {
    throw refused();
  }

  @Override
  public Shape getClip() {
    throw refused();
  }

  @Override
  public void setClip(Shape s) {
    throw refused();
  }

  @Override
  public void copyArea(int x, int y, int w, int h, int dx, int dy) {
    throw refused();
  }

  @Override
  public void drawLine(int a, int b, int c, int d) {
    throw refused();
  }

  @Override
  public void fillRect(int x, int y, int w, int h) {
    throw refused();
  }

  @Override
  public void clearRect(int x, int y, int w, int h) {
    throw refused();
  }

  @Override
  public void drawRoundRect(int x, int y, int w, int h, int a, int b) {
    throw refused();
  }

  @Override
  public void fillRoundRect(int x, int y, int w, int h, int a, int b) {
    throw refused();
  }

  @Override
  public void drawOval(int x, int y, int w, int h) {
    throw refused();
  }

  @Override
  public void fillOval(int x, int y, int w, int h) {
    throw refused();
  }

  @Override
  public void drawArc(int x, int y, int w, int h, int a, int b) {
    throw refused();
  }

  @Override
  public void fillArc(int x, int y, int w, int h, int a, int b) {
    throw refused();
  }

  @Override
  public void drawPolyline(int[] x, int[] y, int n) {
    throw refused();
  }

  @Override
  public void drawPolygon(int[] x, int[] y, int n) {
    throw refused();
  }

  @Override
  public void fillPolygon(int[] x, int[] y, int n) {
    throw refused();
  }

  private static UnsupportedOperationException refused() {
    return new UnsupportedOperationException(
        "a formula uses a kind of drawing that is not recorded");
  }
}

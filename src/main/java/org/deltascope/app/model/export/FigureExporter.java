package org.deltascope.app.model.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.deltascope.document.file.AtomicFile;
import org.deltascope.document.file.FileNames;
import org.deltascope.figure.Figure;
import org.deltascope.figure.lab.LabFigure;
import org.deltascope.figure.lab.LabScene;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.moment.Figures;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.paint.FigureFormat;
import org.deltascope.figure.paint.common.UnfitFigureException;
import org.deltascope.figure.paint.pixel.FramePainter;
import org.deltascope.figure.paint.pixel.GifWriter;
import org.deltascope.figure.paint.pixel.PixelFrame;
import org.deltascope.figure.paint.pixel.PngWriter;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.Theme;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;

/** Makes figures into files and pictures. For one thread at a time, and not the FX thread. */
public final class FigureExporter {

  /** How long each picture of an animation is shown. */
  private static final int HUNDREDTHS = 120;

  private final TextMeasure text;
  private final Typesetter formulas;
  private final Figures figures;
  private final PngWriter pictures;

  /**
   * Prints with those.
   *
   * @param text sets labels, in the fonts that come with the program
   * @param formulas sets formulas
   */
  public FigureExporter(TextMeasure text, Typesetter formulas) {
    this.text = text;
    this.formulas = formulas;
    this.figures = new Figures(text, formulas);
    this.pictures = new PngWriter(new FramePainter(text, formulas));
  }

  /** {@return the figure of a moment} */
  public Figure figure(Export export, MomentView occasion) {
    return figures.of(export.kind(), occasion, export.width(), export.way());
  }

  /**
   * {@return the picture of a figure}
   *
   * @param figure what to paint
   * @param theme its colours
   * @param scale pixels for one unit
   */
  public PixelFrame picture(Figure figure, Theme theme, double scale) {
    return pictures.frame(figure, theme, scale);
  }

  /** Writes a moment into a file, which appears whole or not at all. */
  public void write(Export export, MomentView occasion, Path file) throws IOException {
    write(file, out -> write(export, occasion, out));
  }

  /**
   * Writes a formula that was tried, its numbers and what is said of it into a file, which appears
   * whole or not at all; the file's name says in which format.
   */
  public void write(LabScene scene, List<String> verdict, Path file) throws IOException {
    String name = FileNames.text(file);
    FigureFormat format =
        FigureFormat.ofFile(name)
            .orElseThrow(
                () ->
                    new IOException(
                        name + ": found no ending of a figure, expected .svg, .pdf, .png or .tex"));
    Export export = Export.initial().as(format);
    Figure figure =
        new LabFigure(text, formulas).of(scene, verdict, FigureKind.EQUATION.defaultWidth());
    write(
        file,
        out -> format.writer(text, formulas, export.scale()).write(figure, export.theme(), out));
  }

  /** Writes a file for each step of the update into a folder. */
  public void writeAll(Export export, MomentView occasion, Path folder, Progress progress)
      throws IOException {
    Outline outline = occasion.trace().outline();
    for (Moment moment : MomentSequence.ofUpdate(outline, occasion.trace().update())) {
      String name = outline.fileName(moment.step(), export.format().ending());
      write(export, occasion.at(moment), folder.resolve(name));
      progress.advance();
    }
  }

  /**
   * Writes moments of an update as an animation, which appears whole or not at all. Its pictures
   * are as high as the highest.
   */
  public void animate(
      Export export, MomentView occasion, List<Moment> moments, Path file, Progress progress)
      throws IOException {
    double height =
        moments.stream()
            .mapToDouble(moment -> figure(export, occasion.at(moment)).height())
            .max()
            .orElseThrow();
    Iterator<Figure> all =
        moments.stream()
            .map(
                moment -> {
                  progress.advance();
                  return figure(export, occasion.at(moment)).atLeast(height);
                })
            .iterator();
    write(
        file,
        out ->
            new GifWriter(pictures, text)
                .write(all, export.theme(), export.scale(), HUNDREDTHS, out));
  }

  /** What a format cannot hold is said of the file that was to hold it. */
  private static void write(Path file, AtomicFile.Content content) throws IOException {
    try {
      AtomicFile.write(file, content);
    } catch (UnfitFigureException e) {
      throw new IOException(FileNames.text(file) + ": " + e.getMessage(), e);
    }
  }

  private void write(Export export, MomentView occasion, OutputStream out) throws IOException {
    export
        .format()
        .writer(text, formulas, export.scale())
        .write(figure(export, occasion), export.theme(), out);
  }
}

package org.deltascope.app.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.export.Export;
import org.deltascope.app.model.export.FigureExporter;
import org.deltascope.app.model.export.MomentSequence;
import org.deltascope.app.model.export.Progress;
import org.deltascope.app.model.export.TextExport;
import org.deltascope.document.SourceFiles;
import org.deltascope.document.file.AtomicFile;
import org.deltascope.document.file.FileNames;
import org.deltascope.figure.lab.LabScene;
import org.deltascope.figure.paint.FigureFormat;
import org.deltascope.figure.paint.common.UnfitFigureException;
import org.deltascope.figure.paint.pixel.PixelFrame;
import org.deltascope.formula.LatexEquation;
import org.deltascope.formula.text.Escaped;
import org.deltascope.formula.writing.BlankPolicy;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.check.CheckReport;
import org.deltascope.trace.check.CheckScope;
import org.deltascope.trace.check.GradientCheck;

/** Writes files and fills the clipboard, off the FX thread. One piece of work at a time. */
public final class Exporter {

  private static final String CLIPBOARD = "the clipboard";

  private final ReadOnlyObjectWrapper<Optional<Progress>> progress =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Outcome> outcome =
      new ReadOnlyObjectWrapper<>(new Outcome("", true));
  private final Background background;
  private final LatestTask<Runnable> lane;
  private final Lazy<FigureExporter> press;

  /**
   * What came of a piece of work.
   *
   * @param text in a sentence; empty where there is nothing to say
   * @param good whether it was done
   */
  public record Outcome(String text, boolean good) {}

  /** Work that ends with something to be done on the FX thread. */
  @FunctionalInterface
  private interface Work {
    Runnable run(FigureExporter press) throws IOException;
  }

  /** Writes with what figures are painted with. */
  public Exporter(FigureResources easel, Background background) {
    this.background = background;
    lane = background.lane(Background.Rank.FILES, Runnable::run);
    press = new Lazy<>(easel::press);
  }

  /** {@return how far the work is that is being done, if any is} */
  public ReadOnlyObjectProperty<Optional<Progress>> progress() {
    return progress.getReadOnlyProperty();
  }

  /** {@return what came of the last piece of work} */
  public ReadOnlyObjectProperty<Outcome> outcome() {
    return outcome.getReadOnlyProperty();
  }

  /** Writes a figure of the moment into a file. */
  public void write(Export export, ViewState shown, Path file) {
    start(
        FileNames.text(file),
        new Progress(1),
        press -> {
          requireFree(shown, file);
          press.write(export, shown.occasion(), file);
          return () -> done("Written: " + FileNames.text(file));
        });
  }

  /** Writes a formula that was tried, its numbers and what is said of it into a file. */
  public void write(LabScene scene, List<String> verdict, ViewState shown, Path file) {
    start(
        FileNames.text(file),
        new Progress(1),
        press -> {
          requireFree(shown, file);
          press.write(scene, verdict, file);
          return () -> done("Written: " + FileNames.text(file));
        });
  }

  /** Writes a figure of every step of the update into a folder. */
  public void writeAll(Export export, ViewState shown, Path folder) {
    Outline outline = shown.session().opened().outline();
    Progress counter = new Progress(outline.size());
    start(
        FileNames.text(folder),
        counter,
        press -> {
          sources(shown).spare(folder, outline.fileNames(export.format().ending()));
          press.writeAll(export, shown.occasion(), folder, counter);
          return () ->
              done("%d files written: %s".formatted(counter.all(), FileNames.text(folder)));
        });
  }

  /** Writes the phase around the moment as an animation. */
  public void animate(Export export, ViewState shown, Path file) {
    Outline outline = shown.session().opened().outline();
    List<Moment> moments = MomentSequence.ofPhase(outline, shown.moment());
    Progress counter = new Progress(moments.size());
    start(
        FileNames.text(file),
        counter,
        press -> {
          requireFree(shown, file);
          press.animate(export, shown.occasion(), moments, file, counter);
          return () -> done("%d pictures in %s".formatted(counter.all(), FileNames.text(file)));
        });
  }

  /** Writes a handout or a script of the update into a file. */
  public void write(TextExport export, ViewState shown, Path file) {
    start(
        FileNames.text(file),
        new Progress(1),
        _ -> {
          requireFree(shown, file);
          export.write(shown, file);
          return () -> done("Written: " + FileNames.text(file));
        });
  }

  /** Compares all derivatives of the update with central differences. */
  public void check(ViewState shown) {
    Experiment experiment = shown.session().opened().experiment();
    CheckScope scope =
        CheckScope.affordable(shown.trace().before().network(), shown.trace().batch().size());
    Progress counter = new Progress(Math.toIntExact(scope.count()));
    start(
        "the check",
        counter,
        _ -> {
          CheckReport report = new CheckReport(scope);
          new GradientCheck(experiment, shown.trace())
              .entries(scope)
              .peek(_ -> counter.advance())
              .forEach(report::add);
          return () -> outcome.set(new Outcome(report.summary(), report.isClear()));
        });
  }

  /** Puts a figure of the moment on the clipboard. */
  public void copyPicture(Export export, ViewState shown) {
    start(
        CLIPBOARD,
        new Progress(1),
        press -> {
          Export pixels = export.as(FigureFormat.PNG);
          PixelFrame picture =
              press.picture(press.figure(pixels, shown.occasion()), pixels.theme(), pixels.scale());
          return () -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(Pictures.image(picture));
            copy(content, "The figure is on the clipboard.");
          };
        });
  }

  /** Puts the equation of the moment on the clipboard, as LaTeX. */
  public void copyEquation(ViewState shown) {
    start(
        CLIPBOARD,
        new Progress(1),
        press -> {
          String latex =
              LatexEquation.of(
                  shown.occasion().equation(),
                  shown.session().opened().names(),
                  shown.occasion().numerals(),
                  BlankPolicy.asking(shown.occasion().knowledge()));
          return () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(latex);
            copy(content, "The equation is on the clipboard, as LaTeX.");
          };
        });
  }

  /**
   * Puts numbers on the clipboard.
   *
   * @param numbers as text; empty where there are none
   */
  public void copyNumbers(String numbers) {
    if (numbers.isEmpty()) {
      failed("Nothing to copy: point at a neuron or an edge, or select one (Alt and an arrow).");
    } else {
      ClipboardContent content = new ClipboardContent();
      content.putString(numbers);
      copy(content, "Copied with all digits: " + numbers.replace("\n", ", "));
    }
  }

  /** Puts a text on the clipboard, and says so. */
  public void copyText(String text, String said) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    copy(content, said);
  }

  /** Writes a text into a file. */
  public void write(String text, Path file) {
    start(
        FileNames.text(file),
        new Progress(1),
        _ -> {
          AtomicFile.requireFile(file);
          AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
          return () -> done("Written: " + FileNames.text(file));
        });
  }

  /** What was read is not lost, and the window does not wait for who reads a pipe. */
  private static void requireFree(ViewState shown, Path file) throws IOException {
    AtomicFile.requireFile(file);
    sources(shown).spare(file);
  }

  private static SourceFiles sources(ViewState shown) {
    return shown.session().opened().named().sources();
  }

  /** Ends what is being done; what is complete stays. */
  public void callOff() {
    progress.get().ifPresent(Progress::callOff);
  }

  /** What is asked for while something else is being written is not begun. */
  private void start(String target, Progress counter, Work work) {
    if (progress.get().isPresent()) {
      failed("Still writing; please wait, or cancel.");
      return;
    }
    done("");
    progress.set(Optional.of(counter));
    lane.request(
        () -> {
          Runnable end = end(target, counter, work);
          return () -> {
            progress.set(Optional.empty());
            end.run();
          };
        });
  }

  private Runnable end(String target, Progress counter, Work work) {
    try {
      return work.run(press.get());
    } catch (CancellationException calledOff) {
      String said = "Cancelled after %d of %d.".formatted(counter.done(), counter.all());
      return () -> done(said);
    } catch (UnfitFigureException unfit) {
      return () -> failed("Not written: " + unfit.getMessage());
    } catch (IOException io) {
      return () -> failed("Not written: " + io.getMessage());
    } catch (OutOfMemoryError full) {
      return () ->
          failed(
              "Not written: %s: there is too little memory (java -Xmx… gives more)."
                  .formatted(target));
    } catch (RuntimeException | Error error) {
      return () -> {
        failed("Not written: %s: something unexpected went wrong.".formatted(target));
        background.report(error);
      };
    }
  }

  private void copy(ClipboardContent content, String said) {
    if (Clipboard.getSystemClipboard().setContent(content)) {
      done(said);
    } else {
      failed("Not copied: the system gave no clipboard.");
    }
  }

  private void done(String text) {
    outcome.set(new Outcome(text, true));
  }

  private void failed(String text) {
    outcome.set(new Outcome(Escaped.of(text), false));
  }
}

package org.deltascope.app.view.overlay;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.export.Export;
import org.deltascope.app.model.export.FigureExporter;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.LatestTask;
import org.deltascope.app.work.Lazy;
import org.deltascope.app.work.Pictures;
import org.deltascope.figure.Figure;
import org.deltascope.figure.paint.pixel.PixelFrame;

/** Shows a figure as it will be written, as large as there is room for. */
final class ExportPreview extends VBox {

  private static final double WIDE = 520;
  private static final double HIGH = 360;

  private final ImageView image = new ImageView();
  private final Label size = new Label();
  private final LatestTask<Seen> lane;
  private final Lazy<FigureExporter> press;

  private record Seen(Export export, Figure figure, PixelFrame frame) {}

  ExportPreview(FigureResources easel, Background background) {
    lane = background.lane(Background.Rank.LATER, this::take);
    press = new Lazy<>(easel::press);
    image.setId("export-preview");
    image.setPreserveRatio(true);
    image.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    size.setId("export-size");
    size.getStyleClass().add("export-size");
    StackPane frame = new StackPane(image);
    frame.setMinSize(WIDE, HIGH);
    frame.getStyleClass().add("export-preview");
    getStyleClass().add("export-right");
    getChildren().setAll(frame, size);
  }

  void show(Export export, ViewState shown) {
    double outputScale = getScene().getWindow().getOutputScaleX();
    lane.request(
        () -> {
          Figure figure = press.get().figure(export, shown.occasion());
          double fit = Math.min(1, Math.min(WIDE / figure.width(), HIGH / figure.height()));
          return new Seen(
              export, figure, press.get().picture(figure, export.theme(), fit * outputScale));
        });
  }

  private void take(Seen seen) {
    double outputScale = getScene().getWindow().getOutputScaleX();
    image.setImage(Pictures.image(seen.frame()));
    image.setFitWidth(seen.frame().width() / outputScale);
    image.setAccessibleText(seen.figure().title() + ". " + seen.figure().description());
    Export export = seen.export();
    size.setText(export.format().size(seen.figure(), export.scale()));
  }
}

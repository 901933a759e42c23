package org.deltascope.app.view.create;

import java.util.List;
import java.util.Optional;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.picture.FigureSource;
import org.deltascope.app.work.Lazy;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.figure.Figure;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.network.NetworkFigure;
import org.deltascope.history.LossCurve;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;

/**
 * A network that is not opened yet, as it would be seen at first.
 *
 * @param figure lays it out
 * @param moment its first
 */
record DraftPicture(Lazy<NetworkFigure> figure, MomentView moment) implements FigureSource {

  /** Larger networks are not worth the time while one types. */
  private static final int MOST_WEIGHTS = 20_000;

  /** {@return the picture of a document, unless it is too large} */
  static Optional<DraftPicture> of(
      Document document, DisplaySettings look, Lazy<NetworkFigure> figure) {
    if (document.network().network().weightCount() > MOST_WEIGHTS) {
      return Optional.empty();
    }
    OpenDocument opened = OpenDocument.of(DocumentSource.unsaved(document));
    ViewState state =
        ViewState.of(
            Session.start(opened, look),
            Backpropagation.trace(
                document.experiment(), TrainingState.initial(document.experiment())),
            new LossCurve(0, List.of()),
            Optional.empty());
    return Optional.of(new DraftPicture(figure, state.occasion()));
  }

  @Override
  public Figure lay(double width, double height) {
    return figure.get().of(moment.network(width, height));
  }
}

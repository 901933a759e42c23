package org.deltascope.app.view.create;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.create.Draft;
import org.deltascope.app.model.create.FirstData;
import org.deltascope.app.model.create.FirstWeights;
import org.deltascope.app.model.create.NewNetwork;
import org.deltascope.app.view.control.Choice;
import org.deltascope.app.view.control.LabelledField;
import org.deltascope.app.view.control.OwnKeys;
import org.deltascope.app.view.control.Presence;
import org.deltascope.app.view.data.SampleFields;
import org.deltascope.app.view.overlay.OverlayCard;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.app.view.picture.Fit;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.LatestTask;
import org.deltascope.app.work.Lazy;
import org.deltascope.document.Document;
import org.deltascope.document.data.KnownData;
import org.deltascope.figure.network.NetworkFigure;
import org.deltascope.figure.style.Theme;

/**
 * Makes a new network of a line such as {@code 2-3-1 relu sigmoid}: under the line stands what will
 * come of it, or why nothing does yet.
 */
public final class NewCard extends OverlayCard implements OwnKeys {

  private static final int SEED_COLUMNS = 6;
  private static final double PICTURE_HEIGHT = 230;

  private final TextField line = new TextField();
  private final TextField seed = new TextField("0");
  private final Choice<FirstWeights> weights;
  private final Choice<FirstData> data;
  private final SampleFields samples = new SampleFields("new", this::follow);
  private final Button fitting = new Button();
  private final Label says = new Label();
  private final Button create = new Button("Create");
  private final FigureView picture;
  private final Supplier<Look> look;
  private final LatestTask<Result> lane;
  private final Lazy<NetworkFigure> figure;
  private Consumer<Document> created = document -> {};
  private NewNetwork wish = NewNetwork.empty();
  private Optional<Result> result = Optional.empty();
  private boolean isAwaited;

  /**
   * How it is shown.
   *
   * @param settings of the session
   * @param theme of the window
   */
  public record Look(DisplaySettings settings, Theme theme) {}

  private record Result(NewNetwork of, Draft draft, Optional<DraftPicture> picture) {}

  /**
   * Makes nothing yet.
   *
   * @param easel what is painted with
   * @param background where that is done
   * @param look how the window is shown
   */
  public NewCard(FigureResources easel, Background background, Supplier<Look> look) {
    super("new-network", "New network", "Make none");
    this.look = look;
    lane = background.lane(Background.Rank.FIRST, this::take);
    figure = new Lazy<>(() -> new NetworkFigure(easel.kit().text()));
    picture = new FigureView(Fit.FILL, easel, background, Background.Rank.LATER);
    picture.setId("new-picture");
    picture.setPrefHeight(PICTURE_HEIGHT);
    picture.setMinHeight(PICTURE_HEIGHT);
    weights = new Choice<>("new-weights", "First weights", FirstWeights::words, this::drawBy);
    weights.offer(List.of(FirstWeights.values()));
    data = new Choice<>("new-data", "Samples", FirstData::words, this::learnFrom);
    data.offer(FirstData.all());
    fields();
    VBox all = new VBox(line, says, fitting, settings(), picture, buttons());
    all.getStyleClass().add("new-network");
    confine(all);
    fillWith(all);
    visibleProperty()
        .subscribe(
            shown -> {
              if (shown) {
                begin();
              }
            });
  }

  private void fields() {
    line.setId("new-line");
    line.setPromptText("2-3-1 relu sigmoid");
    line.setAccessibleText(
        "Widths with hyphens between them, then activations, such as 2-3-1 relu sigmoid");
    line.textProperty().subscribe((before, text) -> follow());
    line.setOnAction(event -> create());
    seed.setId("new-seed");
    seed.setPrefColumnCount(SEED_COLUMNS);
    seed.setAccessibleText("Seed of the first layer; the next layers have the next ones");
    seed.setTooltip(new Tooltip("Seed of the first layer; the next layers have the next ones"));
    seed.textProperty().subscribe((before, text) -> follow());
    seed.setOnAction(event -> create());
    says.setId("new-says");
    says.setWrapText(true);
    says.setAccessibleRole(AccessibleRole.TEXT);
    fitting.setId("new-fitting");
    fitting.setOnAction(event -> fit());
    Presence.show(fitting, false);
  }

  private Node settings() {
    Region row =
        row(
            new LabelledField("Weights drawn", weights),
            new LabelledField("with seed", seed),
            new LabelledField("Samples", data),
            samples.count(),
            samples.noise());
    row.getStyleClass().add("new-settings");
    return row;
  }

  private Node buttons() {
    create.setId("new-create");
    create.getStyleClass().add("accent");
    create.setTooltip(new Tooltip("Open this network (Enter)"));
    create.setOnAction(event -> create());
    Button cancel = new Button("Cancel");
    cancel.setOnAction(event -> setVisible(false));
    Region row = row(create, cancel);
    row.getStyleClass().add("export-actions");
    return row;
  }

  /** Is given each network that is made. */
  public void onCreated(Consumer<Document> action) {
    created = action;
  }

  private void begin() {
    line.requestFocus();
    line.selectAll();
    follow();
  }

  private void drawBy(FirstWeights chosen) {
    wish =
        new NewNetwork(
            wish.line(), chosen, wish.seed(), wish.data(), wish.pasted(), wish.samples());
    follow();
  }

  /** What is on the clipboard is taken when it is chosen, and again when it is chosen again. */
  private void learnFrom(FirstData chosen) {
    String text =
        chosen == FirstData.PASTED
            ? Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("")
            : "";
    wish = new NewNetwork(wish.line(), wish.weights(), wish.seed(), chosen, text, wish.samples());
    samples.show(chosen.known());
    if (line.getText().isBlank()) {
      fit();
    }
    follow();
  }

  /** Types a network that fits the data. */
  private void fit() {
    wish.data().known().ifPresent(known -> line.setText(known.network()));
  }

  private void follow() {
    wish =
        new NewNetwork(
            line.getText(),
            wish.weights(),
            seed.getText(),
            wish.data(),
            wish.pasted(),
            samples.wish());
    weights.show(wish.weights(), wish.weights().words());
    data.show(wish.data(), wish.data().words());
    NewNetwork asked = wish;
    Look shown = look.get();
    lane.request(() -> result(asked, shown));
  }

  private Result result(NewNetwork asked, Look shown) {
    Draft draft = asked.draft();
    return new Result(
        asked,
        draft,
        draft instanceof Draft.Ready(Document document, String _)
            ? DraftPicture.of(document, shown.settings(), figure)
            : Optional.empty());
  }

  private void take(Result now) {
    result = Optional.of(now);
    switch (now.draft()) {
      case Draft.Ready ready -> say(ready.summary(), false);
      case Draft.Wrong wrong -> say(line.getText().isBlank() ? "" : wrong.reason(), true);
    }
    create.setDisable(now.draft() instanceof Draft.Wrong);
    Optional<KnownData> misfit = now.of().misfit();
    misfit.ifPresent(known -> fitting.setText("Take " + known.network()));
    Presence.show(fitting, misfit.isPresent());
    now.picture().ifPresent(drawn -> picture.show(drawn, look.get().theme(), 1));
    picture.setVisible(now.picture().isPresent());
    if (isAwaited && now.of().equals(wish)) {
      isAwaited = false;
      create();
    }
  }

  private void say(String text, boolean isWrong) {
    says.setText(text.isEmpty() ? "Widths with hyphens, then activations" : text);
    says.getStyleClass().removeAll("number-reason");
    if (isWrong && !text.isEmpty()) {
      says.getStyleClass().add("number-reason");
    }
  }

  /** Who types fast and presses Enter gets what was typed, as soon as it is there. */
  private void create() {
    Optional<Result> made = result.filter(now -> now.of().equals(wish));
    isAwaited = made.isEmpty();
    made.map(Result::draft)
        .ifPresent(
            draft -> {
              if (draft instanceof Draft.Ready(Document document, String _)) {
                setVisible(false);
                created.accept(document);
              }
            });
  }

  @Override
  public boolean takes(KeyEvent event) {
    return OwnKeys.isPlain(event);
  }
}

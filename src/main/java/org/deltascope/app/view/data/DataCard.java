package org.deltascope.app.view.data;

import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.data.SampleWish;
import org.deltascope.app.model.data.UnknownSamplesException;
import org.deltascope.app.model.number.EditDoor;
import org.deltascope.app.view.control.Choice;
import org.deltascope.app.view.control.LabelledField;
import org.deltascope.app.view.control.OwnKeys;
import org.deltascope.app.view.edit.EditNote;
import org.deltascope.app.view.overlay.OverlayCard;
import org.deltascope.document.data.KnownData;
import org.deltascope.document.data.KnownSamples;
import org.deltascope.document.data.KnownSamplesEdit;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.number.NumberReader;
import org.deltascope.document.number.UnreadableNumberException;

/** Puts samples of data that people know in the place of those of the document. */
public final class DataCard extends OverlayCard implements OwnKeys {

  private static final int SEED_COLUMNS = 6;

  private final EditDoor door;
  private final EditNote note;
  private final Choice<KnownData> choice;
  private final TextField seed = new TextField("0");
  private final SampleFields fields = new SampleFields("data", this::follow);
  private final Label says = new Label();
  private final Button take = new Button("Take over");
  private KnownData data = KnownData.MOONS;
  private Optional<Edit> edit = Optional.empty();

  /**
   * Shows nothing yet.
   *
   * @param door through which the document is changed
   */
  public DataCard(EditDoor door) {
    super("known-data", "Data to learn from", "Take nothing over");
    this.door = door;
    note = new EditNote(door, "data");
    note.onMade(() -> setVisible(false));
    choice = new Choice<>("data-choice", "Which data", KnownData::title, this::choose);
    choice.offer(List.of(KnownData.values()));
    controls();
    VBox all = new VBox(settings(), says, note, buttons());
    all.getStyleClass().add("new-network");
    confine(all);
    fillWith(all);
  }

  private void controls() {
    seed.setId("data-seed");
    seed.setPrefColumnCount(SEED_COLUMNS);
    seed.setAccessibleText("Seed of what is drawn");
    seed.setTooltip(new Tooltip("The same seed always gives the same samples"));
    seed.textProperty().subscribe((before, text) -> follow());
    says.setId("data-says");
    says.setWrapText(true);
    says.setAccessibleRole(AccessibleRole.TEXT);
    take.setId("data-take");
    take.getStyleClass().add("accent");
    take.setOnAction(event -> edit.ifPresent(note::apply));
  }

  private Node settings() {
    Region row =
        row(
            new LabelledField("Samples", choice),
            fields.count(),
            fields.noise(),
            new LabelledField("seed", seed));
    row.getStyleClass().add("new-settings");
    return row;
  }

  private Node buttons() {
    Button cancel = new Button("Cancel");
    cancel.setOnAction(event -> setVisible(false));
    Region row = row(take, cancel);
    row.getStyleClass().add("export-actions");
    return row;
  }

  /** Opens it. */
  public void open() {
    setVisible(true);
    choose(data);
    choice.requestFocus();
  }

  private void choose(KnownData chosen) {
    data = chosen;
    choice.show(chosen, chosen.title());
    fields.show(Optional.of(chosen));
    follow();
  }

  /** Says what would come of it. */
  private void follow() {
    note.clear();
    try {
      SampleWish wish = fields.wish();
      KnownSamples samples = wish.of(data, NumberReader.whole(seed.getText()));
      Edit made = KnownSamplesEdit.of(door.document(), samples);
      edit = Optional.of(made);
      says.setText(door.name(made));
    } catch (UnreadableNumberException | UnknownSamplesException wrong) {
      edit = Optional.empty();
      says.setText("");
      note.say(String.valueOf(wrong.getMessage()));
    }
    take.setDisable(edit.isEmpty());
  }

  @Override
  public boolean takes(KeyEvent event) {
    return OwnKeys.isPlain(event);
  }
}

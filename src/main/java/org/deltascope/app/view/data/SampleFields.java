package org.deltascope.app.view.data;

import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.deltascope.app.model.data.SampleWish;
import org.deltascope.app.view.control.LabelledField;
import org.deltascope.app.view.control.Presence;
import org.deltascope.document.data.KnownData;

/** Fields for how many samples are wanted, and with what noise. */
public final class SampleFields {

  private static final int COLUMNS = 5;

  private final TextField count;
  private final TextField noise;
  private final Region countPair;
  private final Region noisePair;

  /**
   * Makes them; they are not seen before there are data.
   *
   * @param id what their own begin with
   * @param changed is told of each change
   */
  public SampleFields(String id, Runnable changed) {
    count = field(id + "-count", "How many samples", changed);
    noise = field(id + "-noise", "Deviation of the noise that is added", changed);
    countPair = new LabelledField("how many", count);
    noisePair = new LabelledField("noise", noise);
    show(Optional.empty());
  }

  private static TextField field(String id, String words, Runnable changed) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(COLUMNS);
    field.setAccessibleText(words);
    field.setTooltip(new Tooltip(words));
    field.textProperty().subscribe((before, text) -> changed.run());
    return field;
  }

  /** {@return the field for how many, with its label} */
  public Region count() {
    return countPair;
  }

  /** {@return the field for the noise, with its label} */
  public Region noise() {
    return noisePair;
  }

  /** Offers what is usual for data, if there are some. */
  public void show(Optional<KnownData> data) {
    SampleWish usual = data.map(SampleWish::usual).orElse(new SampleWish("", ""));
    count.setText(usual.count());
    noise.setText(usual.noise());
    Presence.show(countPair, data.isPresent());
    Presence.show(noisePair, data.filter(known -> known.usualNoise().isPresent()).isPresent());
  }

  /** {@return what is typed} */
  public SampleWish wish() {
    return new SampleWish(count.getText(), noise.getText());
  }
}

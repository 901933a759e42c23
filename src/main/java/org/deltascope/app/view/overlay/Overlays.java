package org.deltascope.app.view.overlay;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.stage.WindowEvent;
import org.deltascope.app.work.Exporter;

/** What can lie over the window: the palette, the list of keys and the export. */
public final class Overlays {

  private static final int MOST_LINES = 5;

  private final KeysHelp keys = new KeysHelp();
  private final Palette palette = new Palette();
  private final QuestionCard question = new QuestionCard();
  private final AboutCard about = new AboutCard();
  private final TextPrompt prompt = new TextPrompt();
  private final SummaryCard summary;
  private final ExportPanel export;
  private final Exporter exporter;
  private final MessageBar message;
  private final List<OverlayCard> others;
  private final Note note = new Note();

  /**
   * Hides all.
   *
   * @param export the export
   * @param exporter what it writes with
   * @param message is told what came of that while the export is not seen
   * @param others cards of other rooms, the topmost last
   */
  public Overlays(
      ExportPanel export, Exporter exporter, MessageBar message, List<OverlayCard> others) {
    this.others = List.copyOf(others);
    this.export = export;
    this.exporter = exporter;
    this.summary = new SummaryCard(exporter);
    this.message = message;
    exporter.outcome().subscribe(this::tell);
  }

  /** {@return all that can lie over the window, the topmost last} */
  public List<Node> nodes() {
    return Stream.of(
            Stream.<Node>of(note, export),
            others.stream(),
            Stream.<Node>of(keys, about, summary, prompt, palette, question))
        .<Node>flatMap(nodes -> nodes)
        .toList();
  }

  /** Takes away what was said of what was done before. */
  public void pass() {
    note.pass();
  }

  /**
   * Says something for a moment, one thing a line; the last line counts what there is no room for.
   */
  public void note(List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    int more = lines.size() - MOST_LINES;
    note.say(
        String.join("\n", lines.subList(0, Math.min(MOST_LINES, lines.size())))
            + (more > 0 ? "\n… and %d more".formatted(more) : ""));
  }

  public ExportPanel export() {
    return export;
  }

  /** {@return the list of keys} */
  public KeysHelp keys() {
    return keys;
  }

  /** {@return what asks before something is lost} */
  public QuestionCard question() {
    return question;
  }

  /** {@return what asks for a line of text} */
  public TextPrompt prompt() {
    return prompt;
  }

  /** {@return what says what came of the questions} */
  public SummaryCard summary() {
    return summary;
  }

  /** Says what went wrong, until it is put away. */
  public void say(String wrong) {
    message.say(wrong);
  }

  /** Says which version it is, and whose work is in it. */
  public void showAbout() {
    about.setVisible(true);
  }

  /** {@return the palette} */
  public Palette palette() {
    return palette;
  }

  /** Shows or hides the list of keys. */
  public void toggleKeys() {
    keys.setVisible(!keys.isVisible());
  }

  /** {@return the topmost that is seen, if any is} */
  public Optional<OverlayCard> top() {
    return Stream.of(
            Stream.of(question, palette, prompt, summary, about, keys),
            others.reversed().stream(),
            Stream.of(export))
        .<OverlayCard>flatMap(cards -> cards)
        .filter(OverlayCard::isVisible)
        .findFirst();
  }

  /** {@return whether there was something to put away, the topmost of what lies over the window} */
  public boolean dismiss() {
    Optional<OverlayCard> card = top();
    card.ifPresent(shown -> shown.setVisible(false));
    return card.isPresent();
  }

  /** Scrolls the topmost that is seen, or else what lies below. */
  public void scroll(double screens, DoubleConsumer below) {
    top().ifPresentOrElse(card -> card.scroll(screens), () -> below.accept(screens));
  }

  /** Who copies by key does not see the sheet that would say what came of it. */
  private void tell(Exporter.Outcome outcome) {
    if (export.isVisible() || outcome.text().isEmpty()) {
      note.pass();
    } else if (outcome.good()) {
      note.say(outcome.text());
    } else {
      message.say(outcome.text());
    }
  }

  /** What is being written is not lost with the window: keeps it open until it is written. */
  public void closing(WindowEvent event) {
    if (exporter.progress().get().isPresent()) {
      event.consume();
      export.setVisible(true);
      message.say("Figures are still being written. Wait for them, or cancel, and close then.");
    }
  }
}

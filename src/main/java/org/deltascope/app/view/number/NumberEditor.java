package org.deltascope.app.view.number;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.number.CardText;
import org.deltascope.app.model.number.EditDoor;
import org.deltascope.app.model.number.Fineness;
import org.deltascope.app.model.number.HeldNumber;
import org.deltascope.app.model.number.NumberGesture;
import org.deltascope.app.model.number.NumberStep;
import org.deltascope.app.view.edit.EditNote;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.document.edit.SetNumber;
import org.deltascope.document.number.NumberReader;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.document.number.UnreadableNumberException;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Subject;

/** Holds the number that is selected, and changes it: by typing, with the keys, by dragging. */
public final class NumberEditor implements NumberSpin.NumberKeys {

  private final Sessions sessions;
  private final EditDoor door;
  private final FigureView picture;
  private final EditNote note;
  private final NumberCard card;
  private Optional<ViewState> shown = Optional.empty();
  private Optional<HeldNumber> held = Optional.empty();
  private Optional<NumberGesture> gesture = Optional.empty();
  private final ReadOnlyBooleanWrapper dragged = new ReadOnlyBooleanWrapper();

  /**
   * Holds nothing yet.
   *
   * @param sessions what is changed
   * @param door through which what is typed comes
   * @param picture beside whose numbers the card lies
   */
  public NumberEditor(Sessions sessions, EditDoor door, FigureView picture) {
    this.sessions = sessions;
    this.door = door;
    this.picture = picture;
    this.note = new EditNote(door, "number");
    this.card = new NumberCard(this, this::typed, note);
    note.onMade(card::endTyping);
    note.visibleProperty().subscribe(visible -> place());
    note.heightProperty().subscribe(height -> place());
    picture.onPainted(this::place);
  }

  /** {@return the small card, which lies over the picture} */
  public Node card() {
    return card;
  }

  /** {@return whether a number is being dragged} */
  ReadOnlyBooleanProperty dragged() {
    return dragged.getReadOnlyProperty();
  }

  /** Holds what is selected at a moment. */
  public void show(ViewState next) {
    Optional<HeldNumber> before = held;
    shown = Optional.of(next);
    held = HeldNumber.of(next, next.session().selection());
    boolean same =
        before.map(HeldNumber::place).equals(held.map(HeldNumber::place)) && held.isPresent();
    if (!same) {
      card.endTyping();
      gesture = Optional.empty();
    }
    held.ifPresent(number -> card.show(CardText.of(next, number)));
    card.setVisible(held.isPresent());
    if (!same) {
      place(); // else it is placed as soon as the picture is there
    }
  }

  /** {@return whether a number is held that can be typed} */
  public boolean canEdit() {
    return held.isPresent();
  }

  @Override
  public void edit() {
    end();
    held.ifPresent(number -> card.type(number.now().text()));
    place();
  }

  @Override
  public void step(int steps, Fineness fineness) {
    going()
        .ifPresent(
            now ->
                become(now, new NumberStep(now.begin().place(), now.now()).moved(steps, fineness)));
  }

  @Override
  public void negate() {
    going().ifPresent(now -> become(now, new NumberStep(now.begin().place(), now.now()).negated()));
  }

  @Override
  public void restore() {
    held.flatMap(HeldNumber::was).ifPresent(was -> going().ifPresent(now -> become(now, was)));
    card.focusNumber();
  }

  @Override
  public boolean canTakeBack() {
    return gesture.filter(NumberGesture::goesOn).isPresent();
  }

  @Override
  public void takeBack() {
    gesture.filter(NumberGesture::goesOn).ifPresent(NumberGesture::cancel);
    end();
  }

  /**
   * Takes hold of a number, to drag it.
   *
   * @param subject where it is taken
   * @return the drag, if there is a number that can be changed
   */
  Optional<NumberGesture> grab(Subject subject) {
    sessions.look(session -> session.select(subject));
    gesture = Optional.empty();
    card.setMouseTransparent(true); // the pointer may be dragged over it
    dragged.set(true);
    return going();
  }

  /** Goes on dragging, unless it was taken back. */
  @SuppressWarnings("ReferenceEquality") // a drag is the same only if it is the very same
  void drag(NumberGesture drag, TypedNumber number) {
    gesture.filter(now -> now == drag && now.goesOn()).ifPresent(now -> become(now, number));
  }

  /** Lets go. */
  void letGo() {
    end();
  }

  /** {@return whether a piece of the picture is what is selected} */
  boolean isSelected(Subject subject) {
    return sessions.get().selection().equals(subject);
  }

  /** {@return whether a piece of the picture is a number that can be dragged} */
  boolean isNumber(Subject subject) {
    return shown.flatMap(now -> HeldNumber.of(now, subject)).isPresent();
  }

  /** {@return what is being changed bit by bit; it begins anew after anything else was done} */
  private Optional<NumberGesture> going() {
    gesture = gesture.filter(NumberGesture::goesOn).or(this::begin);
    return gesture;
  }

  private Optional<NumberGesture> begin() {
    return door.current()
        .flatMap(now -> held.map(number -> new NumberGesture(sessions, now, number)));
  }

  private void end() {
    gesture = Optional.empty();
    card.setMouseTransparent(false);
    dragged.set(false);
  }

  private void become(NumberGesture now, TypedNumber number) {
    now.become(number).ifPresentOrElse(note::tell, note::clear);
  }

  private void typed(String text) {
    try {
      TypedNumber number = NumberReader.read(text);
      end();
      held.ifPresent(at -> note.apply(new SetNumber(at.place(), number)));
    } catch (UnreadableNumberException unreadable) {
      note.say(String.valueOf(unreadable.getMessage()));
    }
  }

  private void place() {
    if (held.isEmpty()) {
      return;
    }
    card.applyCss();
    card.autosize();
    Subject subject = shown.map(now -> now.session().selection()).orElse(Subject.none());
    Bounds at =
        new CardPlace(picture.getWidth(), picture.getHeight())
            .beside(picture.boundsOf(subject), card.getWidth(), card.getHeight());
    card.relocate(at.x(), at.y());
  }
}

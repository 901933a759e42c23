package org.deltascope.app.view.number;

import java.util.Optional;
import javafx.scene.Node;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.number.CardText;
import org.deltascope.app.model.number.Fineness;
import org.deltascope.app.model.number.HeldNumber;
import org.deltascope.app.model.number.NumberChange;
import org.deltascope.app.model.number.NumberGesture;
import org.deltascope.app.model.number.NumberStep;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.EditResult;
import org.deltascope.document.edit.SetNumber;
import org.deltascope.document.number.NumberReader;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.document.number.UnreadableNumberException;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Subject;

/** Holds the number that is selected, and changes it: by typing, with the keys, by dragging. */
public final class NumberEditor implements NumberSpin.NumberKeys {

  private final Sessions sessions;
  private final FigureView picture;
  private final NumberCard card;
  private Optional<ViewState> shown = Optional.empty();
  private Optional<HeldNumber> held = Optional.empty();
  private Optional<NumberGesture> gesture = Optional.empty();
  private boolean objected;

  /**
   * Holds nothing yet.
   *
   * @param sessions what is changed
   * @param picture beside whose numbers the card lies
   */
  public NumberEditor(Sessions sessions, FigureView picture) {
    this.sessions = sessions;
    this.picture = picture;
    this.card = new NumberCard(this, this::typed);
    picture.onPainted(this::place);
  }

  /** {@return the small card, which lies over the picture} */
  public Node card() {
    return card;
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
    return shown
        .filter(now -> now.session().equals(sessions.get()))
        .flatMap(now -> held.map(number -> new NumberGesture(sessions, now, number)));
  }

  private void end() {
    gesture = Optional.empty();
    card.setMouseTransparent(false);
  }

  private void become(NumberGesture now, TypedNumber number) {
    now.become(number)
        .ifPresentOrElse(
            refused -> object(Optional.of(objection(refused))), () -> object(Optional.empty()));
  }

  private void typed(String text) {
    try {
      TypedNumber number = NumberReader.read(text);
      end();
      held.ifPresent(at -> apply(new SetNumber(at.place(), number)));
    } catch (UnreadableNumberException unreadable) {
      object(Optional.of(new Objection(String.valueOf(unreadable.getMessage()), Optional.empty())));
    }
  }

  private void apply(Edit edit) {
    Optional<ViewState> now = shown.filter(it -> it.session().equals(sessions.get()));
    if (now.isEmpty()) {
      return;
    }
    NumberChange change = new NumberChange(now.get(), edit);
    switch (change.result()) {
      case EditResult.Changed(var document) -> {
        card.endTyping();
        sessions.edit(change.name(), session -> change.session(document));
      }
      case EditResult.Unchanged _ -> card.endTyping();
      case EditResult.Refused refused -> object(Optional.of(objection(refused)));
    }
  }

  private void object(Optional<Objection> objection) {
    card.accept(objection);
    if (objection.isPresent() || objected) {
      place();
    }
    objected = objection.isPresent();
  }

  private Objection objection(EditResult.Refused refused) {
    return new Objection(
        refused.reason(),
        refused
            .instead()
            .flatMap(
                edit ->
                    shown.map(
                        now ->
                            new Objection.Offer(
                                new NumberChange(now, edit).name(), () -> apply(edit)))));
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

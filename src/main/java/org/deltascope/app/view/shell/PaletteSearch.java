package org.deltascope.app.view.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.deltascope.app.model.LessonTitle;
import org.deltascope.app.model.Position;
import org.deltascope.app.model.QuantityPlace;
import org.deltascope.app.model.QuantitySearch;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.command.Commands;
import org.deltascope.app.view.file.FileActions;
import org.deltascope.app.view.overlay.PaletteEntry;
import org.deltascope.document.Lessons;
import org.deltascope.trace.MomentNotation;

/** Finds what is typed into the palette: places and numbers, then commands, then lessons. */
final class PaletteSearch {

  private final Commands commands;
  private final Sessions sessions;
  private final FileActions files;
  private List<LessonTitle> lessons = List.of();

  PaletteSearch(Commands commands, Sessions sessions, FileActions files) {
    this.commands = commands;
    this.sessions = sessions;
    this.files = files;
  }

  /** Takes the lessons that there are. */
  void list(List<LessonTitle> all) {
    lessons = all;
  }

  List<PaletteEntry> find(String text) {
    List<PaletteEntry> found = new ArrayList<>();
    places(text).forEach(found::add);
    quantities(text).forEach(found::add);
    Stream.concat(possible(), titles())
        .filter(entry -> has(entry, text))
        .sorted(Comparator.comparing(entry -> !plain(entry.title()).startsWith(plain(text))))
        .forEach(found::add);
    return found;
  }

  private Stream<PaletteEntry> places(String text) {
    return new MomentNotation(sessions.get().opened().outline())
        .moment(text).stream()
            .map(
                moment -> {
                  Session there = sessions.get().at(moment);
                  String title = Position.update(there) + " · " + Position.step(there);
                  return look("place", title, session -> session.at(moment));
                });
  }

  private Stream<PaletteEntry> quantities(String text) {
    return QuantitySearch.in(sessions.get().opened()).find(text).stream()
        .map(
            ref -> {
              QuantityPlace place = new QuantityPlace(ref);
              String name = sessions.get().opened().names().of(ref).text();
              String step = Position.step(place.in(sessions.get()));
              return look("number", "%s · %s".formatted(name, step), place::in);
            });
  }

  private PaletteEntry look(String kind, String title, UnaryOperator<Session> action) {
    return new PaletteEntry(kind, title, "", () -> sessions.look(action));
  }

  private Stream<PaletteEntry> possible() {
    return commands
        .all()
        .filter(command -> command.enabled().getAsBoolean())
        .map(PaletteSearch::entry);
  }

  private static PaletteEntry entry(Command command) {
    String keys = command.keys().isEmpty() ? "" : command.writtenKeys();
    return new PaletteEntry("command", command.title().get(), keys, command::run);
  }

  private Stream<PaletteEntry> titles() {
    return lessons.stream()
        .map(
            lesson ->
                new PaletteEntry(
                    "lesson",
                    "Lesson: " + lesson.title(),
                    "",
                    () -> files.open(Lessons.PREFIX + lesson.id())));
  }

  /** Whether each word is in it, in any order. */
  private static boolean has(PaletteEntry entry, String text) {
    String title = plain(entry.title());
    return Stream.of(plain(text).split("\\s+")).allMatch(title::contains);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

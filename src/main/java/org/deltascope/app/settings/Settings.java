package org.deltascope.app.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deltascope.app.model.DisplaySettings;

/**
 * What is remembered between starts.
 *
 * @param window where it was, unless it is the first start
 * @param split the share of the network in the width
 * @param look how sessions are shown
 * @param recent names of files that were open, the latest first
 * @param last where one stood last
 * @param lessons for each lesson that was opened where one stood, {@code U:S:P}
 * @param finished lessons that were gone through to the last step
 * @param steps how many steps were ever made, as far as that matters
 */
public record Settings(
    Optional<WindowPlace> window,
    double split,
    DisplaySettings look,
    List<String> recent,
    LastPlace last,
    Map<String, String> lessons,
    List<String> finished,
    int steps) {

  /** The share of the network in the width at first. */
  public static final double USUAL_SPLIT = 0.58;

  /** After so many steps one knows how. */
  private static final int A_FEW = 3;

  /** Files that are listed as recent. */
  public static final int MOST_RECENT = 9;

  /** Makes it immutable, and what is out of range usual. */
  public Settings {
    recent = List.copyOf(recent);
    Map<String, String> places = new LinkedHashMap<>(lessons);
    places.values().removeIf(where -> !where.contains(":"));
    lessons = Collections.unmodifiableMap(places);
    finished = List.copyOf(finished);
    split = split > 0.1 && split < 0.9 ? split : USUAL_SPLIT;
  }

  /** {@return what there is at the first start} */
  public static Settings first() {
    return new Settings(
        Optional.empty(),
        USUAL_SPLIT,
        DisplaySettings.initial(),
        List.of(),
        LastPlace.none(),
        Map.of(),
        List.of(),
        0);
  }

  /** {@return these with the window at another place} */
  public Settings at(WindowPlace other, double newSplit) {
    return new Settings(Optional.of(other), newSplit, look, recent, last, lessons, finished, steps);
  }

  /** {@return these shown otherwise} */
  public Settings shown(DisplaySettings other) {
    return new Settings(window, split, other, recent, last, lessons, finished, steps);
  }

  /** {@return these with a file as the latest} */
  public Settings opened(String file) {
    List<String> files = new ArrayList<>(recent);
    files.remove(file);
    files.addFirst(file);
    List<String> latest = files.subList(0, Math.min(MOST_RECENT, files.size()));
    return new Settings(window, split, look, latest, last, lessons, finished, steps);
  }

  /** {@return these without a file, such as one that is gone} */
  public Settings without(String file) {
    List<String> files = recent.stream().filter(each -> !each.equals(file)).toList();
    return new Settings(window, split, look, files, last, lessons, finished, steps);
  }

  /**
   * {@return these where one stands now}
   *
   * @param where that is
   */
  public Settings standing(LastPlace where) {
    return new Settings(window, split, look, recent, where, lessons, finished, steps);
  }

  /**
   * {@return these with the progress of a lesson}
   *
   * @param id of the lesson
   * @param where one stands in it, {@code U:S:P}
   * @param atEnd whether that is its last step
   */
  public Settings learning(String id, String where, boolean atEnd) {
    Map<String, String> places = new LinkedHashMap<>(lessons);
    places.put(id, where);
    List<String> done = new ArrayList<>(finished);
    if (atEnd && !done.contains(id)) {
      done.add(id);
    }
    return new Settings(window, split, look, recent, last, places, done, steps);
  }

  /** {@return whether whoever uses it has hardly made a step} */
  public boolean isNew() {
    return steps < A_FEW;
  }

  /** {@return what a window has that remembers nothing: it is no first start} */
  static Settings passing() {
    Settings settings = first();
    while (settings.isNew()) {
      settings = settings.stepped();
    }
    return settings;
  }

  /** {@return these after a step more} */
  public Settings stepped() {
    return new Settings(window, split, look, recent, last, lessons, finished, steps + 1);
  }
}

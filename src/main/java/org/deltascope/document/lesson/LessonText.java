package org.deltascope.document.lesson;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A lesson's text: Markdown in sections, each tied to steps. What stands before the first section
 * introduces the lesson. A section begins with a line such as
 *
 * <pre>
 * ## delta[1] dW[1]: How the error comes back
 * ## delta[1] @0
 * </pre>
 *
 * <p>that names its steps, after {@code @} the only update it belongs to (from 0) if there is one,
 * and after the colon its title if it has one.
 *
 * <p>Only where Markdown has a heading does a section begin, so not within code.
 *
 * @param markdown the whole, letter for letter
 * @param introduction Markdown, may be empty
 * @param sections in order
 */
public record LessonText(String markdown, String introduction, List<Section> sections) {

  /**
   * What is said at some steps.
   *
   * @param steps names such as {@code delta[1]}
   * @param update the only update it belongs to, if there is one
   * @param title may be empty
   * @param body Markdown
   */
  public record Section(List<String> steps, Optional<Long> update, String title, String body) {
    /** Makes it immutable. */
    public Section {
      steps = List.copyOf(steps);
    }

    private static Section under(SectionHeading heading, List<String> lines) {
      return new Section(heading.steps(), heading.update(), heading.title(), text(lines));
    }

    private Section followedBy(Section more) {
      return new Section(steps, more.update, title, body + "\n\n" + more.body);
    }

    private boolean belongsTo(String step, Optional<Long> at) {
      return steps.contains(step) && update.equals(at);
    }
  }

  /** Makes it immutable. */
  public LessonText {
    sections = List.copyOf(sections);
  }

  /**
   * {@return the text in its sections}
   *
   * @param markdown the whole
   */
  public static LessonText parse(String markdown) {
    Set<Integer> headings = MarkdownTree.of(markdown).headings();
    List<String> introduction = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    Optional<SectionHeading> current = Optional.empty();
    List<String> body = introduction;
    List<String> lines = markdown.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Optional<SectionHeading> next =
          headings.contains(i) ? SectionHeading.of(lines.get(i)) : Optional.empty();
      if (next.isPresent()) {
        add(current, body, sections);
        current = next;
        body = new ArrayList<>();
      } else {
        body.add(lines.get(i));
      }
    }
    add(current, body, sections);
    return new LessonText(markdown, text(introduction), sections);
  }

  private static void add(
      Optional<SectionHeading> heading, List<String> lines, List<Section> sections) {
    heading.ifPresent(it -> sections.add(Section.under(it, lines)));
  }

  /** Without empty lines around it; the spaces before its first word belong to it. */
  private static String text(List<String> lines) {
    return lines.stream().dropWhile(String::isBlank).collect(joining("\n")).stripTrailing();
  }

  /**
   * {@return what is said at a step: what is said there in every update, and after it what is said
   * in this one; a section for this update with a title of its own stands alone}
   *
   * @param step name such as {@code delta[1]}
   * @param update from 0
   */
  public Optional<Section> at(String step, long update) {
    Optional<Section> always = always(step);
    Optional<Section> now = find(step, Optional.of(update));
    if (now.isEmpty()) {
      return always;
    }
    boolean alone = always.isEmpty() || !now.get().title.isEmpty();
    return alone ? now : Optional.of(always.get().followedBy(now.get()));
  }

  /**
   * {@return what is said at a step in every update, and so of no number of any}
   *
   * @param step name such as {@code delta[1]}
   */
  public Optional<Section> always(String step) {
    return find(step, Optional.empty());
  }

  private Optional<Section> find(String step, Optional<Long> update) {
    return sections.stream().filter(section -> section.belongsTo(step, update)).findFirst();
  }
}

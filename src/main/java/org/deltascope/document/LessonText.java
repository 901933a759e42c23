package org.deltascope.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
 * @param introduction Markdown, may be empty
 * @param sections in order
 */
public record LessonText(String introduction, List<Section> sections) {

  private static final Pattern HEADING =
      Pattern.compile("## +([^:@]+?)\\s*(?:@(\\d{1,18})\\s*)?(?::\\s*(.*?)\\s*)?");

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
    List<StringBuilder> bodies = new ArrayList<>(List.of(new StringBuilder()));
    List<Matcher> headings = new ArrayList<>();
    for (String line : markdown.lines().toList()) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        headings.add(heading);
        bodies.add(new StringBuilder());
      } else {
        bodies.getLast().append(line).append('\n');
      }
    }
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      Matcher heading = headings.get(i);
      sections.add(
          new Section(
              List.of(heading.group(1).split("\\s+")),
              Optional.ofNullable(heading.group(2)).map(Long::valueOf),
              Optional.ofNullable(heading.group(3)).orElse(""),
              bodies.get(i + 1).toString().strip()));
    }
    return new LessonText(bodies.getFirst().toString().strip(), sections);
  }

  /** {@return the whole as Markdown, which {@link #parse} reads back} */
  public String markdown() {
    StringBuilder text = new StringBuilder(introduction).append('\n');
    for (Section section : sections) {
      text.append("\n## ").append(String.join(" ", section.steps));
      section.update.ifPresent(update -> text.append(" @").append(update));
      if (!section.title.isEmpty()) {
        text.append(": ").append(section.title);
      }
      text.append("\n\n").append(section.body).append('\n');
    }
    return text.toString();
  }

  /**
   * {@return what is said at a step: what is said there in every update, and after it what is said
   * in this one; a section for this update with a title of its own stands alone}
   *
   * @param step name such as {@code delta[1]}
   * @param update from 0
   */
  public Optional<Section> at(String step, long update) {
    Optional<Section> always = find(step, Optional.empty());
    Optional<Section> now = find(step, Optional.of(update));
    if (now.isEmpty()) {
      return always;
    }
    boolean alone = always.isEmpty() || !now.get().title.isEmpty();
    return alone ? now : Optional.of(always.get().followedBy(now.get()));
  }

  private Optional<Section> find(String step, Optional<Long> update) {
    return sections.stream().filter(section -> section.belongsTo(step, update)).findFirst();
  }
}

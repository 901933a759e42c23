package org.deltascope.document.lesson;

import java.util.Optional;
import org.deltascope.document.json.UnknownKeys;

/**
 * The key {@code lesson}: {@code {"id", "summary", "text": Markdown}} or, with the Markdown in a
 * file beside the document, {@code {"id", "summary", "textFile"}}.
 *
 * @param id its name on the command line
 * @param summary what it is about, in one line
 * @param textFile where the text lies, if not in the document itself
 * @param text shown beside the steps it belongs to
 * @param extras unknown keys
 */
public record Lesson(
    String id, String summary, Optional<String> textFile, LessonText text, UnknownKeys extras) {}

package org.deltascope.document.lesson;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.Limits;
import org.deltascope.document.source.SourceLocation;

/**
 * How a Markdown text is built. Nothing here calls itself, so that no text is too deep to be looked
 * at.
 *
 * @param root the whole text
 */
public record MarkdownTree(Node root) {
  private static final int SECOND = 2;

  /** The parser takes very long for more than this on one line. */
  private static final int HOPELESS = 1000;

  static MarkdownTree of(String markdown) {
    return new MarkdownTree(
        Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build().parse(markdown));
  }

  /** Refuses a text that is nested too deep to be shown. */
  public static void requireShallow(String markdown, SourceLocation place)
      throws DocumentException {
    if (markdown.lines().anyMatch(line -> MarkdownTree.marks(line) > HOPELESS)
        || parsed(markdown).filter(MarkdownTree::isShallow).isEmpty()) {
      throw place.error(
          "Markdown nested more than %d deep".formatted(Limits.TEXT_NESTING),
          "at most " + Limits.TEXT_NESTING);
    }
  }

  /** {@return the lines, from 0, that are headings of the second level and part of nothing else} */
  Set<Integer> headings() {
    Set<Integer> lines = new TreeSet<>();
    for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == SECOND) {
        lines.add(heading.getSourceSpans().getFirst().getLineIndex());
      }
    }
    return lines;
  }

  /** {@return nothing where the parser, which calls itself, gets too deep} */
  private static Optional<MarkdownTree> parsed(String markdown) {
    try {
      return Optional.of(of(markdown));
    } catch (StackOverflowError tooDeep) {
      return Optional.empty();
    }
  }

  /** {@return how many quotes and lists a line may begin} */
  private static int marks(String line) {
    int marks = 0;
    for (int i = 0; i < line.length() && " \t>-+*".indexOf(line.charAt(i)) >= 0; i++) {
      marks += Character.isWhitespace(line.charAt(i)) ? 0 : 1;
    }
    return marks;
  }

  private boolean isShallow() {
    int depth = 0;
    Node node = root;
    while (depth <= Limits.TEXT_NESTING) {
      Node child = node.getFirstChild();
      if (child != null) {
        depth += nests(node) ? 1 : 0;
        node = child;
        continue;
      }
      while (!isRoot(node) && node.getNext() == null) {
        node = node.getParent();
        depth -= nests(node) ? 1 : 0;
      }
      if (isRoot(node)) {
        return true;
      }
      node = node.getNext();
    }
    return false;
  }

  private static boolean isRoot(Node node) {
    return node.getParent() == null;
  }

  private static boolean nests(Node node) {
    return node instanceof BlockQuote
        || node instanceof ListBlock
        || node instanceof Emphasis
        || node instanceof StrongEmphasis
        || node instanceof Link
        || node instanceof Image;
  }
}

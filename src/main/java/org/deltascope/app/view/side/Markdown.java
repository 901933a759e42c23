package org.deltascope.app.view.side;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;
import org.deltascope.formula.text.SymbolText;

/** Shows Markdown: paragraphs, headings, lists, quotes, and words that are bold, italic or code. */
final class Markdown extends AbstractVisitor {

  /**
   * What is written δ(h₁) because no letter for it exists is δ with h₁ as its index, as in
   * formulas.
   */
  private static final Pattern OF_NEURON = Pattern.compile("(?<=[δz])\\(([A-Za-z][₀-₉]+)\\)");

  private VBox blocks = new VBox();
  private TextFlow line = new TextFlow();
  private final List<String> styles = new ArrayList<>();
  private boolean quotes;

  private Markdown() {}

  /** {@return the text, as wide as there is room} */
  static VBox show(String markdown) {
    Markdown visitor = new Markdown();
    visitor.blocks.getStyleClass().add("markdown");
    Parser.builder().build().parse(markdown).accept(visitor);
    return visitor.blocks;
  }

  /** {@return a heading, in which symbols look as they do elsewhere} */
  static TextFlow heading(String text) {
    Markdown visitor = new Markdown();
    visitor.line.getStyleClass().addAll("markdown", "section-title");
    visitor.styles.add("bold");
    visitor.add(text);
    return visitor.line;
  }

  @Override
  public void visit(Paragraph paragraph) {
    block("paragraph", paragraph);
  }

  @Override
  public void visit(Heading heading) {
    styled("bold", heading, () -> block("heading", heading));
  }

  @Override
  public void visit(FencedCodeBlock code) {
    codeBlock(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    codeBlock(code.getLiteral());
  }

  @Override
  public void visit(BlockQuote quote) {
    VBox outer = blocks;
    blocks = new VBox();
    blocks.getStyleClass().add("quote");
    quotes = true;
    visitChildren(quote);
    quotes = false;
    outer.getChildren().add(blocks);
    blocks = outer;
  }

  @Override
  public void visit(BulletList list) {
    items(list, 0);
  }

  @Override
  public void visit(OrderedList list) {
    Integer first = list.getMarkerStartNumber();
    items(list, first == null ? 1 : first);
  }

  @Override
  public void visit(org.commonmark.node.Text text) {
    add(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    styled("code", code, () -> add(code.getLiteral()));
  }

  @Override
  public void visit(Emphasis emphasis) {
    styled("italic", emphasis, () -> visitChildren(emphasis));
  }

  @Override
  public void visit(StrongEmphasis strong) {
    styled("bold", strong, () -> visitChildren(strong));
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    add(" ");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    add("\n");
  }

  private void block(String style, Node content) {
    line = new TextFlow();
    line.getStyleClass().add(style);
    visitChildren(content);
    blocks.getChildren().add(line);
  }

  private void codeBlock(String literal) {
    line = new TextFlow();
    line.getStyleClass().add("code-block");
    styles.add("code");
    add(literal.stripTrailing());
    styles.removeLast();
    blocks.getChildren().add(line);
  }

  private void items(Node list, int first) {
    int number = first;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        VBox outer = blocks;
        blocks = new VBox();
        visitChildren(item);
        Text mark = text(first == 0 ? "•" : number++ + ".");
        HBox row = new HBox(mark, blocks);
        row.getStyleClass().add("item");
        HBox.setHgrow(blocks, Priority.ALWAYS);
        outer.getChildren().add(row);
        blocks = outer;
      }
    }
  }

  private void styled(String style, Node node, Runnable content) {
    if (node.getFirstChild() == null && !(node instanceof Code)) {
      return;
    }
    styles.add(style);
    content.run();
    styles.removeLast();
  }

  private void add(String literal) {
    Matcher neurons = OF_NEURON.matcher(literal);
    int end = 0;
    while (neurons.find()) {
      symbols(literal.substring(end, neurons.start()));
      Text index = text(neurons.group(1));
      index.getStyleClass().addAll("symbol", "index");
      line.getChildren().add(index);
      end = neurons.end();
    }
    symbols(literal.substring(end));
  }

  private void symbols(String literal) {
    // What lessons quote are formulas.
    for (SymbolText.Piece piece : quotes ? SymbolText.ofFormula(literal) : SymbolText.of(literal)) {
      Text text = text(piece.text());
      if (piece.isSymbol()) {
        text.getStyleClass().add("symbol");
      }
      line.getChildren().add(text);
    }
  }

  private Text text(String literal) {
    Text text = new Text(literal);
    text.getStyleClass().add("prose");
    text.getStyleClass().addAll(styles);
    return text;
  }
}

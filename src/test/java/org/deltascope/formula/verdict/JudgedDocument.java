package org.deltascope.formula.verdict;

import java.nio.file.Path;
import java.util.List;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.parse.FormulaParser;
import org.deltascope.formula.parse.ParsedFormula;
import org.deltascope.formula.parse.Unreadable;
import org.deltascope.formula.parse.Vocabulary;
import org.deltascope.formula.prose.verdict.JudgementText;
import org.deltascope.formula.prose.verdict.MistakeWords;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;

/** A document whose first update formulas are judged at. */
public record JudgedDocument(Trace trace, FormulaParser parser, Judge judge, Names names) {

  /** A lesson, as lesson:ID, or a case of the test's resources. */
  public static JudgedDocument open(String name) throws DocumentException {
    DocumentSource source =
        DocumentSource.open(
            name.startsWith("lesson:")
                ? name
                : Path.of("src", "test", "resources", "formulas", name + ".json").toString());
    Experiment experiment = source.document().experiment();
    return of(experiment, Names.of(experiment.network(), source.document().inputNames()));
  }

  public static JudgedDocument of(Experiment experiment, java.util.List<String> inputNames) {
    return of(experiment, Names.of(experiment.network(), inputNames));
  }

  public static JudgedDocument of(Experiment experiment, Names names) {
    Trace trace = Backpropagation.trace(experiment, TrainingState.initial(experiment));
    Vocabulary vocabulary =
        Vocabulary.of(experiment.network(), experiment.optimizer(), names, trace.batch().size());
    return new JudgedDocument(trace, new FormulaParser(vocabulary), new Judge(trace), names);
  }

  /** The same document in another style. */
  public JudgedDocument in(org.deltascope.formula.naming.WritingStyle style) {
    Names styled =
        Names.of(
            trace.before().network(), org.deltascope.nn.NetworkLabels.ofInputs(List.of()), style);
    Vocabulary vocabulary =
        Vocabulary.of(
            trace.before().network(),
            trace.applyUpdate(1).optimizer(),
            styled,
            trace.batch().size());
    return new JudgedDocument(trace, new FormulaParser(vocabulary), judge, styled);
  }

  public Judgement judge(String formula) {
    return switch (parser.parse(formula)) {
      case ParsedFormula parsed -> judge.judge(parsed);
      case Unreadable wrong ->
          throw new AssertionError(formula + ": " + wrong.message() + "\n" + wrong.caret());
    };
  }

  /** All that is said, as text. */
  public String said(String formula) {
    return String.join("\n", new JudgementText(names, MistakeWords::new).lines(judge(formula)));
  }
}

package org.deltascope.formula.verdict;

import java.util.List;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Problem;
import org.deltascope.formula.probe.Given;
import org.deltascope.matrix.Shape;

/** Why a formula gets its verdict. */
public sealed interface Finding {

  /** {@return the verdict} */
  Verdict verdict();

  /**
   * An operation does not fit, or something is missing.
   *
   * @param problem which
   */
  record Unfit(Problem problem) implements Finding {
    @Override
    public Verdict verdict() {
      return Verdict.WRONG_SHAPE;
    }
  }

  /**
   * The value is not of the left side's shape.
   *
   * @param value shape of the value
   * @param expected shape of the left side
   */
  record OtherShape(Shape value, Shape expected) implements Finding {
    @Override
    public Verdict verdict() {
      return Verdict.WRONG_SHAPE;
    }
  }

  /**
   * A derivative means nothing.
   *
   * @param problem which
   */
  record Senseless(Problem.Meaningless problem) implements Finding {
    @Override
    public Verdict verdict() {
      return Verdict.MEANINGLESS;
    }
  }

  /**
   * The value is another one.
   *
   * @param largestRelativeError of all entries
   * @param zeros derivatives in it that are 0 because the one does not depend on the other
   */
  record OtherValue(double largestRelativeError, List<Expr.Partial> zeros) implements Finding {
    /** Makes it immutable. */
    public OtherValue {
      zeros = List.copyOf(zeros);
    }

    @Override
    public Verdict verdict() {
      return Verdict.WRONG_VALUE;
    }
  }

  /**
   * It agrees here and not on networks of the same sizes.
   *
   * @param because which of the document's own numbers make it agree, each alone; may be empty
   */
  record OnlyTheseNumbers(List<Given> because) implements Finding {
    /** Makes it immutable. */
    public OnlyTheseNumbers {
      because = List.copyOf(because);
    }

    @Override
    public Verdict verdict() {
      return Verdict.ONLY_HERE;
    }
  }

  /**
   * It agrees with these sizes and not with others.
   *
   * @param because what makes it agree, each alone; may be empty
   * @param together whether only all of that together does
   */
  record OnlyTheseSizes(List<SizeReason> because, boolean together) implements Finding {
    /** Makes it immutable. */
    public OnlyTheseSizes {
      because = List.copyOf(because);
    }

    @Override
    public Verdict verdict() {
      return Verdict.ONLY_HERE;
    }
  }

  /** What is special about the sizes of a network. */
  sealed interface SizeReason {}

  /**
   * A number of the formula is the width of a layer.
   *
   * @param layer from 0, the inputs
   * @param width how many neurons
   */
  record WrittenWidth(int layer, int width) implements SizeReason {}

  /**
   * Two layers are equally wide, or one has a single neuron.
   *
   * @param layer from 0, the inputs
   * @param other the other layer, or the same for a single neuron
   * @param width how many neurons
   */
  record Equality(int layer, int other, int width) implements SizeReason {}

  /**
   * It agrees with batches of this size only.
   *
   * @param samples how many
   */
  record OnlyThisBatch(int samples) implements Finding {
    @Override
    public Verdict verdict() {
      return Verdict.ONLY_HERE;
    }
  }

  /**
   * It agrees wherever it was tried.
   *
   * @param sameSizes on how many networks of the same sizes
   * @param otherSizes on how many of other sizes; 0 where it names single entries
   */
  record Agrees(int sameSizes, int otherSizes) implements Finding {
    @Override
    public Verdict verdict() {
      return Verdict.CORRECT;
    }
  }
}

package org.deltascope.figure.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.plot.Axes;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.nn.Dataset;

/**
 * The samples on a plot.
 *
 * @param scene whose data they are
 */
record SampleMarks(BoundaryScene scene) {
  private static final int FEW = 60;
  private static final int MANY = 400;
  static final int MOST = 3_000;

  /** {@return which samples are held back to test on} */
  Set<Integer> held() {
    return scene
        .data()
        .map(data -> Arrays.stream(data.test().held(data.size())).boxed())
        .map(all -> all.collect(Collectors.toCollection(HashSet::new)))
        .orElseGet(HashSet::new);
  }

  /** {@return how far one reaches from its middle} */
  double radius() {
    int count = scene.data().map(Dataset::size).orElse(0);
    return count <= FEW ? 4.6 : count <= MANY ? 3.6 : 2.4;
  }

  /** {@return the class of a sample; 0 where it is a number} */
  int label(int sample) {
    double[] target = scene.data().orElseThrow().targets().toRow(sample);
    return scene.decision().map(decision -> decision.classOf(target).orElseThrow()).orElse(0);
  }

  /** {@return all samples, the one that is looked at in a ring} */
  List<Mark> marks(Axes axes) {
    List<Mark> marks = new ArrayList<>();
    if (scene.data().isEmpty()) {
      return marks;
    }
    Dataset data = scene.data().get();
    Set<Integer> held = held();
    for (int s = 0; s < Math.min(MOST, data.size()); s++) {
      ClassLook look = new ClassLook(label(s), scene.classes());
      marks.addAll(look.marks(place(axes, data, s), radius(), held.contains(s)));
    }
    scene.shown().ifPresent(sample -> marks.add(ring(place(axes, data, sample))));
    return marks;
  }

  private Mark ring(Point at) {
    Ink ink = Ink.of(Role.HIGHLIGHT);
    return new DiscMark(at, radius() + 4, Ink.none(), ink, 2, Subject.none());
  }

  /** In the plane of two inputs, or above the one input. */
  private static Point place(Axes axes, Dataset data, int sample) {
    double up =
        data.inputs().columns() == 2
            ? data.inputs().get(sample, 1)
            : data.hasTargets() ? data.targets().get(sample, 0) : 0;
    return axes.at(data.inputs().get(sample, 0), up);
  }
}

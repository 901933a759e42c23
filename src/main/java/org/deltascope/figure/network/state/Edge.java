package org.deltascope.figure.network.state;

import org.deltascope.figure.Subject;

/**
 * An edge on the picture.
 *
 * @param subject which
 * @param gap between which columns, from 0
 * @param segment where it runs
 * @param weight its value
 * @param strength |w| relative to the network's largest, 0 … 1
 */
public record Edge(Subject.Edge subject, int gap, Segment segment, double weight, double strength) {

  int layer() {
    return subject.layer();
  }
}

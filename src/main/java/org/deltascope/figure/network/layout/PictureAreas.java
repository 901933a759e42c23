package org.deltascope.figure.network.layout;

import java.util.Optional;
import org.deltascope.figure.Bounds;

/**
 * What lies where in a picture.
 *
 * @param width of the picture
 * @param height of the picture
 * @param content where neurons stand
 * @param captionY the middle of the column captions
 * @param band where heat maps of weights stand, if any layer has too many edges
 */
public record PictureAreas(
    double width, double height, Bounds content, double captionY, Optional<Bounds> band) {}

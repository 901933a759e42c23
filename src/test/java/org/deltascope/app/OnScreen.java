package org.deltascope.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test with windows: there is one JavaFX thread, one pointer and one clipboard, so such tests
 * follow one another, while others run beside them.
 */
@ResourceLock("screen")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnScreen {}

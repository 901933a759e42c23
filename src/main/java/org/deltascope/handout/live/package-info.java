/**
 * Tells the script of a page where each of its numbers comes from, so that it can compute them
 * anew.
 */
@org.jspecify.annotations.NullMarked
package org.deltascope.handout.live;

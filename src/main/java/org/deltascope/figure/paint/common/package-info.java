/** What writers of different formats share: lines as shapes, runs of text, short numbers. */
package org.deltascope.figure.paint.common;

/**
 * Numbers as people type them: what they mean, and how the document writes them down.
 *
 * <p>{@code NumberReader} takes {@code 0,60}, {@code -1/3} and {@code 2*0.4}; what it gives is a
 * {@code TypedNumber}, a value with the text that the document keeps. {@code NumberTable} is a
 * matrix of them.
 */
package org.deltascope.document.number;

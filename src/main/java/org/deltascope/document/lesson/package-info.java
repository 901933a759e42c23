/** A lesson and its text, in sections that are tied to steps. */
package org.deltascope.document.lesson;

/**
 * Asking for numbers before they are shown: what is asked, how an answer is judged, and what came
 * of it all.
 */
package org.deltascope.question;

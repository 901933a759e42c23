/** How marks look: roles of colours, themes, line styles, the cuts and places of letters. */
package org.deltascope.figure.style;

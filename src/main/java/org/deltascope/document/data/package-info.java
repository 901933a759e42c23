/** Data that people know: generated from a seed, or that come with the program. */
package org.deltascope.document.data;

/** What a script computes and in which form, whatever the language. */
package org.deltascope.script.plan;
